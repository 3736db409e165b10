package dev.tenon.benchmarks.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Whether two runs put the servers in the same order. Two servers that changed places are told, and
 * count unless both runs found them as good as equal: no further from each other than a margin.
 */
final class Repeat {
  private final Figures now;
  private final Figures earlier;
  private final double percent;
  private final String unit;
  private final StringBuilder text = new StringBuilder();

  /** Two servers in one case, by what both runs say of them. */
  private record Pair(String first, String second, boolean apart) {
    @Override
    public String toString() {
      return first + " and " + second;
    }
  }

  /**
   * Of a run and the one before it.
   *
   * @param percent of the smaller figure; differences up to it are taken for none
   * @param unit of the figures
   */
  Repeat(Figures now, Figures earlier, double percent, String unit) {
    this.now = now;
    this.earlier = earlier;
    this.percent = percent;
    this.unit = unit;
  }

  /** A table for each case that both runs have, with what it says of the order below it. */
  String markdown() {
    line("## Beside an earlier run");
    line("");
    int same = 0;
    int cases = 0;
    for (String group : now.groups()) {
      if (both(group).size() > 1) {
        cases++;
        same += table(group) ? 1 : 0;
      }
    }
    line("Same order in " + same + " of " + cases + " cases; differences up to " + margin() + ".");
    line("");
    return text.toString();
  }

  private boolean table(String group) {
    List<String> ranked = ranked(group, now);
    List<String> before = ranked(group, earlier);
    line("### " + group + ": both runs");
    line("");
    line("| Server | this run | earlier run | difference |");
    line("|---|---|---|---|");
    for (String server : ranked) {
      double value = now.of(group, server);
      double old = earlier.of(group, server);
      line(
          String.format(
              Locale.ROOT,
              "| %s | %d: %.1f %s | %d: %.1f %s | %+.0f %% |",
              server,
              ranked.indexOf(server) + 1,
              value,
              unit,
              before.indexOf(server) + 1,
              old,
              unit,
              (value / old - 1) * 100));
    }
    line("");
    List<Pair> swapped = swapped(group, ranked);
    List<Pair> apart = swapped.stream().filter(Pair::apart).toList();
    List<Pair> equal = swapped.stream().filter(pair -> !pair.apart()).toList();
    line(apart.isEmpty() ? "Same order." : "Not the same order: " + listed(apart) + ".");
    if (!equal.isEmpty()) {
      line("Differences up to " + margin() + ": " + listed(equal) + ".");
    }
    alone(group, now, earlier, "this run");
    alone(group, earlier, now, "the earlier run");
    line("");
    return apart.isEmpty();
  }

  /** Says who was measured in one of the runs only. */
  private void alone(String group, Figures one, Figures other, String run) {
    List<String> alone = new ArrayList<>(one.servers(group));
    alone.removeAll(other.servers(group));
    if (!alone.isEmpty()) {
      line("Only in " + run + ": " + String.join(", ", alone) + ".");
    }
  }

  private List<String> both(String group) {
    return now.servers(group).stream().filter(earlier.servers(group)::contains).toList();
  }

  private List<String> ranked(String group, Figures figures) {
    return both(group).stream()
        .sorted(Comparator.comparingDouble(server -> figures.of(group, server)))
        .toList();
  }

  private List<Pair> swapped(String group, List<String> ranked) {
    List<Pair> swapped = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      for (String second : ranked.subList(i + 1, ranked.size())) {
        String first = ranked.get(i);
        if (earlier.of(group, first) > earlier.of(group, second)) {
          boolean apart = apart(now, group, first, second) || apart(earlier, group, first, second);
          swapped.add(new Pair(first, second, apart));
        }
      }
    }
    return swapped;
  }

  private boolean apart(Figures figures, String group, String one, String other) {
    double a = figures.of(group, one);
    double b = figures.of(group, other);
    return Math.max(a, b) > Math.min(a, b) * (1 + percent / 100);
  }

  private static String listed(List<Pair> pairs) {
    return String.join("; ", pairs.stream().map(Pair::toString).toList()) + " changed places";
  }

  private String margin() {
    return String.format(Locale.ROOT, "%.0f %% are taken for none", percent);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
