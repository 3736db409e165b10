package dev.tenon.soak;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged fixture, which serves HTTP in a process of its own, and what it holds. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile(" listens on (http:\\S+)\\R");
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
  private static final long PATIENCE_SECONDS = 30;

  private final Process process;
  private final Thread lastResort;
  private final URI uri;
  private final Path err;

  private ServerProcess(Process process, Thread lastResort, URI uri, Path err) {
    this.process = process;
    this.lastResort = lastResort;
    this.uri = uri;
    this.err = err;
  }

  /** Starts the fixture with these settings; what it prints goes to {@code folder}. */
  static ServerProcess start(Path folder, String... settings)
      throws IOException, InterruptedException {
    Path jar = Path.of("..", "..", "samples", "conformance", "target", "conformance.jar");
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(jar + " is missing; run mvn verify from the root");
    }
    List<String> command = new ArrayList<>(List.of(program("java"), "-Xmx512m", "-jar"));
    command.add(jar.toAbsolutePath().normalize().toString());
    command.addAll(List.of("--http", "--port", "0"));
    command.addAll(List.of(settings));
    Path out = Files.createTempFile(folder, "server", ".out");
    Path err = Files.createTempFile(folder, "server", ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    // Also when this Java is told to end before the test could close the server.
    Thread lastResort = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(lastResort);
    long start = System.nanoTime();
    while (process.isAlive() && System.nanoTime() - start < nanos(PATIENCE_SECONDS)) {
      Matcher address = ADDRESS.matcher(Files.readString(out));
      if (address.find()) {
        return new ServerProcess(process, lastResort, URI.create(address.group(1)), err);
      }
      Thread.sleep(20);
    }
    process.destroyForcibly();
    throw new IllegalStateException("The fixture did not start: " + Files.readString(err));
  }

  /** Where MCP is served. */
  URI uri() {
    return uri;
  }

  /** What the server wrote to its log. */
  String log() throws IOException {
    return Files.readString(err);
  }

  /**
   * What the process holds now. Its garbage is collected first.
   *
   * @throws IllegalStateException where the kernel does not tell, which is everywhere but on Linux
   */
  Footprint measure() throws IOException, InterruptedException {
    Matcher total = TOTAL.matcher(histogram());
    if (!total.find()) {
      throw new IllegalStateException("jcmd did not tell how much is alive");
    }
    return new Footprint(Long.parseLong(total.group(1)), entries("task"), entries("fd"));
  }

  /** The classes and sizes of what is alive, the largest first. */
  String histogram() throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(program("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    try {
      String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!jcmd.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
        throw new IllegalStateException("jcmd failed: " + text);
      }
      return text;
    } finally {
      jcmd.destroyForcibly();
    }
  }

  private int entries(String kind) throws IOException {
    Path folder = Path.of("/proc", Long.toString(process.pid()), kind);
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

  private static long nanos(long seconds) {
    return TimeUnit.SECONDS.toNanos(seconds);
  }

  /** Stops the server as a supervisor would; it has to end by itself. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The server did not stop in " + PATIENCE_SECONDS + " s");
      }
      Runtime.getRuntime().removeShutdownHook(lastResort);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
