package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The regular expressions of schemas that were written by hand, wherever they stand. */
class SchemaPatternsTest {
  private static Compilation tool(String properties) {
    String schema = ("{\"type\": \"object\", " + properties + "}").replace("\"", "\\\"");
    return Example.of(
            "class Shop {\n/** Finds orders. */ @McpTool(inputSchema = \""
                + schema
                + "\") void find(RawJson query) {}\n}")
        .compile();
  }

  private static Compilation opaque(String members) {
    return Example.of(
            """
            class Shop {
              @Opaque(schema = "{'pattern':'^a+$','properties':{'b':{'pattern':'[ab]+b'}}}")
              static class Filter {}
              @Opaque(schema = "{'pattern':'^a+$'}") static class Fast {}
              record Query(@Opaque(schema = "{'items':{'pattern':'(a+)+b'}}") StringBuilder text) {}
              /** Finds orders. */
              %s
            }
            """
                .formatted(members)
                .replace("'", "\\\""))
        .compile();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          "properties": {"a": {"pattern": "(a+)+b"}} ~ properties.a.pattern has the expression "(a+)+b"
          "patternProperties": {"(a+)+b": {}} ~ patternProperties has the expression "(a+)+b"
          "properties": {"a": {"pattern": "[a-z]+b"}} ~ it is looked for anew at each place
          "$defs": {"a": {"pattern": "(a+)+b"}} ~ $defs.a.pattern has
          "dependencies": {"a": ["b"], "b": {"properties": {"c": {"pattern": "(a+)+b"}}}} ~ dependencies.b.properties.c.pattern
          "properties": {"a": {"$ref": "#/words/slow"}}, "words": {"slow": {"pattern": "(a+)+b"}} ~ words.slow.pattern
          "$ref": "#/words/a", "words": {"a": {"$ref": "#/words/b"}, "b": {"pattern": "(a+)+b"}} ~ words.b.pattern
          """)
  void ofToolsAreProvedToBeFast(String properties, String said) {
    Compilation compilation = tool(properties);

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .extracting(Found::id)
        .containsExactly("TN516");
    assertThat(Sources.diagnostics(compilation)).contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"properties\": {\"a\": {\"pattern\": \"^(a|b)+$\"}}",
        "\"properties\": {\"pattern\": {\"const\": \"(a+)+b\"}}",
        "\"$ref\": \"#/words/a\", \"words\": {\"a\": {\"$ref\": \"#/words/a\"}}",
        "\"default\": {\"pattern\": \"(a+)+b\"}"
      })
  void othersAreNoProblem(String properties) {
    Compilation compilation = tool(properties);

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          @McpTool void find(Filter filter) {} ~ properties.b.pattern has the expression "[ab]+b"
          @McpTool void find(List<Filter> filters) {} ~ properties.b.pattern
          @McpTool Filter find() { return new Filter(); } ~ properties.b.pattern
          @McpTool void find(Query query) {} ~ items.pattern has the expression "(a+)+b"
          @McpTool void find(@Opaque(schema = "{'pattern':'(a+)+b'}") StringBuilder a) {} ~ The schema's pattern has
          """)
  void ofOpaqueTypesAreProvedToBeFast(String members, String said) {
    Compilation compilation = opaque(members);

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .extracting(Found::id)
        .containsExactly("TN516");
    assertThat(Sources.diagnostics(compilation)).contains(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@McpTool void find(Fast filter) {}"})
  void opaqueTypesWithFastOnesAreNoProblem(String members) {
    Compilation compilation = opaque(members);

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
  }
}
