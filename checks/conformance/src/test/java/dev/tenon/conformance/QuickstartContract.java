package dev.tenon.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest.CompleteArgument;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ResourceReference;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the official Java client sees of the quickstart, over any transport. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QuickstartContract {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int INVALID_PARAMS = -32602;
  private static final int RESOURCE_NOT_FOUND = -32002;

  private final JavaClient connection;
  private final McpSyncClient client;

  QuickstartContract(Transport transport, Path folder) throws IOException {
    connection = new JavaClient(Sample.QUICKSTART, transport, folder);
    client = connection.client();
  }

  @AfterAll
  void disconnect() {
    connection.close();
  }

  @Test
  void shakesHands() {
    assertThat(connection.handshake().protocolVersion()).isEqualTo("2025-11-25");
    assertThat(connection.handshake().serverInfo().name()).isEqualTo("notes");
    assertThat(connection.handshake().instructions()).startsWith("Search first");
    assertThat(connection.handshake().capabilities().tools()).isNotNull();
    assertThat(client.ping()).isNotNull();
  }

  @Test
  void listsTools() {
    assertThat(client.listTools().tools()).singleElement().satisfies(this::isTheSearch);
  }

  private void isTheSearch(Tool tool) {
    assertThat(tool.name()).isEqualTo("search");
    assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
    assertThat(tool.outputSchema()).containsEntry("type", "object");
    assertThat(tool.annotations().readOnlyHint()).isTrue();
  }

  @Test
  void callsATool() {
    CallToolResult found = search(Map.of("query", "apples", "filter", Map.of("tag", "fruit")));

    assertThat(found.isError()).isNotEqualTo(true);
    JsonNode structured = JSON.valueToTree(found.structuredContent());
    assertThat(structured.at("/total").asInt()).isEqualTo(1);
    assertThat(structured.at("/hits/0/note").asString()).isEqualTo("docs/red apples.md");
    assertThat(JSON.readTree(text(found))).isEqualTo(structured);
  }

  @Test
  void learnsWhatWasWrongWithItsArguments() {
    CallToolResult refused = search(Map.of("query", "apples", "limit", 51));

    assertThat(refused.isError()).isTrue();
    assertThat(text(refused)).contains("limit").contains("50");
  }

  @Test
  void learnsThatThereIsNoSuchTool() {
    assertThatThrownBy(() -> client.callTool(CallToolRequest.builder("none").build()))
        .asInstanceOf(type(McpError.class))
        .satisfies(error -> assertThat(code(error)).isEqualTo(INVALID_PARAMS));
  }

  @Test
  void readsAResourceOfATemplate() {
    assertThat(client.listResources().resources()).isEmpty();
    assertThat(client.listResourceTemplates().resourceTemplates())
        .extracting(ResourceTemplate::uriTemplate)
        .containsExactly("note://{path}");

    String uri = "note://docs%2Fred%20apples.md";
    assertThat(client.readResource(ReadResourceRequest.builder(uri).build()).contents())
        .singleElement()
        .asInstanceOf(type(TextResourceContents.class))
        .satisfies(note -> {
          assertThat(note.uri()).isEqualTo(uri);
          assertThat(note.mimeType()).isEqualTo("text/markdown");
          assertThat(note.text()).endsWith("# Apples\n");
        });
  }

  @Test
  void learnsThatThereIsNoSuchResource() {
    assertThatThrownBy(
            () -> client.readResource(ReadResourceRequest.builder("note://none").build()))
        .asInstanceOf(type(McpError.class))
        .satisfies(error -> assertThat(code(error)).isEqualTo(RESOURCE_NOT_FOUND));
  }

  @Test
  void getsAPrompt() {
    assertThat(client.listPrompts().prompts())
        .extracting(Prompt::name)
        .containsExactly("summarize");

    Map<String, Object> arguments = Map.of("note", "README.md", "length", "SENTENCE");
    assertThat(
            client
                .getPrompt(GetPromptRequest.builder("summarize").arguments(arguments).build())
                .messages())
        .singleElement()
        .satisfies(message ->
            assertThat(((TextContent) message.content()).text())
                .startsWith("Summarize this note in one sentence:\n\n# The garden"));
  }

  @Test
  void completesArgumentsOfPromptsAndTemplates() {
    CompleteArgument note = new CompleteArgument("note", "RED");
    CompleteArgument path = new CompleteArgument("path", "read");

    assertThat(
            client
                .completeCompletion(
                    CompleteRequest.builder(new PromptReference("summarize"), note).build())
                .completion()
                .values())
        .containsExactly("docs/red apples.md");
    assertThat(
            client
                .completeCompletion(
                    CompleteRequest.builder(new ResourceReference("note://{path}"), path).build())
                .completion()
                .values())
        .containsExactly("README.md");
  }

  private CallToolResult search(Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder("search").arguments(arguments).build());
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().get(0)).text();
  }

  private static int code(McpError error) {
    return error.getJsonRpcError().code();
  }
}
