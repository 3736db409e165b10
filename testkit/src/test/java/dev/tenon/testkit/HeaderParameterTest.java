package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.registry.HeaderParameter;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.junit.McpTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arguments that are mirrored into {@code Mcp-Param-} headers. */
@McpTest
class HeaderParameterTest {
  private static final String SCHEMA =
      """
      {"type":"object","properties":{
       "region":{"type":"string","x-mcp-header":"Region"},
       "shard":{"type":"integer","x-mcp-header":"Shard"},
       "dry":{"type":"boolean","x-mcp-header":"Dry-Run"}}}\
      """;

  private final TestServer server = server();

  private static TestServer server() {
    Sketch sketch = new Sketch();
    ToolEntry entry =
        new ToolEntry(
            Presentation.of("route", null, null),
            Hints.NONE,
            RawJson.of(SCHEMA),
            null,
            false,
            List.of(
                new HeaderParameter("region", "Region"),
                new HeaderParameter("shard", "Shard"),
                new HeaderParameter("dry", "Dry-Run")),
            sketch,
            sketch.next());
    return sketch
        .tool(entry, HeaderParameterTest::skip, call -> Outcome.ToolResult.text("routed"))
        .start();
  }

  private static Object skip(JsonReader in) {
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (in.isNull()) {
        continue;
      }
      switch (name) {
        case "region" -> in.string();
        case "shard" -> in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
        case "dry" -> in.bool();
        default -> in.unknown(name);
      }
    }
    return "";
  }

  private static Post call(String arguments) {
    return Post.modern("tools/call", "{\"name\":\"route\",\"arguments\":" + arguments + "}");
  }

  private void refused(Post post) {
    Reply reply = post.to(server);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32020);
    assertThat(reply.error().get("message").asString()).contains("Mcp-Param-");
    assertThat(call("{}").to(server).text()).isEqualTo("routed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"region\":\"eu\"}|Region|eu",
        "{\"region\":\"eu\"}|region| eu\t",
        "{\"region\":\"eu\"}|Region|=?base64?ZXU=?=",
        "{\"region\":\"zürich\"}|Region|=?base64?esO8cmljaA==?=",
        "{\"region\":\"\"}|Region|``",
        "{\"region\":\" \"}|Region|=?base64?IA==?=",
        "{\"region\":\"true\"}|Region|true",
        "{\"region\":\"42\"}|Region|42",
        "{\"shard\":42}|Shard|42",
        "{\"shard\":42}|Shard|42.0",
        "{\"shard\":42.0}|Shard|42",
        "{\"shard\":4.2e1}|Shard|42",
        "{\"shard\":-7}|Shard|-7",
        "{\"shard\":0}|Shard|-0",
        "{\"shard\":9007199254740991}|Shard|9007199254740991",
        "{\"dry\":true}|Dry-Run|true",
        "{\"dry\":false}|DRY-RUN|false",
      })
  @Tag("A5.25")
  @Tag("A5.30")
  @Tag("B1.17")
  void aHeaderThatAgreesIsTaken(String arguments, String header, String value) {
    assertThat(call(arguments).header("Mcp-Param-" + header, value).to(server).text())
        .isEqualTo("routed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"region\":\"eu\"}|Region|us",
        "{\"region\":\"eu\"}|Region|EU",
        "{\"region\":\"eu\"}|Region|``",
        "{\"region\":\"eu\"}|Region|=?base64?ZXU?=",
        "{\"region\":\"eu\"}|Region|ZXU=?=",
        "{\"region\":\"eu\"}|Region|=?base64?ZXU=",
        "{\"region\":\"42\"}|Region|42.0",
        "{\"region\":\"1e1\"}|Region|10",
        "{\"region\":\"zürich\"}|Region|zürich",
        "{\"shard\":42}|Shard|43",
        "{\"shard\":42}|Shard|0x2A",
        "{\"shard\":42}|Shard|42 0",
        "{\"shard\":42}|Shard|``",
        "{\"shard\":42}|Shard|４２",
        "{\"shard\":9007199254740993}|Shard|9007199254740992",
        "{\"shard\":1}|Shard|1e999999999",
        "{\"dry\":true}|Dry-Run|false",
        "{\"dry\":true}|Dry-Run|TRUE",
        "{\"dry\":true}|Dry-Run|1",
        "{}|Region|eu",
        "{\"region\":null}|Region|null",
        "{\"region\":{\"a\":\"eu\"}}|Region|eu",
        "{\"region\":[\"eu\"]}|Region|eu",
      })
  @Tag("A5.30")
  @Tag("A5.32")
  @Tag("B1.17")
  @Tag("E7")
  void aHeaderThatDiffersIsRefused(String arguments, String header, String value) {
    refused(call(arguments).header("Mcp-Param-" + header, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{\"region\":\"eu\"}", "{\"region\":\"\"}", "{\"shard\":0}", "{\"dry\":false}"})
  @Tag("A5.31")
  void aValueInTheBodyWithoutItsHeaderIsRefused(String arguments) {
    refused(call(arguments));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{}", "{\"region\":null}", "{\"region\":null,\"shard\":null,\"dry\":null}"})
  @Tag("A5.31")
  void whereTheBodyHasNoValueNoHeaderIsExpected(String arguments) {
    assertThat(call(arguments).to(server).text()).isEqualTo("routed");
  }

  @Test
  void aCallWithoutArgumentsNeedsNoHeader() {
    assertThat(Post.modern("tools/call", "{\"name\":\"route\"}").to(server).text())
        .isEqualTo("routed");
  }

  @Test
  void aHeaderThatStandsTwiceIsRefused() {
    refused(call("{\"region\":\"eu\"}").header("Mcp-Param-Region", "eu", "eu"));
  }

  @Test
  @Tag("A5.32")
  void headersThatNoParameterHasAreIgnored() {
    Post post = call("{\"region\":\"eu\"}").header("Mcp-Param-Region", "eu");

    assertThat(post.header("Mcp-Param-Other", "x", "y").to(server).text()).isEqualTo("routed");
  }

  @Test
  @Tag("A5.30")
  void anArgumentWithinAnotherIsNotTheOneThatIsMirrored() {
    Reply reply = call("{\"other\":{\"region\":\"eu\"}}").to(server);

    assertThat(reply.isToolError()).as("reached the tool").isTrue();
  }

  @Test
  void argumentsThatAreNoObjectReachTheirOwnCheck() {
    assertThat(call("[\"eu\"]").to(server).errorCode()).isEqualTo(-32602);
  }
}
