package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code SECURITY.md} says is tested is tested. */
final class ThreatModelTest {
  private static final Path DOCUMENT = Path.of("../../SECURITY.md");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)\\.([a-z]\\w*)`");
  private static final String COLUMNS = "| Threat | What stands against it | Tests |";

  @Test
  void everyThreatNamesTestsThatThereAre() throws IOException {
    Map<String, List<Path>> sources = new TreeMap<>();
    for (Path module : Tenon.modules()) {
      for (Path file : SourceFiles.in(module)) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.computeIfAbsent(name, unused -> new ArrayList<>()).add(file);
      }
    }

    List<String> without = new ArrayList<>();
    int threats = 0;
    for (String row : rows()) {
      Matcher named = NAMED.matcher(row);
      int tests = 0;
      while (named.find()) {
        tests++;
        if (!declares(sources.getOrDefault(named.group(1), List.of()), named.group(2))) {
          without.add(named.group());
        }
      }
      if (tests == 0) {
        without.add(row);
      }
      threats++;
    }

    assertThat(without).isEmpty();
    assertThat(threats).isGreaterThan(30);
  }

  private static List<String> rows() throws IOException {
    List<String> rows = new ArrayList<>();
    boolean isTable = false;
    for (String line : Files.readAllLines(DOCUMENT)) {
      isTable = line.equals(COLUMNS) || (isTable && line.startsWith("|"));
      if (isTable && !line.equals(COLUMNS) && !line.startsWith("|---")) {
        rows.add(line);
      }
    }
    return rows;
  }

  private static boolean declares(List<Path> files, String method) throws IOException {
    for (Path file : files) {
      if (Files.readString(file).contains(" " + method + "(")) {
        return true;
      }
    }
    return false;
  }
}
