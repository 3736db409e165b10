package dev.tenon.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart with one bar a line, as SVG that reads on light and on dark and with a screen reader. */
final class BarChart {
  private static final int WIDTH = 880;
  private static final int LABELS = 330;
  private static final int BARS = 380;
  private static final int LINE = 26;
  private static final int HEAD = 62;

  /** A bar that is so many times the shortest is cut, or the others could not be told apart. */
  private static final double LONGEST = 12;

  private static final String STYLE =
      """
      <style>
      text { font: 13px system-ui, sans-serif; fill: #1f2328 }
      .title { font-size: 16px; font-weight: 600 }
      .note { fill: #59636e }
      .bar { fill: #8c959f }
      .ours { fill: #0969da }
      .cut { stroke: #ffffff; stroke-width: 3 }
      @media (prefers-color-scheme: dark) {
        text { fill: #f0f6fc }
        .note { fill: #9198a1 }
        .bar { fill: #656c76 }
        .ours { fill: #4493f8 }
        .cut { stroke: #0d1117 }
      }
      </style>
      """;

  private final String title;
  private final String note;
  private final List<Bar> bars = new ArrayList<>();

  /**
   * A bar.
   *
   * @param label what it is about
   * @param value how long it is
   * @param text what stands beside it
   * @param ours whether it stands out
   */
  private record Bar(String label, double value, String text, boolean ours) {}

  /** An empty chart; {@code note} says what is drawn, and that less is better. */
  BarChart(String title, String note) {
    this.title = title;
    this.note = note;
  }

  /** Adds a bar. */
  void add(String label, double value, String text, boolean ours) {
    bars.add(new Bar(label, value, text, ours));
  }

  /**
   * Writes the chart into {@code folder}, the shortest bar first; an empty chart is not written.
   */
  void write(Path folder, String name) throws IOException {
    if (bars.isEmpty()) {
      return;
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".svg"), svg());
  }

  String svg() {
    List<Bar> sorted = new ArrayList<>(bars);
    sorted.sort((one, other) -> Double.compare(one.value(), other.value()));
    double longest = sorted.get(sorted.size() - 1).value();
    double limit = Math.min(longest, sorted.get(0).value() * LONGEST);
    int height = HEAD + sorted.size() * LINE + LINE / 2;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " aria-labelledby=\"title note\">%n",
            WIDTH,
            height));
    svg.append("<title id=\"title\">").append(escaped(title)).append("</title>\n");
    svg.append("<desc id=\"note\">").append(escaped(described(sorted))).append("</desc>\n");
    svg.append(STYLE);
    text(svg, "title", "start", 8, 24, title);
    text(svg, "note", "start", 8, 44, note);
    int y = HEAD;
    for (Bar bar : sorted) {
      bar(svg, bar, limit, y);
      y += LINE;
    }
    return svg.append("</svg>\n").toString();
  }

  private static void bar(StringBuilder svg, Bar bar, double limit, int y) {
    text(svg, "label", "end", LABELS - 8, y + 17, bar.label());
    double length = Math.max(2, BARS * Math.min(1, bar.value() / limit));
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
            bar.ours() ? "ours" : "bar",
            LABELS,
            y + 3,
            length,
            LINE - 6));
    if (bar.value() > limit) {
      double x = LABELS + length - 18;
      svg.append(
          String.format(
              Locale.ROOT,
              "<path class=\"cut\" d=\"M%.1f %d l8 %d\"/>%n",
              x,
              y + LINE - 1,
              2 - LINE));
    }
    text(svg, "value", "start", (int) (LABELS + length + 8), y + 17, bar.text());
  }

  private static void text(
      StringBuilder svg, String style, String anchor, int x, int y, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" text-anchor=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n",
            style,
            anchor,
            x,
            y,
            escaped(text)));
  }

  private String described(List<Bar> sorted) {
    StringBuilder all = new StringBuilder(note);
    for (Bar bar : sorted) {
      all.append("; ").append(bar.label()).append(": ").append(bar.text());
    }
    return all.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
