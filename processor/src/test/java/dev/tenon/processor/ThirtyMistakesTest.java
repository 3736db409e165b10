package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ThirtyMistakesTest {
  private static final Path SOURCE = Sources.ROOT.resolve("bad/ThirtyMistakes.java");

  @Test
  void reportsAllProblemsOfASourceInOneRun() throws IOException {
    // Bodies that are cut short to what matters use few of their arguments.
    Compilation compilation =
        Sources.javac().withOptions("-Atenon.warnings=-TN230").compile(Sources.file(SOURCE));

    assertThat(Found.in(compilation)).isEqualTo(expected()).hasSize(30);
    assertThat(compilation.errors()).as(Sources.diagnostics(compilation)).hasSize(23);
  }

  private static List<Found> expected() throws IOException {
    List<Found> expected = new ArrayList<>();
    List<String> lines = Files.readAllLines(SOURCE);
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = Pattern.compile("// (TN\\d+)").matcher(lines.get(i));
      if (mark.find()) {
        expected.add(new Found(mark.group(1), "ThirtyMistakes.java", i + 1));
      }
    }
    return expected;
  }
}
