package dev.tenon.protocol;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** {@code docs/conformance.md}: each line of the checklist and the tests that show it. */
final class ConformanceDocument {
  private static final String HEAD =
      """
      # Conformance

      What a server of the Model Context Protocol must do, and the tests that show that this one does
      it. The revision 2026-07-28 is in the parts A and B, both eras at once in C, 2024-11-05 to
      2025-11-25 in D, and E holds what the specification leaves open.

      A test names the lines that it shows, with `@Tag("A7.5")` or at the beginning of its name. The
      public conformance suite runs besides, see `checks/conformance`.

      This file is generated from the checklist and the tests, and compared with them in each build.

      """;

  private ConformanceDocument() {}

  /** The document, in Markdown. */
  static String of(Checklist checklist, Coverage coverage) {
    StringBuilder out = new StringBuilder(HEAD);
    summary(checklist, coverage, out);
    for (Map.Entry<String, List<Requirement>> section : checklist.sections().entrySet()) {
      out.append("\n## ").append(section.getKey()).append("\n\n");
      out.append("| Line | Level | What is required | Shown by |\n|---|---|---|---|\n");
      for (Requirement line : section.getValue()) {
        out.append("| ").append(line.id());
        out.append(" | ").append(line.level());
        out.append(" | ").append(line.sentence().replace("|", "\\|"));
        out.append(" | ").append(shownBy(line, coverage)).append(" |\n");
      }
    }
    return out.toString();
  }

  private static void summary(Checklist checklist, Coverage coverage, StringBuilder out) {
    out.append("| Level | Lines | With a test | Cannot be tested |\n|---|---|---|---|\n");
    for (Level level : Level.values()) {
      List<Requirement> lines =
          checklist.all().stream().filter(line -> line.level() == level).toList();
      long tested = lines.stream().filter(line -> !coverage.of(line.id()).isEmpty()).count();
      long reasons = lines.stream().filter(line -> line.because() != null).count();
      out.append("| ").append(level).append(" | ").append(lines.size());
      out.append(" | ").append(tested).append(" | ").append(reasons).append(" |\n");
    }
  }

  private static String shownBy(Requirement line, Coverage coverage) {
    SortedSet<String> tests = coverage.of(line.id());
    String because = line.because();
    if (tests.isEmpty()) {
      return because == null ? "–" : "no test: " + because.replace("|", "\\|");
    }
    return "`" + String.join("`<br>`", tests) + "`";
  }
}
