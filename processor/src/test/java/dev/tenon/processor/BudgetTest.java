package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What definitions cost, and how much they may. */
class BudgetTest {
  private static final String SMALL = "/** Opens it. */ @dev.tenon.McpTool void open%d() {}";

  private static final String BIG =
      "/** %s */ @dev.tenon.McpTool String find(String word, int from, int to) { return word; }"
          .formatted("Finds what is sold in the shop. ".repeat(20));

  private static Compilation compile(int budget, String attributes, String body) {
    String annotation =
        "@dev.tenon.McpServer(version = \"1\", definitionBudget = " + budget + attributes + ")";
    return Sources.javac()
        .compile(
            JavaFileObjects.forSourceString(
                "example.Shop", "package example; " + annotation + " class Shop {" + body + "}"));
  }

  @Test
  void theTableNamesTheBiggestFirstAndWhatMakesItBig() {
    Compilation compilation =
        compile(100, ", instructions = \"Look around.\"", SMALL.formatted(1) + BIG);

    assertThat(Found.in(compilation)).isEqualTo(List.of(new Found("TN960", "Shop.java", 1)));
    List<String> lines = compilation.errors().get(0).getMessage(null).lines().toList();
    assertThat(lines.get(0)).contains("(o200k_base), and the budget is 100.");
    assertThat(lines.get(1).split("\\s\\s+"))
        .containsExactly("", "tokens", "description", "input schema", "output schema");
    assertThat(lines.get(2)).matches("  +\\d+ +1\\d\\d +\\d+ +-  the tool \"find\"");
    assertThat(lines.get(3)).endsWith("the tool \"open1\"");
    assertThat(lines.get(4)).matches("  +\\d +- +- +-  the instructions");
    assertThat(lines).hasSize(5);
  }

  @Test
  void theTableIsBounded() {
    String many = IntStream.range(0, 14).mapToObj(SMALL::formatted).collect(Collectors.joining());

    List<String> lines = compile(1, "", many).errors().get(0).getMessage(null).lines().toList();

    assertThat(lines).hasSize(13).last().isEqualTo("    and 4 more");
  }

  @Test
  void theBudgetItselfMayBeSpent() throws Exception {
    Matcher total = Pattern.compile("\"total\": (\\d+)").matcher(contract(compile(0, "", BIG)));
    assertThat(total.find()).isTrue();
    int tokens = Integer.parseInt(total.group(1));

    assertThat(Found.in(compile(tokens, "", BIG))).isEmpty();
    assertThat(Found.in(compile(tokens - 1, "", BIG))).extracting(Found::id).containsOnly("TN960");
  }

  @Test
  void theThreadThatLoadsTheEncodingIsOverWithTheCompiler() {
    compile(0, "", BIG);
    compile(0, "", "int broken = ;");
    compile(-1, "", BIG);

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("tenon-token-counter");
  }

  private static String contract(Compilation compilation) throws Exception {
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getName().endsWith("contract.json")) {
        return file.getCharContent(true).toString();
      }
    }
    throw new AssertionError("there is no contract");
  }
}
