package dev.tenon.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/** All that was measured over HTTP; each measurement is also a line of a file. */
final class HttpResults {
  private final Path file;
  private final Map<Case, Map<Contestant, List<Window>>> windows = new EnumMap<>(Case.class);
  private final Map<Contestant, Memory> memory = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();

  /** Resident memory in MiB. */
  record Memory(double start, double end) {}

  HttpResults(Path file) {
    this.file = file;
  }

  void add(Contestant contestant, Case what, Window window) throws IOException {
    windows
        .computeIfAbsent(what, all -> new LinkedHashMap<>())
        .computeIfAbsent(contestant, all -> new ArrayList<>())
        .add(window);
    System.out.printf(
        Locale.ROOT,
        "%-26s %-28s %7.1f us %7.0f/s p50 %6.2f p99 %7.2f ms %8.0f B allocated, others %.2f%n",
        contestant.id(),
        what.title,
        window.cpuMicros(),
        window.perSecond(),
        window.p50Millis(),
        window.p99Millis(),
        window.allocated(),
        window.others());
    line(Map.of("server", contestant.id(), "case", what.id(), "window", window));
  }

  /** Says how much memory a server has that was measured in calls. */
  void resident(Subject subject) throws IOException {
    if (!subject.cases().contains(Case.LIST)) {
      Memory resident = new Memory(subject.residentAtStart(), subject.resident());
      memory.put(subject.contestant(), resident);
      line(Map.of("server", subject.contestant().id(), "residentMiB", resident));
    }
  }

  void failed(Contestant contestant, Throwable failure) {
    failures.add(contestant.id() + ": " + failure.getMessage());
    System.out.println("FAILED " + contestant.id() + ": " + failure.getMessage());
  }

  List<String> failures() {
    return failures;
  }

  Map<Contestant, Memory> memory() {
    return memory;
  }

  /** Who was measured in a case. */
  List<Contestant> measured(Case what) {
    return List.copyOf(windows.getOrDefault(what, Map.of()).keySet());
  }

  /** The median of all measurements; NaN if there are none. */
  double median(Case what, Contestant contestant, ToDoubleFunction<Window> value) {
    return Figures.median(
        windows.getOrDefault(what, Map.of()).getOrDefault(contestant, List.of()).stream()
            .mapToDouble(value));
  }

  /** The server of the same era and on the same JDK that does it by hand. */
  Optional<Contestant> floor(Case what, Contestant contestant) {
    return measured(what).stream()
        .filter(one -> one.name().equals(Contestants.FLOOR) && one.era() == contestant.era())
        .filter(one -> !contestant.jvm() || one.java() == contestant.java())
        .findFirst();
  }

  private void line(Map<String, Object> values) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        JsonMapper.shared().writeValueAsString(values) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
