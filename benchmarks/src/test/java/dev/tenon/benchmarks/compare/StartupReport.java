package dev.tenon.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables of the comparison of starts. */
final class StartupReport {
  private final List<StartRow> rows;
  private final StringBuilder text = new StringBuilder();

  StartupReport(List<StartRow> rows) {
    this.rows = rows;
  }

  String markdown() throws IOException {
    line(Machine.described());
    line("Medians of " + Settings.starts() + " starts; the floor is the plain one by hand.");
    line("");
    table("stdio", false);
    table("HTTP", true);
    return text.toString();
  }

  /** Draws a chart of times for stdio and one for HTTP, and one of memory for stdio. */
  void draw(Path folder) throws IOException {
    BarChart stdio = new BarChart("Start over stdio", "Time to the list of tools; less is better");
    BarChart http = new BarChart("Start over HTTP", "Time to the list of tools; less is better");
    BarChart memory =
        new BarChart("Memory after the start", "Resident after the list of tools; less is better");
    for (StartRow row : rows) {
      boolean ours = row.starter().name().startsWith("tenon");
      double millis = row.median(StartRow.Start::millis);
      double resident = row.median(StartRow.Start::residentMiB);
      String ratio = ratio(row);
      String time =
          String.format(Locale.ROOT, "%.0f ms", millis)
              + (ratio.isEmpty() ? "" : " (× " + ratio + ")");
      (row.starter().http() ? http : stdio).add(row.title(), millis, time, ours);
      if (!row.starter().http()) {
        memory.add(row.title(), resident, String.format(Locale.ROOT, "%.0f MiB", resident), ours);
      }
    }
    stdio.write(folder, "startup-stdio");
    http.write(folder, "startup-http");
    memory.write(folder, "startup-memory");
  }

  private String ratio(StartRow row) {
    double millis = row.median(StartRow.Start::millis);
    return floor(row)
        .map(one -> millis / one.median(StartRow.Start::millis))
        .map(one -> String.format(Locale.ROOT, "%.2f", one))
        .orElse("");
  }

  private void table(String title, boolean http) {
    List<StartRow> some = rows.stream().filter(row -> row.starter().http() == http).toList();
    if (some.isEmpty()) {
      return;
    }
    line("### " + title + ": from the start of the process to the list of tools");
    line("");
    line("| Server | time | × floor | processor time | resident | classes |");
    line("|---|---|---|---|---|---|");
    for (StartRow row : some) {
      line(
          String.format(
              Locale.ROOT,
              "| %s | %.0f ms | %s | %.0f ms | %.0f MiB | %s |",
              row.title(),
              row.median(StartRow.Start::millis),
              ratio(row),
              row.median(StartRow.Start::cpuMillis),
              row.median(StartRow.Start::residentMiB),
              row.classes() == 0 ? "" : String.valueOf(row.classes())));
    }
    line("");
  }

  /** The same done by hand, on JDK 25 without an archive. */
  private Optional<StartRow> floor(StartRow row) {
    String name = row.starter().http() ? Contestants.FLOOR : "raw";
    return rows.stream()
        .filter(one -> one.starter().http() == row.starter().http())
        .filter(one -> one.starter().name().equals(name))
        .filter(one -> one.version() == 25 && one.archive() == Archive.PLAIN)
        .findFirst();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
