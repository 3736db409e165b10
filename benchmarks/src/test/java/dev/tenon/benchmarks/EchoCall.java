package dev.tenon.benchmarks;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import dev.tenon.runtime.registry.ServerInfo;
import java.nio.charset.StandardCharsets;

/** Calls a tool that echoes, from the bytes of the request to those of the answer. */
final class EchoCall implements Channel {
  private static final String REQUEST =
      """
      {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo",\
      "arguments":{"text":"hello"},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
      "io.modelcontextprotocol/clientInfo":{"name":"b","version":"1"},\
      "io.modelcontextprotocol/clientCapabilities":{}}}}\
      """;

  private final byte[] request = REQUEST.getBytes(StandardCharsets.UTF_8);
  private final ChannelEndpoint endpoint;
  private final ChannelEndpoint.Connection connection;
  private byte[] answer = {};

  /** A server whose only tool is served with {@code policies}. */
  EchoCall(Policy... policies) {
    this(ServerConfig.DEFAULT, policies);
  }

  /** The same with settings. */
  EchoCall(ServerConfig config, Policy... policies) {
    Server server = Server.builder(ServerInfo.of("echo", "1")).build();
    server
        .tools()
        .add(
            Tool.named("echo")
                .description("Says what it is told.")
                .readOnly(true)
                .inputSchema(
                    """
                    {"type":"object","properties":{"text":{"type":"string"}},"required":["text"]}
                    """)
                .outputSchema(
                    """
                    {"type":"object","properties":{"text":{"type":"string"}},"required":["text"]}
                    """)
                .policies(policies)
                .handler((arguments, context) -> arguments.json()));
    this.endpoint = server.engine(config, new ProcessTicker());
    this.connection = endpoint.connect(this);
  }

  /** Another client of the same server. */
  EchoCall(EchoCall other) {
    this.endpoint = other.endpoint;
    this.connection = endpoint.connect(this);
  }

  /** Makes the call on this thread; returns its answer, which is checked. */
  byte[] call() {
    connection.receive(request, 0, request.length);
    if (answer.length < request.length / 4 || answer[answer.length - 1] != '}') {
      throw new IllegalStateException(new String(answer, StandardCharsets.UTF_8));
    }
    return answer;
  }

  String answer() {
    return new String(call(), StandardCharsets.UTF_8);
  }

  @Override
  public void send(byte[] message) {
    answer = message;
  }

  @Override
  public void execute(Runnable call) {
    call.run();
  }
}
