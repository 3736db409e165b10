package dev.tenon.conformance;

import dev.tenon.testkit.process.ServerCommand;
import dev.tenon.testkit.process.ServerProcess;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageRequest;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageResult;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.LoggingMessageNotification;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.Root;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The official SDK's client, connected to a sample of its own. */
final class JavaClient implements AutoCloseable {
  private final BlockingQueue<ProgressNotification> progress = new LinkedBlockingQueue<>();
  private final BlockingQueue<LoggingMessageNotification> logs = new LinkedBlockingQueue<>();
  private final BlockingQueue<List<Tool>> toolLists = new LinkedBlockingQueue<>();
  private final BlockingQueue<List<ResourceContents>> updates = new LinkedBlockingQueue<>();
  private final Optional<ServerProcess> server;
  private final McpSyncClient client;

  /** Starts the sample, connects and shakes hands. */
  JavaClient(Sample sample, Transport transport, Path folder) throws IOException {
    ServerCommand command = sample.command(Garden.plant(folder));
    if (transport == Transport.STDIO) {
      server = Optional.empty();
      client = command.sdkClient(this::prepare);
      return;
    }
    ServerProcess running = command.http();
    server = Optional.of(running);
    try {
      client =
          transport == Transport.HTTP
              ? running.sdkClient(this::prepare)
              : running.sdkSseClient(this::prepare);
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  private McpClient.SyncSpec prepare(McpClient.SyncSpec settings) {
    return settings
        .progressConsumer(progress::add)
        .loggingConsumer(logs::add)
        .toolsChangeConsumer(toolLists::add)
        .resourcesUpdateConsumer(updates::add)
        .capabilities(ClientCapabilities.builder().elicitation().sampling().roots(true).build())
        .elicitation(JavaClient::fillIn)
        .sampling(JavaClient::answer)
        .roots(Root.builder("file:///garden").name("garden").build());
  }

  /** A user who has an entry for every field, and declines what mentions deleting. */
  private static ElicitResult fillIn(ElicitFormRequest request) {
    if (request.message().contains("delete")) {
      return ElicitResult.builder(ElicitResult.Action.DECLINE).build();
    }
    Map<String, String> entries =
        Map.of("username", "ada", "email", "ada@example.com", "name", "Ada", "color", "red");
    Map<String, Object> content = new HashMap<>(entries);
    if (request.requestedSchema().get("properties") instanceof Map<?, ?> fields) {
      content.keySet().retainAll(fields.keySet());
    }
    return ElicitResult.builder(ElicitResult.Action.ACCEPT).content(content).build();
  }

  /** A model that agrees. */
  private static CreateMessageResult answer(CreateMessageRequest request) {
    String text = ((TextContent) request.messages().get(0).content()).text() + " Indeed.";
    return CreateMessageResult.builder(Role.ASSISTANT, text, "a model").build();
  }

  /** The client itself. */
  McpSyncClient client() {
    return client;
  }

  /** What the server said of itself. */
  InitializeResult handshake() {
    return client.getCurrentInitializationResult();
  }

  /** The reports of progress that came, in order. */
  BlockingQueue<ProgressNotification> progress() {
    return progress;
  }

  /** The log messages that came, in order. */
  BlockingQueue<LoggingMessageNotification> logs() {
    return logs;
  }

  /** The lists of tools that the client fetched because it was told to. */
  BlockingQueue<List<Tool>> toolLists() {
    return toolLists;
  }

  /** The contents of resources that the client read because it was told to. */
  BlockingQueue<List<ResourceContents>> updates() {
    return updates;
  }

  @Override
  public void close() {
    try {
      client.closeGracefully();
    } finally {
      server.ifPresent(ServerProcess::close);
    }
  }
}
