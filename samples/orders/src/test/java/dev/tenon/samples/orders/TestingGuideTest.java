package dev.tenon.samples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the guide to testing shows stands in these tests, word for word. */
final class TestingGuideTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^<!-- from: (\\w+)\\.java -->\\n```java\\n(.*?)^```$");
  private static final Path TESTS = Path.of("src/test/java/dev/tenon/samples/orders");

  @Test
  void allExamplesAreCompiled() throws IOException {
    String guide = Files.readString(Path.of("../../docs/testing.md"));
    Matcher example = EXAMPLE.matcher(guide);
    List<String> seen = new ArrayList<>();
    while (example.find()) {
      String test = Files.readString(TESTS.resolve(example.group(1) + ".java"));
      for (String part : example.group(2).split("(?m)^ *…\\n", -1)) {
        assertThat(flat(test)).as(example.group(1)).contains(flat(part));
      }
      seen.add(example.group(1));
    }
    assertThat(seen).hasSizeGreaterThan(8);
    assertThat(guide.split("```java", -1)).as("no other Java").hasSize(seen.size() + 1);
  }

  /** Without indentation and empty lines. */
  private static String flat(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
