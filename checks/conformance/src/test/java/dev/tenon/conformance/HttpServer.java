package dev.tenon.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sample that serves HTTP in a process of its own, on a port that was free. */
final class HttpServer implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile(" listens on (http:\\S+)\\R");
  private static final long START_MILLIS = 30_000;
  private static final long STOP_SECONDS = 10;

  private final Process process;
  private final Thread lastResort;
  private final String url;
  private final Path log;

  private HttpServer(Process process, Thread lastResort, String url, Path log) {
    this.process = process;
    this.lastResort = lastResort;
    this.url = url;
    this.log = log;
  }

  /**
   * Starts a sample and waits until it says where it listens; its output goes to {@code folder}.
   */
  static HttpServer start(Sample sample, Path notes, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(sample.command());
    command.addAll(List.of("--http", "--port", "0"));
    Path out = Files.createTempFile(folder, sample.id(), ".out");
    Path err = Files.createTempFile(folder, sample.id(), ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("NOTES", notes.toString());
    Process process = builder.start();
    // Also when this Java is told to end before the test could close the server.
    Thread lastResort = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(lastResort);
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
    while (process.isAlive() && System.nanoTime() - deadline < 0) {
      Matcher address = ADDRESS.matcher(Files.readString(out));
      if (address.find()) {
        return new HttpServer(process, lastResort, address.group(1), err);
      }
      Thread.sleep(20);
    }
    process.destroyForcibly();
    throw new IllegalStateException(sample + " did not start: " + Files.readString(err));
  }

  /** Where MCP is served. */
  String url() {
    return url;
  }

  /** Where it writes its log. */
  Path log() {
    return log;
  }

  /** Stops the server as a supervisor would, and kills it if that is of no avail. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The server did not stop within " + STOP_SECONDS + " s");
      }
      Runtime.getRuntime().removeShutdownHook(lastResort);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
