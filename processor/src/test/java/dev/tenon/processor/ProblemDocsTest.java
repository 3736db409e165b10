package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import com.google.testing.compile.Compilation;
import dev.tenon.processor.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of {@code docs/problems.md} are the tests of the problems: each bad one draws its
 * problem, and no other, at the marked line; each good one draws none.
 */
class ProblemDocsTest {
  @TempDir Path folder;

  /** Need more than sources, so that an example cannot show them. */
  private static final Set<String> TESTED_ELSEWHERE =
      Set.of(
          "TN108", "TN109", "TN115", "TN120", "TN121", "TN311", "TN438", "TN520", "TN524", "TN525",
          "TN932", "TN933", "TN962", "TN963", "TN964", "TN965", "TN966", "TN970", "TN999");

  private static final Set<String> CONTRACTS_TESTED_ELSEWHERE =
      Set.of("TN940", "TN946", "TN947", "TN948", "TN949", "TN950", "TN951", "TN952");

  /** The good example is the contract, and the bad one is another than it says. */
  private static final Set<String> CHANGES = Set.of("TN941", "TN942", "TN943", "TN944", "TN945");

  private static final Pattern SECTION = Pattern.compile("(?ms)^### (TN\\d+)\\n(.*?)(?=^##|\\z)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

  @Test
  void documentsEachProblemOnce() throws IOException {
    List<String> ids = Problem.all().stream().map(Problem::id).toList();

    assertThat(sections().keySet()).containsExactlyElementsOf(ids);
    assertThat(ids).doesNotHaveDuplicates().isSorted();
  }

  /** What no example shows, another test names. */
  @Test
  void testsEachProblemElsewhereThatNoExampleShows() throws IOException {
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.endsWith("ProblemDocsTest.java")) {
          tests.append(Files.readString(file));
        }
      }
    }

    assertThat(Sets.union(TESTED_ELSEWHERE, CONTRACTS_TESTED_ELSEWHERE))
        .allSatisfy(id -> assertThat(tests.toString()).contains("new Found(\"" + id + "\""));
  }

  static Stream<String> tested() throws IOException {
    return sections().keySet().stream()
        .filter(id -> !TESTED_ELSEWHERE.contains(id) && !CONTRACTS_TESTED_ELSEWHERE.contains(id));
  }

  @ParameterizedTest
  @MethodSource("tested")
  @Tag("A5.26")
  @Tag("A5.27")
  @Tag("A5.28")
  @Tag("B1.5")
  @Tag("E8")
  @Tag("B1.4")
  @Tag("A7.16")
  void reportsTheBadExampleAndAcceptsTheGoodOne(String id) throws IOException {
    Matcher code = CODE.matcher(sections().get(id));
    assertThat(code.find()).as("a bad example of %s", id).isTrue();
    Example bad = Example.of(code.group(1));
    assertThat(code.find()).as("a good example of %s", id).isTrue();
    Example good = Example.of(code.group(1));

    List<String> set = new ArrayList<>();
    if (id.equals("TN230")) {
      set.add("-Atenon.warnings=true");
    }
    if (CHANGES.contains(id)) {
      set.add("-Atenon.contract=" + folder.resolve("contract.json"));
      good.compile(
          Stream.concat(set.stream(), Stream.of("-Atenon.contract.update")).toArray(String[]::new));
    }
    String[] options = set.toArray(String[]::new);
    Compilation failed = bad.compile(options);
    Compilation succeeded = good.compile(options);

    assertThat(bad.expected()).extracting(Found::id).containsOnly(id);
    assertThat(Found.in(failed)).as(Sources.diagnostics(failed)).isEqualTo(bad.expected());
    assertThat(Found.in(succeeded)).as(Sources.diagnostics(succeeded)).isEmpty();
    assertThat(succeeded.status())
        .as(Sources.diagnostics(succeeded))
        .isEqualTo(Compilation.Status.SUCCESS);
  }

  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    Matcher section = SECTION.matcher(Files.readString(Path.of("../docs/problems.md")));
    while (section.find()) {
      sections.put(section.group(1), section.group(2));
    }
    return sections;
  }
}
