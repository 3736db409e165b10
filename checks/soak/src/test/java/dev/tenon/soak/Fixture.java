package dev.tenon.soak;

import dev.tenon.testkit.process.ServerCommand;
import dev.tenon.testkit.process.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged fixture, which serves HTTP in a process of its own, and what it holds. */
final class Fixture {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LOG = 4 * 1024 * 1024;

  private Fixture() {}

  /** Starts the fixture with these settings. */
  static ServerProcess start(String... settings) throws IOException {
    return ServerCommand.jar(
            Path.of("..", "..", "samples", "conformance", "target", "conformance.jar"))
        .java("-Xmx512m")
        .with(settings)
        .within(PATIENCE, PATIENCE)
        .keeping(LOG)
        .http();
  }

  /**
   * What the process holds now. Its garbage is collected first.
   *
   * @throws IllegalStateException where the kernel does not tell, which is everywhere but on Linux
   */
  static Footprint measure(ServerProcess server) throws IOException, InterruptedException {
    Matcher total = TOTAL.matcher(histogram(server));
    if (!total.find()) {
      throw new IllegalStateException("jcmd did not tell how much is alive");
    }
    return new Footprint(
        Long.parseLong(total.group(1)), entries(server, "task"), entries(server, "fd"));
  }

  /** The classes and sizes of what is alive, the largest first. */
  static String histogram(ServerProcess server) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(program("jcmd"), Long.toString(server.pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    try {
      String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!jcmd.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
        throw new IllegalStateException("jcmd failed: " + text);
      }
      return text;
    } finally {
      jcmd.destroyForcibly();
    }
  }

  private static int entries(ServerProcess server, String kind) throws IOException {
    Path folder = Path.of("/proc", Long.toString(server.pid()), kind);
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(folder + " is missing");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return Math.toIntExact(entries.count());
    }
  }

  private static String program(String name) {
    return String.join(File.separator, System.getProperty("java.home"), "bin", name);
  }
}
