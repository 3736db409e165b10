package dev.tenon.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the suite expects of the fixture, without the suite. */
final class ConformanceServerTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TestServer server = TestServer.of(ConformanceServerMcp.create());

  @ParameterizedTest
  @EnumSource
  void describesEverything(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    for (String list : new String[] {"tools", "prompts", "resources"}) {
      JsonNode entries = client.request(list + "/list", "{}").result().get(list);
      assertThat(entries).isNotEmpty();
      for (JsonNode entry : entries) {
        assertThat(entry.path("description").asString("")).as(entry.toString()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          test_image_content     | [{"type":"image","data":"PNG","mimeType":"image/png"}]
          test_audio_content     | [{"type":"audio","data":"WAV","mimeType":"audio/wav"}]
          test_simple_text       | [{"type":"text","text":"This is a simple text response for testing."}]
          test_embedded_resource | [{"type":"resource","resource":{"uri":"test://embedded-resource",\
          "mimeType":"text/plain","text":"This is an embedded resource content."}}]
          test_multiple_content_types | [{"type":"text","text":"Multiple content types test:"},\
          {"type":"image","data":"PNG","mimeType":"image/png"},\
          {"type":"resource","resource":{"uri":"test://mixed-content-resource",\
          "mimeType":"application/json","text":"{\\"test\\":\\"data\\",\\"value\\":123}"}}]
          """)
  void returnsContent(String tool, String content) {
    JsonNode expected = JSON.readTree(content.replace("PNG", Media.PNG).replace("WAV", Media.WAV));

    for (ProtocolRevision revision : ProtocolRevision.values()) {
      if (content.contains("audio") && !revision.isAtLeast(ProtocolRevision.V2025_03_26)) {
        continue; // The first revision knows no sound.
      }
      // The suite calls tools without arguments without the member itself.
      ObjectNode params = JSON.createObjectNode().put("name", tool);
      JsonNode result = server.client(revision).request("tools/call", params).result();
      assertThat(result.get("content")).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void failsInWords(ProtocolRevision revision) {
    Reply reply = server.client(revision).callTool("test_error_handling", "{}");

    assertThat(reply.isToolError()).isTrue();
    assertThat(reply.text()).isEqualTo("This tool intentionally returns an error for testing");
  }

  @ParameterizedTest
  @EnumSource
  void reportsProgress(ProtocolRevision revision) {
    Reply reply =
        server
            .client(revision)
            .request(
                "tools/call",
                "{\"name\":\"test_tool_with_progress\",\"_meta\":{\"progressToken\":\"progress-test-1\"}}");

    assertThat(reply.notifications())
        .extracting(message -> message.at("/params/progress").asInt())
        .containsExactly(0, 50, 100);
    assertThat(reply.notifications())
        .allSatisfy(message -> {
          assertThat(message.get("method").asString()).isEqualTo("notifications/progress");
          assertThat(message.at("/params/total").asInt()).isEqualTo(100);
          assertThat(message.at("/params/progressToken").asString()).isEqualTo("progress-test-1");
        });
  }

  @Test
  void logsToClientsOfOldRevisions() {
    McpTestClient client = server.client(ProtocolRevision.V2025_11_25);
    client.request("logging/setLevel", "{\"level\":\"debug\"}").result();

    assertThat(client.callTool("test_tool_with_logging", "{}").notifications())
        .extracting(message -> message.at("/params/data").asString())
        .containsExactly(
            "Tool execution started", "Tool processing data", "Tool execution completed");
  }

  @Test
  void logsToNobodyThatDidNotAsk() {
    Reply reply = server.client(ProtocolRevision.MODERN).callTool("test_logging_tool", "{}");

    assertThat(reply.notifications()).isEmpty();
    assertThat(reply.isToolError()).isFalse();
  }

  @Test
  void namesTheMissingCapability() {
    Reply reply = server.client(ProtocolRevision.MODERN).callTool("test_missing_capability", "{}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32021);
    assertThat(reply.error().at("/data/requiredCapabilities").toString())
        .isEqualTo("{\"sampling\":{}}");
  }

  @Test
  void wantsTheHeaderOfTheMirroredArgument() {
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    JsonNode property =
        client
            .request("tools/list", "{}")
            .result()
            .get("tools")
            .valueStream()
            .filter(tool -> tool.get("name").asString().equals("test_x_mcp_header"))
            .findFirst()
            .orElseThrow()
            .at("/inputSchema/properties/region");
    assertThat(property.get("x-mcp-header").asString()).isEqualTo("Region");

    String arguments = "{\"region\":\"eu\"}";
    assertThat(client.callTool("test_x_mcp_header", arguments).text()).isEqualTo("Served in eu");
    Map<String, String> region = Map.of("Mcp-Param-Region", "eu");
    assertThat(callInEurope(client, region).text()).isEqualTo("Served in eu");
    Map<String, String> another = Map.of("Mcp-Param-Region", "us");
    assertThat(callInEurope(client, another).errorCode()).isEqualTo(-32020);
    assertThat(callInEurope(client, Map.of()).errorCode()).isEqualTo(-32020);
  }

  @ParameterizedTest
  @EnumSource
  void readsResources(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertThat(contents(client, "test://static-text").get("text").asString())
        .isEqualTo("This is the content of the static text resource.");
    JsonNode image = contents(client, "test://static-binary");
    assertThat(image.get("blob").asString()).isEqualTo(Media.PNG);
    assertThat(image.get("mimeType").asString()).isEqualTo("image/png");
    JsonNode data = contents(client, "test://template/123/data");
    assertThat(data.get("mimeType").asString()).isEqualTo("application/json");
    assertThat(data.get("text").asString())
        .isEqualTo("{\"id\":\"123\",\"templateTest\":true,\"data\":\"Data for ID: 123\"}");
    assertThat(contents(client, "test://watched-resource").has("text")).isTrue();
    client.readResource("test://nonexistent-resource-for-conformance-testing").error();
  }

  @ParameterizedTest
  @EnumSource
  void getsPrompts(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertThat(messages(client, "test_simple_prompt", "{}").at("/0/content/text").asString())
        .isEqualTo("This is a simple prompt for testing.");
    assertThat(
            messages(client, "test_prompt_with_arguments", "{\"arg1\":\"a\",\"arg2\":\"b\"}")
                .at("/0/content/text")
                .asString())
        .isEqualTo("Prompt with arguments: arg1='a', arg2='b'");
    JsonNode resource =
        messages(client, "test_prompt_with_embedded_resource", "{\"resourceUri\":\"test://x\"}");
    assertThat(resource.at("/0/content/resource").toString())
        .isEqualTo(
            "{\"uri\":\"test://x\",\"mimeType\":\"text/plain\","
                + "\"text\":\"Embedded resource content for testing.\"}");
    assertThat(resource.at("/1/content/text").asString())
        .isEqualTo("Please process the embedded resource above.");
    JsonNode image = messages(client, "test_prompt_with_image", "{}");
    assertThat(image.at("/0/content/data").asString()).isEqualTo(Media.PNG);
    assertThat(image.at("/1/content/text").asString()).isEqualTo("Please analyze the image above.");
  }

  @ParameterizedTest
  @EnumSource
  void completes(ProtocolRevision revision) {
    Reply reply =
        server
            .client(revision)
            .request(
                "completion/complete",
                """
                {"ref":{"type":"ref/prompt","name":"test_prompt_with_arguments"},
                 "argument":{"name":"arg1","value":"par"}}
                """);

    assertThat(reply.result().at("/completion/values").toString())
        .isEqualTo("[\"paris\",\"park\",\"party\"]");
  }

  /** The questions are written once; each era has its own way to put them. */
  @ParameterizedTest
  @EnumSource(names = {"V2025_06_18", "V2025_11_25", "V2026_07_28"})
  void asksTheUserTheModelAndTheClient(ProtocolRevision revision) {
    McpTestClient client =
        server
            .client(revision, ClientOptions.declaring("elicitation", "sampling", "roots"))
            .answers("Who are you?", "{\"username\":\"ada\",\"email\":\"ada@example.com\"}")
            .answers("name", "{\"name\":\"Ada\"}")
            .answers("color", "{\"color\":\"red\"}")
            .samples("", "Hello")
            .roots("file:///garden");

    assertThat(client.callTool("test_elicitation", "{\"message\":\"Who are you?\"}").text())
        .contains("action=accept", "ada@example.com");
    assertThat(client.callTool("test_sampling", "{\"prompt\":\"Greet\"}").text())
        .isEqualTo("LLM response: Hello");
    assertThat(client.callTool("test_input_required_result_multi_round", "{}").text())
        .isEqualTo("Ada likes red");
    assertThat(client.callTool("test_input_required_result_multiple_inputs", "{}").text())
        .isEqualTo("Hello Ada, 1 roots file:///garden");
  }

  @ParameterizedTest
  @EnumSource(names = {"V2025_11_25", "V2026_07_28"})
  void offersChoicesOfAllKinds(ProtocolRevision revision) {
    McpTestClient client =
        server
            .client(revision, ClientOptions.declaring("elicitation"))
            .answers(
                "",
                """
                {"untitledSingle":"option1","titledSingle":"value2","legacyEnum":"opt3",
                 "untitledMulti":["option1","option2"],"titledMulti":["value3"]}
                """);

    Reply reply = client.callTool("test_elicitation_sep1330_enums", "{}");

    assertThat(reply.text()).contains("action=accept", "value2", "opt3");
    JsonNode fields = client.questions().get(0).schema().get("properties");
    assertThat(fields.at("/untitledSingle/enum").toString())
        .isEqualTo("[\"option1\",\"option2\",\"option3\"]");
    assertThat(fields.at("/titledSingle/oneOf/0").toString())
        .isEqualTo("{\"const\":\"value1\",\"title\":\"First Option\"}");
    assertThat(fields.at("/legacyEnum/enumNames").toString())
        .isEqualTo("[\"Option One\",\"Option Two\",\"Option Three\"]");
    assertThat(fields.at("/untitledMulti/items/enum")).hasSize(3);
    assertThat(fields.at("/titledMulti/items/anyOf/2/title").asString()).isEqualTo("Third Choice");
  }

  /** What the parameters ask is asked before there is a task, which then knows the answer. */
  @Test
  void asksBeforeThereIsATask() {
    McpTestClient client =
        server
            .client(
                ProtocolRevision.MODERN,
                ClientOptions.declaring("elicitation", "extensions.io.modelcontextprotocol/tasks"))
            .answers("user_name", "{\"name\":\"Ada\"}");

    Reply first = client.request("tools/call", "{\"name\":\"test_tool_with_task\"}");
    assertThat(first.result().get("resultType").asString()).isEqualTo("input_required");
    assertThat(first.result().has("taskId")).isFalse();

    JsonNode task = client.callTool("test_tool_with_task", "{}").result();
    assertThat(task.get("resultType").asString()).isEqualTo("task");
    assertThat(task.has("requestState")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void listsTheSchemaAsItWasWritten(ProtocolRevision revision) {
    JsonNode schema =
        server
            .client(revision)
            .request("tools/list", "{}")
            .result()
            .get("tools")
            .valueStream()
            .filter(tool -> tool.get("name").asString().equals("json_schema_2020_12_tool"))
            .findFirst()
            .orElseThrow()
            .get("inputSchema");

    assertThat(schema.at("/$defs/address/$anchor").asString()).isEqualTo("addressDef");
    assertThat(schema.at("/allOf/0/anyOf")).hasSize(2);
    assertThat(schema.has("if") && schema.has("then") && schema.has("else")).isTrue();
    assertThat(
            server
                .client(revision)
                .callTool("json_schema_2020_12_tool", "{\"contactMethod\":\"phone\"}")
                .isToolError())
        .isTrue();
  }

  private static Reply callInEurope(McpTestClient client, Map<String, String> more) {
    ObjectNode params = JSON.createObjectNode().put("name", "test_x_mcp_header");
    Map<String, String> headers = client.headers("tools/call", params);
    headers.putAll(more);
    return client.post(
        """
        {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"test_x_mcp_header",
         "arguments":{"region":"eu"},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",
         "io.modelcontextprotocol/clientCapabilities":{}}}}
        """,
        headers);
  }

  private static JsonNode contents(McpTestClient client, String uri) {
    JsonNode contents = client.readResource(uri).result().at("/contents/0");
    assertThat(contents.get("uri").asString()).isEqualTo(uri);
    return contents;
  }

  private static JsonNode messages(McpTestClient client, String prompt, String arguments) {
    JsonNode messages = client.getPrompt(prompt, arguments).result().get("messages");
    for (JsonNode message : messages) {
      assertThat(message.get("role").asString()).isEqualTo("user");
    }
    return messages;
  }
}
