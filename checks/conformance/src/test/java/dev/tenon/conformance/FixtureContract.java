package dev.tenon.conformance;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.BlobResourceContents;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.EmbeddedResource;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.LoggingLevel;
import io.modelcontextprotocol.spec.McpSchema.LoggingMessageNotification;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.SubscribeRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.UnsubscribeRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the official Java client sees of the fixture, over any transport. The client has no means to
 * cancel a call.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FixtureContract {
  private static final String WATCHED = "test://watched-resource";

  private final JavaClient connection;
  private final McpSyncClient client;

  FixtureContract(Transport transport, Path folder) throws IOException {
    connection = new JavaClient(Sample.CONFORMANCE, transport, folder);
    client = connection.client();
  }

  @AfterAll
  void disconnect() {
    connection.close();
  }

  @Test
  void getsContentOfAllKinds() {
    CallToolResult several = call("test_multiple_content_types");

    assertThat(several.content())
        .hasExactlyElementsOfTypes(TextContent.class, ImageContent.class, EmbeddedResource.class);
  }

  @Test
  void getsTheMessageOfAFailure() {
    CallToolResult failed = call("test_error_handling");

    assertThat(failed.isError()).isTrue();
    assertThat(failed.content()).first().isInstanceOf(TextContent.class);
  }

  @Test
  void seesProgress() throws InterruptedException {
    client.callTool(
        CallToolRequest.builder("test_tool_with_progress").progressToken("its token").build());

    List<ProgressNotification> reports = three(connection.progress());
    assertThat(reports)
        .extracting(ProgressNotification::progress)
        // This client hands each notification to a thread of its own, so their order is not ours.
        .containsExactlyInAnyOrder(0.0, 50.0, 100.0);
    assertThat(reports).extracting(ProgressNotification::progressToken).containsOnly("its token");
  }

  @Test
  void seesLogMessages() throws InterruptedException {
    client.setLoggingLevel(LoggingLevel.DEBUG);

    call("test_tool_with_logging");

    assertThat(three(connection.logs()))
        .extracting(LoggingMessageNotification::data)
        .containsExactlyInAnyOrder(
            "Tool execution started", "Tool processing data", "Tool execution completed");
  }

  @Test
  void readsAResourceOfBytes() {
    assertThat(client.listResources().resources())
        .extracting(Resource::uri)
        .contains("test://static-text", "test://static-binary");
    assertThat(
            client
                .readResource(ReadResourceRequest.builder("test://static-binary").build())
                .contents())
        .singleElement()
        .isInstanceOf(BlobResourceContents.class);
  }

  @Test
  void getsAPromptWithAResource() {
    Map<String, Object> arguments = Map.of("resourceUri", "test://shown");
    List<Content> shown =
        client
            .getPrompt(
                GetPromptRequest.builder("test_prompt_with_embedded_resource")
                    .arguments(arguments)
                    .build())
            .messages()
            .stream()
            .map(message -> message.content())
            .toList();

    assertThat(shown).hasExactlyElementsOfTypes(EmbeddedResource.class, TextContent.class);
  }

  @Test
  void asksItsUser() {
    assertThat(text(call("test_elicitation", Map.of("message", "Who are you?"))))
        .contains("accept")
        .contains("ada@example.com");
    assertThat(text(call("test_elicitation", Map.of("message", "May I delete it?"))))
        .contains("decline");
    assertThat(text(call("test_input_required_result_multi_round"))).isEqualTo("Ada likes red");
  }

  @Test
  void asksItsModel() {
    assertThat(text(call("test_sampling", Map.of("prompt", "Is it so?"))))
        .isEqualTo("LLM response: Is it so? Indeed.");
  }

  @Test
  void asksForItsRootsAmongOtherThings() {
    assertThat(text(call("test_input_required_result_multiple_inputs")))
        .contains("Indeed. Ada")
        .contains("file:///garden");
  }

  @Test
  void isToldOfAChangeOfTheTools() throws InterruptedException {
    // Over HTTP the client opens its stream whenever it likes, hence again and again.
    List<Tool> tools = null;
    for (int i = 0; i < 100 && tools == null; i++) {
      call("test_trigger_tool_change");
      tools = connection.toolLists().poll(100, MILLISECONDS);
    }

    assertThat(tools).extracting(Tool::name).contains("test_trigger_tool_change");
  }

  @Test
  void isToldOfAChangeOfAResource() throws InterruptedException {
    client.subscribeResource(SubscribeRequest.builder(WATCHED).build());

    List<ResourceContents> contents = null;
    for (int i = 0; i < 100 && contents == null; i++) {
      call("test_trigger_resource_update");
      contents = connection.updates().poll(100, MILLISECONDS);
    }

    assertThat(contents).extracting(ResourceContents::uri).containsExactly(WATCHED);
    client.unsubscribeResource(UnsubscribeRequest.builder(WATCHED).build());
  }

  private static String text(CallToolResult result) {
    String text = ((TextContent) result.content().get(0)).text();
    assertThat(result.isError()).as(text).isNotEqualTo(true);
    return text;
  }

  private CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private CallToolResult call(String tool) {
    return client.callTool(CallToolRequest.builder(tool).build());
  }

  /** Waits for three: the client hands notifications on in threads of its own. */
  private static <T> List<T> three(BlockingQueue<T> queue) throws InterruptedException {
    List<T> found = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      T next = queue.poll(10, SECONDS);
      if (next != null) {
        found.add(next);
      }
    }
    return found;
  }
}
