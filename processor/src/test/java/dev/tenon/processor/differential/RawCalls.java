package dev.tenon.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import dev.tenon.runtime.protocol.Engine;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls tools with whatever bytes as their arguments, as a message from outside does. */
final class RawCalls implements Channel {
  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"fuzz\",\"version\":\"1\"},"
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

  private final Engine engine;
  private final List<byte[]> answers = new ArrayList<>();

  RawCalls(Server server) {
    this.engine = server.engine(ServerConfig.DEFAULT);
  }

  /** The answer, which is JSON in UTF-8. */
  String answer(String tool, byte[] arguments) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(
        ("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\""
                + tool
                + "\","
                + META
                + ",\"arguments\":")
            .getBytes(StandardCharsets.UTF_8));
    message.writeBytes(arguments);
    message.writeBytes("}}".getBytes(StandardCharsets.UTF_8));
    answers.clear();
    ChannelEndpoint.Connection connection = engine.connect(this);
    connection.receive(message.toByteArray(), 0, message.size());
    connection.close(Duration.ZERO);
    assertThat(answers).hasSizeLessThanOrEqualTo(1);
    return answers.isEmpty() ? "" : text(answers.get(0));
  }

  private static String text(byte[] answer) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(answer)).toString();
      assertThat(Values.of(text).isObject()).isTrue();
      return text;
    } catch (CharacterCodingException e) {
      throw new AssertionError("the answer is not UTF-8", e);
    }
  }

  @Override
  public void send(byte[] message) {
    answers.add(message);
  }

  @Override
  public void execute(Runnable call) {
    call.run();
  }
}
