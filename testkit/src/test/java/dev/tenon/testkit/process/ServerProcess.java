package dev.tenon.testkit.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A child process that runs {@link ProcessServer}. */
final class ServerProcess implements AutoCloseable {
  private static final String END = "(end)";

  private final Process process;
  private final BlockingQueue<String> out;
  private final BlockingQueue<String> err;

  private ServerProcess(Process process) {
    this.process = process;
    this.out = lines(new BufferedReader(reader(process.getInputStream())));
    this.err = lines(new BufferedReader(reader(process.getErrorStream())));
  }

  static ServerProcess start(String... args) throws IOException {
    return start(List.of(), args);
  }

  /** Starts a process whose virtual machine has options of its own. */
  static ServerProcess start(List<String> options, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ProcessServer.class.getName());
    command.addAll(List.of(args));
    return new ServerProcess(new ProcessBuilder(command).start());
  }

  private static InputStreamReader reader(java.io.InputStream in) {
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  private static BlockingQueue<String> lines(BufferedReader reader) {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread thread =
        new Thread(() -> {
          try (reader) {
            reader.lines().forEach(lines::add);
          } catch (IOException | UncheckedIOException e) {
            lines.add("unreadable: " + e.getMessage());
          } finally {
            lines.add(END);
          }
        });
    thread.setDaemon(true);
    thread.start();
    return lines;
  }

  void send(String line) throws IOException {
    Writer in = process.outputWriter(StandardCharsets.UTF_8);
    in.write(line + "\n");
    in.flush();
  }

  /** Calls a tool as a client of 2026-07-28 does. */
  void call(String tool) throws IOException {
    send(
        """
        {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"%s","_meta":{\
        "io.modelcontextprotocol/protocolVersion":"2026-07-28",\
        "io.modelcontextprotocol/clientCapabilities":{"roots":{}}}}}\
        """
            .formatted(tool));
  }

  void endInput() throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).close();
  }

  void terminate() {
    // Not the process's own destroy, which closes its streams as well.
    process.toHandle().destroy();
  }

  String takeOut() throws InterruptedException {
    return take(out, "standard output");
  }

  String takeErr() throws InterruptedException {
    return take(err, "standard error");
  }

  /** Takes lines of standard error until {@code line} comes: Jetty tells of its start there too. */
  void awaitErr(String line) throws InterruptedException {
    while (!takeErr().equals(line)) {}
  }

  /** The lines of standard output until its end that were not taken. */
  List<String> restOfOut() throws InterruptedException {
    List<String> rest = new ArrayList<>();
    for (String line = takeOut(); !line.equals(END); line = takeOut()) {
      rest.add(line);
    }
    return rest;
  }

  private static String take(BlockingQueue<String> lines, String name) throws InterruptedException {
    String line = lines.poll(20, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("nothing came on " + name);
    }
    return line;
  }

  /** Waits for the end and returns how long that took. */
  Duration awaitEnd() throws InterruptedException {
    long start = System.nanoTime();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new AssertionError("the process did not end");
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  int exitCode() {
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
