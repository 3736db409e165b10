package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which results have a budget, and what their schemas say of it. */
class ResultBudgetsTest {
  private static final String MARKS = "\"truncated\":{\"type\":\"boolean\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          @Budget(bytes = 999) String tool() { return ""; } ~ `` ~ false
          @Budget(bytes = 999) TextContent tool() { return null; } ~ `` ~ false
          @Budget(bytes = 999) List<Integer> tool() { return null; } ~ `` ~ false
          @Budget(bytes = 999) Map<String, Integer> tool() { return null; } ~ `` ~ false
          @Budget(bytes = 999) Note tool() { return null; } ~ `` ~ true
          @Budget(bytes = 999) Optional<Note> tool() { return null; } ~ `` ~ false
          @Budget(bytes = 999) Either tool() { return null; } ~ `` ~ true
          @Budget(bytes = 999) Tree tool() { return null; } ~ `` ~ true
          @Budget(bytes = 999, keep = "anything") Map<String, Note> tool() { return null; } ~ `` ~ false
          @Budget(bytes = 999) int tool() { return 1; } ~ TN882 ~ false
          @Budget(bytes = 999) Fixed tool() { return null; } ~ TN883 ~ false
          @Budget(bytes = 999, keep = "text") Note tool() { return null; } ~ TN883 ~ false
          @Budget(bytes = 999, keep = "txt") Note tool() { return null; } ~ TN884 ~ true
          @Small Note tool() { return null; } ~ `` ~ true
          @Small int tool() { return 1; } ~ TN882 ~ false
          """)
  void areChecked(String method, String id, boolean isMarked) throws IOException {
    Compilation compilation = compile("class Shop {", method);

    assertThat(Found.in(compilation))
        .as(Sources.diagnostics(compilation))
        .extracting(Found::id)
        .containsExactly(id.isEmpty() ? new String[0] : new String[] {id});
    if (id.isEmpty()) {
      assertThat(generated(compilation).contains(MARKS.replace("\"", "\\\""))).isEqualTo(isMarked);
    }
  }

  @Test
  void aBudgetOfAClassHoldsForTheToolsThatCanHaveOne() throws IOException {
    String tools =
        "int one() { return 1; } /** Returns a note. */ @McpTool Note tool() { return null; }";

    Compilation compilation = compile("@Budget(bytes = 999, keep = \"id\") class Shop {", tools);

    assertThat(Found.in(compilation)).as(Sources.diagnostics(compilation)).isEmpty();
    assertThat(generated(compilation)).containsOnlyOnce(MARKS.replace("\"", "\\\""));
  }

  private static Compilation compile(String head, String method) {
    return Example.of(
            head
                + "\nrecord Note(int id, String text) {}\n"
                + "record Fixed(@Size(min = 5, max = 5) List<Integer> five,"
                + " @Pattern(regexp = \"[a-z]+\") String word) {}\n"
                + "record Tree(int leaf, List<Tree> below) {}\n"
                + "sealed interface Either { record A(String a) implements Either {}"
                + " record B(int b) implements Either {} }\n"
                + "@Budget(bytes = 999) @interface Small {}\n"
                + "/** Does it. */ @McpTool "
                + method.replace(
                    "TextContent", "io.modelcontextprotocol.spec.McpSchema.TextContent")
                + "\n}\n")
        .compile();
  }

  private static String generated(Compilation compilation) throws IOException {
    JavaFileObject file =
        compilation
            .generatedFile(StandardLocation.SOURCE_OUTPUT, "example/ShopFeatures.java")
            .orElseThrow();
    return new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
