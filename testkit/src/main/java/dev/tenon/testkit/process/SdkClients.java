package dev.tenon.testkit.process;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientSseClientTransport;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.function.UnaryOperator;

/** The official SDK's client over its own transports. */
final class SdkClients {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private SdkClients() {}

  /** Builds a client and lets it shake hands. */
  static McpSyncClient connect(
      McpClientTransport transport, UnaryOperator<McpClient.SyncSpec> settings) {
    McpClient.SyncSpec builder =
        McpClient.sync(transport).requestTimeout(TIMEOUT).initializationTimeout(TIMEOUT);
    McpSyncClient client = settings.apply(builder).build();
    try {
      var unused = client.initialize();
      return client;
    } catch (RuntimeException e) {
      boolean unused = client.closeGracefully();
      throw e;
    }
  }

  static McpClientTransport stdio(List<String> command, Map<String, String> environment) {
    ServerParameters parameters =
        ServerParameters.builder(command.get(0))
            .args(command.subList(1, command.size()))
            .env(environment)
            .build();
    return new StdioClientTransport(parameters, mapper()) {
      // Without the settings of whoever runs the tests; those of the command are added later.
      @Override
      protected ProcessBuilder getProcessBuilder() {
        ProcessBuilder builder = super.getProcessBuilder();
        builder.environment().keySet().removeIf(name -> name.startsWith("TENON_"));
        return builder;
      }
    };
  }

  static McpClientTransport http(URI uri) {
    return HttpClientStreamableHttpTransport.builder(uri.resolve("/").toString())
        .endpoint(uri.getPath())
        .jsonMapper(mapper())
        .build();
  }

  /** The transport of 2024-11-05 is deprecated, which does not keep people from using it. */
  @SuppressWarnings("deprecation")
  static McpClientTransport sse(URI uri) {
    return HttpClientSseClientTransport.builder(uri.resolve("/").toString())
        .sseEndpoint(uri.getPath())
        .jsonMapper(mapper())
        .build();
  }

  private static McpJsonMapper mapper() {
    try {
      return McpJsonDefaults.getMapper();
    } catch (RuntimeException | ServiceConfigurationError e) {
      throw new IllegalStateException(
          "the SDK's client needs io.modelcontextprotocol.sdk:mcp among the test's dependencies",
          e);
    }
  }
}
