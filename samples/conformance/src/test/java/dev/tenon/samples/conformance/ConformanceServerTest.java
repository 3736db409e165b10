package dev.tenon.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
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
    assertThat(client.callTool("test_x_mcp_header", arguments).errorCode()).isEqualTo(-32020);
    assertThat(callInRegion(client, "eu").text()).isEqualTo("Served in eu");
    assertThat(callInRegion(client, "us").errorCode()).isEqualTo(-32020);
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

  private static Reply callInRegion(McpTestClient client, String header) {
    ObjectNode params = JSON.createObjectNode().put("name", "test_x_mcp_header");
    Map<String, String> headers = client.headers("tools/call", params);
    headers.put("Mcp-Param-Region", header);
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
