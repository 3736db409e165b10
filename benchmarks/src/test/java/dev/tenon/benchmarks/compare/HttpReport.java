package dev.tenon.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The tables of the comparison over HTTP. */
final class HttpReport {
  private static final double KIB = 1024;

  private final HttpResults results;
  private final StringBuilder text = new StringBuilder();

  HttpReport(HttpResults results) {
    this.results = results;
  }

  String markdown() throws IOException {
    line(Machine.described());
    line("Medians of " + Settings.rounds() + " rounds of " + Settings.seconds() + " s each,");
    line(Settings.connections() + " connections, unless said otherwise.");
    line("");
    for (Case what : Case.values()) {
      if (!results.measured(what).isEmpty()) {
        table(what);
      }
    }
    memory();
    results.failures().forEach(failure -> line("Failed: " + failure));
    return text.toString();
  }

  /** Draws a chart for each case, of what a call costs, and one of the memory. */
  void draw(Path folder) throws IOException {
    for (Case what : Case.values()) {
      BarChart chart =
          new BarChart(titled(what), "Processor time of the server per call; less is better");
      for (Contestant one : results.measured(what)) {
        double micros = median(what, one, Window::cpuMicros);
        String ratio = ratio(what, one);
        String text =
            String.format(Locale.ROOT, "%,.1f µs", micros)
                + (ratio.isEmpty() ? "" : " (× " + ratio + ")");
        chart.add(one.title(), micros, text, one.name().startsWith("tenon"));
      }
      chart.write(folder, "http-" + what.id().replace('_', '-'));
    }
    BarChart chart = new BarChart("Memory", "Resident memory after the load; less is better");
    results
        .memory()
        .forEach((one, memory) ->
            chart.add(
                one.title(),
                memory.end(),
                String.format(Locale.ROOT, "%.0f MiB", memory.end()),
                one.name().startsWith("tenon")));
    chart.write(folder, "http-memory");
  }

  private void table(Case what) {
    line("### " + titled(what));
    line("");
    line("| Server | CPU per call | × floor | calls/s | p50 | p99 | allocated | answer |");
    line("|---|---|---|---|---|---|---|---|");
    for (Contestant one : results.measured(what)) {
      line(
          String.format(
              Locale.ROOT,
              "| %s | %.1f µs | %s | %.0f | %.2f ms | %.2f ms | %s | %.0f B |",
              one.title(),
              median(what, one, Window::cpuMicros),
              ratio(what, one),
              median(what, one, Window::perSecond),
              median(what, one, Window::p50Millis),
              median(what, one, Window::p99Millis),
              kibibytes(median(what, one, Window::allocated)),
              median(what, one, Window::bytes)));
    }
    line("");
  }

  private void memory() {
    line("### Resident memory");
    line("");
    line("| Server | after start | after load |");
    line("|---|---|---|");
    results
        .memory()
        .forEach((one, memory) ->
            line(
                String.format(
                    Locale.ROOT,
                    "| %s | %.0f MiB | %.0f MiB |",
                    one.title(),
                    memory.start(),
                    memory.end())));
    line("");
  }

  private static String titled(Case what) {
    return what == Case.ECHO_1000
        ? "echo, " + Settings.manyConnections() + " connections"
        : what.title;
  }

  private String ratio(Case what, Contestant one) {
    double floor =
        results
            .floor(what, one)
            .map(other -> median(what, other, Window::cpuMicros))
            .orElse(Double.NaN);
    double ratio = median(what, one, Window::cpuMicros) / floor;
    return Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio);
  }

  private double median(Case what, Contestant one, ToDoubleFunction<Window> value) {
    return results.median(what, one, value);
  }

  private static String kibibytes(double bytes) {
    return Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, "%.1f KiB", bytes / KIB);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
