package dev.tenon.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.transport.stdio.StdioSettings;
import dev.tenon.runtime.transport.stdio.StdioTransport;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On the one pair of streams that a process has, waiting calls must not stop the reading. */
@Timeout(60)
class AskingOverStdioTest {
  private static final int ASKING = 20;
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void answersAreReadThoughAsManyCallsWaitAsMay() throws Exception {
    ServerConfig config =
        ServerConfig.DEFAULT.withMaxConcurrentCalls(1).withMaxWaitingCalls(ASKING);
    var server =
        new Sketch()
            .tool(
                "where",
                call ->
                    Outcome.ToolResult.text(
                        call.context().interaction().roots("roots").get(0).uri()))
            .tool("echo", call -> Outcome.ToolResult.text("echo"))
            .server();
    // Not java.io's pipes, which fail once the thread that wrote last has ended.
    Pipe there = Pipe.open();
    Pipe back = Pipe.open();
    OutputStream toServer = Channels.newOutputStream(there.sink());
    try (InputStream in = Channels.newInputStream(there.source());
        OutputStream out = Channels.newOutputStream(back.sink());
        BufferedReader fromServer =
            new BufferedReader(
                new InputStreamReader(Channels.newInputStream(back.source()), UTF_8))) {
      StdioTransport transport =
          new StdioTransport(
              in,
              out,
              new StdioSettings(
                  100_000,
                  config.maxConcurrentCalls() + config.maxWaitingCalls(),
                  Duration.ofSeconds(1)),
              server.engine(config));
      Thread serving = new Thread(transport::serve, "test-stdio");
      serving.start();
      send(
          toServer,
          Wire.initialize(ProtocolRevision.V2025_11_25)
              .replace("\"capabilities\":{}", "\"capabilities\":{\"roots\":{}}"));
      fromServer.readLine();
      List<JsonNode> questions = new ArrayList<>();
      for (int i = 0; i < ASKING; i++) {
        send(toServer, Wire.call(ProtocolRevision.V2025_11_25, String.valueOf(i), "where", "{}"));
      }
      for (int i = 0; i < ASKING; i++) {
        questions.add(JSON.readTree(fromServer.readLine()));
      }
      send(toServer, Wire.call(ProtocolRevision.V2025_11_25, "\"plain\"", "echo", "{}"));
      assertThat(JSON.readTree(fromServer.readLine()).get("id").asString()).isEqualTo("plain");

      for (JsonNode question : questions) {
        assertThat(question.get("method").asString()).isEqualTo("roots/list");
        send(
            toServer,
            "{\"jsonrpc\":\"2.0\",\"id\":"
                + question.get("id")
                + ",\"result\":{\"roots\":[{\"uri\":\"file:///r\"}]}}");
      }
      Map<Integer, String> answers = new HashMap<>();
      for (int i = 0; i < ASKING; i++) {
        JsonNode answer = JSON.readTree(fromServer.readLine());
        answers.put(answer.get("id").asInt(), answer.at("/result/content/0/text").asString());
      }
      assertThat(answers)
          .hasSize(ASKING)
          .allSatisfy((id, uri) -> assertThat(uri).isEqualTo("file:///r"));
      toServer.close();
      serving.join(TimeUnit.SECONDS.toMillis(10));
      assertThat(serving.isAlive()).isFalse();
    }
  }

  private static void send(OutputStream toServer, String message) throws Exception {
    toServer.write((message.replace('\n', ' ') + "\n").getBytes(UTF_8));
    toServer.flush();
  }
}
