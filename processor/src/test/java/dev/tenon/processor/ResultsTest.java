package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Outcome.Failure;
import dev.tenon.runtime.call.Outcome.PromptResult;
import dev.tenon.runtime.call.Outcome.ResourceResult;
import dev.tenon.runtime.call.Outcome.ToolResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What methods return, and what becomes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultsTest {
  private LoadedServer server;

  @BeforeAll
  void load() {
    server = LoadedServer.of("results", "good.results.Results");
  }

  @AfterEach
  void reset() {
    server.set("isEmpty", false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          text          ~ text ~        ~
          nullableText  ~ text ~        ~
          optionalText  ~ text ~        ~
          nothing       ~      ~ []     ~
          later         ~      ~ []     ~
          laterItem     ~      ~        ~ {"name":"later"}
          item          ~      ~        ~ {"name":"item"}
          optionalItem  ~      ~        ~ {"name":"item"}
          nullableInt   ~      ~        ~ 1
          optionalInt   ~      ~        ~ 1
          number        ~      ~        ~ 1
          map           ~      ~        ~ {"a":{"name":"b"}}
          whole         ~      ~ [{"type":"text","text":"whole"}]   ~
          content       ~      ~ [{"type":"text","text":"content"}] ~
          contents      ~      ~ [{"type":"text","text":"content"}] ~
          collection    ~      ~ [{"type":"text","text":"content"}] ~
          optionalWhole ~      ~ [{"type":"text","text":"whole"}]   ~
          """)
  void toolResults(String tool, String text, String content, String structured) {
    ToolResult result = (ToolResult) server.call(tool, "{}");

    assertThat(result.text()).isEqualTo(text);
    assertThat(result.content() == null ? null : result.content().getValue()).isEqualTo(content);
    assertThat(result.structured() == null ? null : result.structured().getValue())
        .isEqualTo(structured);
    assertThat(server.tool(tool).outputSchema() != null).isEqualTo(structured != null);
  }

  @ParameterizedTest
  @CsvSource({
    "nullableText, false", "optionalText, false", "optionalWhole, false",
    "optionalItem, true", "nullableInt, true", "optionalInt, true"
  })
  void emptyToolResults(String tool, boolean isStructured) {
    server.set("isEmpty", true);

    ToolResult result = (ToolResult) server.call(tool, "{}");

    assertThat(result.text()).isNull();
    assertThat(String.valueOf(isStructured ? result.structured() : result.content()))
        .isEqualTo(isStructured ? "null" : "[]");
    assertThat(server.tool(tool).outputIsObject()).isFalse();
    if (isStructured) {
      assertThat(String.valueOf(server.tool(tool).outputSchema())).contains("\"null\"");
    }
  }

  @Test
  void onlyObjectsAreObjects() {
    assertThat(server.tool("item").outputIsObject()).isTrue();
    assertThat(server.tool("map").outputIsObject()).isTrue();
    assertThat(server.tool("number").outputIsObject()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          r://text  ~ [{"uri":"r://text","mimeType":"text/plain","text":"text"}]
          r://blob  ~ [{"uri":"r://blob","mimeType":"application/octet-stream","blob":"AQID"}]
          r://item  ~ [{"uri":"r://item","mimeType":"application/json","text":"{\\"name\\":\\"item\\"}"}]
          r://int   ~ [{"uri":"r://int","mimeType":"application/json","text":"3"}]
          r://later ~ [{"uri":"r://later","mimeType":"text/plain","text":"later"}]
          r://x/sdk ~ [{"uri":"r://x/sdk","mimeType":"text/plain","text":"x"}]
          r://list  ~ [{"uri":"r://list","mimeType":"text/plain","text":"list"}]
          r://whole ~ [{"uri":"r://list","mimeType":"text/plain","text":"list"}]
          """)
  void resourceResults(String uri, String contents) {
    ResourceResult result = (ResourceResult) server.resource(uri);

    assertThat(result.contents().getValue()).isEqualTo(contents);
  }

  @ParameterizedTest
  @CsvSource({"r://item", "r://later"})
  void missingResources(String uri) {
    server.set("isEmpty", true);

    assertThat(server.resource(uri))
        .isEqualTo(Failure.of(ErrorCode.NOT_FOUND, "There is no resource " + uri + "."));
  }

  @Test
  void promptResults() {
    String content = "{\"type\":\"text\",\"text\":\"content\"}";
    String message = "[{\"role\":\"user\",\"content\":" + content + "}]";

    assertThat(messages("message", Map.of())).isEqualTo(message);
    assertThat(messages("messages", Map.of())).isEqualTo(message);
    assertThat(messages("prompt", Map.of())).isEqualTo(message);
    assertThat(messages("laterPrompt", Map.of("flag", "true", "name", "n", "other", "o")))
        .isEqualTo(message.replace("content\"}", "later true\"}"));
  }

  private String messages(String prompt, Map<String, String> values) {
    return ((PromptResult) server.prompt(prompt, values)).messages().getValue();
  }

  @Test
  void completions() {
    assertThat(server.complete("laterPrompt", true, "name", "a", Map.of("other", "b")))
        .isEqualTo(List.of("ab"));
    assertThat(server.complete("laterPrompt", true, "other", "a", Map.of()))
        .isEqualTo(List.of("a"));
    assertThat(server.complete("r://{name}/sdk", false, "name", "a", Map.of()))
        .isEqualTo(List.of("a"));
    assertThat(server.complete("laterPrompt", true, "flag", "T", Map.of()))
        .isEqualTo(List.of("true"));
    assertThat(server.complete("laterPrompt", true, "flag", "", Map.of()))
        .isEqualTo(List.of("true", "false"));
  }

  @Test
  void argumentsOfPromptsAndTemplatesAreText() {
    LoadedServer types = LoadedServer.of("types", "good.types.Types");

    assertThat(types.resource("types://RED/a/b?limit=3"))
        .isEqualTo(
            Outcome.ResourceResult.text(
                "types://RED/a/b?limit=3", "text/plain", "REDa/bOptionalInt[3]true"));
    assertThat(types.resource("types://BLUE/a"))
        .isEqualTo(List.of("colour: must be one of \"RED\", \"GREEN\", but got \"BLUE\""));
    assertThat(types.prompt("prompt", Map.of("flag", "yes", "tiny", "300", "text", "long")))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
        .contains(
            "flag: must be true or false, but got \"yes\"",
            "tiny: must be a whole number from -128 to 127, but got \"300\"",
            "text: must have at most 3 characters, but got \"long\"",
            "small: is required")
        .noneMatch(sentence -> sentence.startsWith("second") || sentence.startsWith("last"));
    assertThat(types.complete("prompt", true, "second", "g", Map.of())).isEqualTo(List.of("GREEN"));
  }

  @Test
  void describesTheServer() {
    var info = server.server().info();

    assertThat(info.name()).isEqualTo("results");
    assertThat(info.title()).isEqualTo("Results");
    assertThat(info.description()).isEqualTo("Everything that a method may return.");
    assertThat(info.websiteUrl()).isEqualTo("https://example.com");
    assertThat(info.icons())
        .singleElement()
        .satisfies(icon -> assertThat(icon.theme()).isEqualTo("dark"))
        .satisfies(icon -> assertThat(icon.sizes()).containsExactly("48x48", "96x96"));
  }
}
