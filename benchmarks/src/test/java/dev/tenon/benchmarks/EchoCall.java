package dev.tenon.benchmarks;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import dev.tenon.runtime.registry.ServerInfo;
import java.nio.charset.StandardCharsets;

/** Calls a tool that echoes, from the bytes of the request to those of the answer. */
final class EchoCall {
  private final ChannelEndpoint endpoint;
  private final MemoryClient client;
  private final byte[] request;

  /** A server whose only tool is served with {@code policies}. */
  EchoCall(Policy... policies) {
    this(ServerConfig.DEFAULT, policies);
  }

  /** The same with settings. */
  EchoCall(ServerConfig config, Policy... policies) {
    this(server(policies).engine(config, new ProcessTicker()));
  }

  /** Another client of the same server. */
  EchoCall(EchoCall other) {
    this(other.endpoint);
  }

  private EchoCall(ChannelEndpoint endpoint) {
    this.endpoint = endpoint;
    this.client = new MemoryClient(endpoint, true);
    this.request = client.call("echo", "{\"text\":\"hello\"}");
  }

  private static Server server(Policy... policies) {
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
    return server;
  }

  /** Makes the call on this thread; returns its answer, which is checked. */
  byte[] call() {
    byte[] answer = client.exchange(request);
    if (answer.length < request.length / 4 || answer[answer.length - 1] != '}') {
      throw new IllegalStateException(new String(answer, StandardCharsets.UTF_8));
    }
    return answer;
  }

  String answer() {
    return new String(call(), StandardCharsets.UTF_8);
  }
}
