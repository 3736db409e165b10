package dev.tenon.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the comparison does, as the system properties say. */
final class Settings {
  private Settings() {}

  /** How long one measurement takes. */
  static int seconds() {
    return Integer.getInteger("bench.seconds", 10);
  }

  /** How long one round of warming up takes. */
  static int warmUp() {
    return Integer.getInteger("bench.warmUp", 6);
  }

  /** How often a case is warmed up at most. */
  static int warmUps() {
    return Integer.getInteger("bench.warmUps", 6);
  }

  /** How often everything is measured; medians are printed. */
  static int rounds() {
    return Integer.getInteger("bench.rounds", 3);
  }

  /** How often every server is started. */
  static int starts() {
    return Integer.getInteger("bench.starts", 7);
  }

  static int connections() {
    return Integer.getInteger("bench.connections", 16);
  }

  static int manyConnections() {
    return Integer.getInteger("bench.manyConnections", 1_000);
  }

  /** The first port; each server that runs has one of its own. */
  static int port() {
    return Integer.getInteger("bench.port", 18_100);
  }

  /** The folder with the other servers, which their {@code build.sh} has built. */
  static Path peers() {
    return Path.of(System.getProperty("bench.peers", "peers")).toAbsolutePath();
  }

  /** Where results go. */
  static Path output() {
    return Path.of(System.getProperty("bench.output", "target/compare")).toAbsolutePath();
  }

  /**
   * The lines of the run that this one is compared with, if there is one.
   *
   * @param name of what is measured, such as {@code http}
   */
  static Optional<List<String>> earlier(String name) throws IOException {
    String place = System.getProperty("bench.earlier", "");
    if (place.isBlank()) {
      return Optional.empty();
    }
    Path given = Path.of(place).toAbsolutePath();
    String file = name + ".jsonl";
    Path found =
        Stream.of(given, given.resolve(file), given.resolve(name).resolve(file))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("bench.earlier: no " + file + " in " + given));
    return Optional.of(Files.readAllLines(found));
  }

  /** How many percent two servers may differ by and be taken for equal. */
  static int margin() {
    return Integer.getInteger("bench.margin", 5);
  }

  /** Where charts go; none are drawn unless it is set. */
  static Optional<Path> charts() {
    return Optional.ofNullable(System.getProperty("bench.charts")).map(Path::of);
  }

  /** Whether calls are measured on a JDK. */
  static boolean java(int version) {
    return listed(System.getProperty("bench.java", "25"), String.valueOf(version));
  }

  /** Whether {@code name} is selected by the property, which lists names or their beginnings. */
  static boolean selected(String property, String name) {
    return listed(System.getProperty(property, ""), name);
  }

  private static boolean listed(String list, String name) {
    return list.isBlank()
        || Stream.of(list.split(",", -1)).map(String::strip).anyMatch(one -> fits(one, name));
  }

  private static boolean fits(String pattern, String name) {
    return pattern.endsWith("*")
        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
        : name.equals(pattern);
  }

  /** The home of the JDK that runs this, or the one that a property or a variable names. */
  static Optional<Path> javaHome(int version) {
    if (Runtime.version().feature() == version) {
      return Optional.of(Path.of(System.getProperty("java.home")));
    }
    List<String> places =
        Stream.of(
                System.getProperty("bench.java" + version),
                System.getenv("JAVA_HOME_" + version),
                "/usr/lib/jvm/java-" + version + "-openjdk-amd64")
            .filter(place -> place != null && Files.isExecutable(Path.of(place, "bin", "java")))
            .toList();
    return places.stream().findFirst().map(Path::of);
  }
}
