package dev.tenon.footprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures by name, as they are written down for a release of the JDK. */
final class Figures {
  /** Releases for which figures are written down; others are held to the last one before them. */
  private static final List<Integer> RELEASES = List.of(25, 17);

  private final Map<String, Long> values = new TreeMap<>();

  void put(String name, long value) {
    values.put(name, value);
  }

  /** Adds a figure that is written as its name, a space and its value. */
  void putLine(String line) {
    int space = line.indexOf(' ');
    put(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
  }

  /** Where those for this JDK are. */
  static Path file() {
    int release =
        RELEASES.stream()
            .filter(known -> known <= Runtime.version().feature())
            .findFirst()
            .orElseThrow();
    return Path.of("src/test/resources/footprint-" + release + ".txt");
  }

  static Figures read(Path file) throws IOException {
    Figures figures = new Figures();
    for (String line : Files.readAllLines(file)) {
      figures.putLine(line);
    }
    return figures;
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    values.forEach((name, value) -> lines.add(name + " " + value));
    Files.write(file, lines);
  }

  /** What of these is more than {@code written} allows, or was never written down, in sentences. */
  List<String> above(Figures written) {
    List<String> above = new ArrayList<>();
    values.forEach((name, value) -> {
      Long known = written.values.get(name);
      if (known == null) {
        above.add(name + " is " + value + ", and no figure is written down for it");
      } else if (value > known + slack(name, known)) {
        above.add(name + " is " + value + ", and was " + known);
      }
    });
    written.values.keySet().stream()
        .filter(name -> !values.containsKey(name))
        .forEach(name -> above.add(name + " is written down, and was not measured"));
    return above;
  }

  /**
   * Answers are the same to the byte, and so is nearly all of what a call allocates on its own
   * thread; the JDK moves the rest with its updates, and with how its virtual threads meet.
   */
  private static long slack(String name, long known) {
    if (name.startsWith("written.")) {
      return 0;
    }
    return name.startsWith("allocated.http.") ? known / 10 : known / 100;
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
