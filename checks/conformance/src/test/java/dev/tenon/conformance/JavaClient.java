package dev.tenon.conformance;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.LoggingMessageNotification;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The official SDK's client, connected to a sample of its own. */
final class JavaClient implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final BlockingQueue<ProgressNotification> progress = new LinkedBlockingQueue<>();
  private final BlockingQueue<LoggingMessageNotification> logs = new LinkedBlockingQueue<>();
  private final Optional<HttpServer> server;
  private final McpSyncClient client;
  private final InitializeResult handshake;

  /** Starts the sample, connects and shakes hands. */
  JavaClient(Sample sample, Transport transport, Path folder)
      throws IOException, InterruptedException {
    Path notes = Garden.plant(folder);
    server =
        transport == Transport.HTTP
            ? Optional.of(HttpServer.start(sample, notes, folder))
            : Optional.empty();
    client =
        McpClient.sync(server.map(http -> http(http.url())).orElseGet(() -> stdio(sample, notes)))
            .requestTimeout(TIMEOUT)
            .initializationTimeout(TIMEOUT)
            .progressConsumer(progress::add)
            .loggingConsumer(logs::add)
            .build();
    try {
      handshake = client.initialize();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static McpClientTransport http(String url) {
    return HttpClientStreamableHttpTransport.builder(url).build();
  }

  private static McpClientTransport stdio(Sample sample, Path notes) {
    List<String> command = sample.command();
    ServerParameters parameters =
        ServerParameters.builder(command.get(0))
            .args(command.subList(1, command.size()))
            .addEnvVar("NOTES", notes.toString())
            .build();
    return new StdioClientTransport(parameters, McpJsonDefaults.getMapper());
  }

  /** The client itself. */
  McpSyncClient client() {
    return client;
  }

  /** What the server said of itself. */
  InitializeResult handshake() {
    return handshake;
  }

  /** The reports of progress that came, in order. */
  BlockingQueue<ProgressNotification> progress() {
    return progress;
  }

  /** The log messages that came, in order. */
  BlockingQueue<LoggingMessageNotification> logs() {
    return logs;
  }

  @Override
  public void close() {
    try {
      client.closeGracefully();
    } finally {
      server.ifPresent(HttpServer::close);
    }
  }
}
