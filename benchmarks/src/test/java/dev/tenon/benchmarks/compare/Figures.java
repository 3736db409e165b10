package dev.tenon.benchmarks.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What servers were ranked by in one run, as the lines say that it wrote. */
final class Figures {
  private final Map<String, Map<String, List<Double>>> all = new LinkedHashMap<>();

  private Figures() {}

  /** The processor time of a call in microseconds, by case. */
  static Figures calls(List<String> lines) {
    Figures figures = new Figures();
    for (String line : lines) {
      JsonNode json = JsonMapper.shared().readTree(line);
      // The others say how much memory there was.
      if (json.has("window")) {
        figures.add(
            json.path("case").asString(),
            json.path("server").asString(),
            json.path("window").path("cpuMicros").asDouble());
      }
    }
    return figures;
  }

  /** The time of a start in milliseconds, by transport. */
  static Figures starts(List<String> lines) {
    Figures figures = new Figures();
    for (String line : lines) {
      JsonNode json = JsonMapper.shared().readTree(line);
      String server = json.path("server").asString();
      figures.add(
          server.substring(0, server.indexOf('-')),
          server + ", " + json.path("jdk").asInt() + ", " + json.path("archive").asString(),
          json.path("start").path("millis").asDouble());
    }
    return figures;
  }

  private void add(String group, String server, double value) {
    all.computeIfAbsent(group, some -> new LinkedHashMap<>())
        .computeIfAbsent(server, some -> new ArrayList<>())
        .add(value);
  }

  /** The cases or transports. */
  Set<String> groups() {
    return all.keySet();
  }

  /** The servers that were measured there. */
  Set<String> servers(String group) {
    return all.getOrDefault(group, Map.of()).keySet();
  }

  /** The median of all measurements; NaN if there are none. */
  double of(String group, String server) {
    return median(
        all.getOrDefault(group, Map.of()).getOrDefault(server, List.of()).stream()
            .mapToDouble(Double::doubleValue));
  }

  /** The value in the middle, or what is between the two there; NaN if there are none. */
  static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length == 0
        ? Double.NaN
        : Arrays.stream(sorted, sorted.length % 2 == 1 ? middle : middle - 1, middle + 1)
            .average()
            .orElseThrow();
  }
}
