package dev.tenon.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A server on one JDK with one kind of archive, and its starts. */
final class StartRow {
  private static final int WRITING_SECONDS = 120;

  private final Starter starter;
  private final int version;
  private final Path java;
  private final Archive archive;
  private final Path folder;
  private final List<Start> starts = new ArrayList<>();
  private long classes;

  /**
   * One start.
   *
   * @param millis from the start of the process to the list of tools
   * @param cpuMillis the processor time that it used until then
   * @param residentMiB its resident memory then
   */
  record Start(double millis, double cpuMillis, double residentMiB) {}

  StartRow(Starter starter, int version, Path java, Archive archive, Path folder) {
    this.starter = starter;
    this.version = version;
    this.java = java;
    this.archive = archive;
    this.folder = folder;
  }

  Starter starter() {
    return starter;
  }

  Archive archive() {
    return archive;
  }

  int version() {
    return version;
  }

  /** How many classes it has loaded when it answers; 0 for what is not Java. */
  long classes() {
    return classes;
  }

  /** As it is written where the transport is known. */
  String title() {
    String runtime = starter.jvm() ? "JDK " + version : "Node";
    return starter.title()
        + ", "
        + runtime
        + (archive == Archive.PLAIN ? "" : ", " + archive.title);
  }

  double median(ToDoubleFunction<Start> value) {
    return Figures.median(starts.stream().mapToDouble(value));
  }

  /** Writes the archive, and counts classes; these runs are not measured. */
  void prepare(int port) throws IOException, InterruptedException {
    if (archive != Archive.PLAIN) {
      Files.deleteIfExists(file(".archive"));
      run(archive.writing(file(".archive")), port, true);
      if (!Files.exists(file(".archive"))) {
        throw new IllegalStateException("no archive was written; see " + file(".log"));
      }
    }
    if (starter.jvm()) {
      Path loaded = file(".classes");
      run(with(List.of("-Xlog:class+load:file=" + loaded)), port, false);
      try (Stream<String> lines = Files.lines(loaded)) {
        classes = lines.filter(line -> line.contains("source:")).count();
      }
    }
  }

  /** Starts it once more. */
  Start measure(int port) throws IOException, InterruptedException {
    Start start = run(with(List.of()), port, false);
    starts.add(start);
    return start;
  }

  private List<String> with(List<String> options) {
    List<String> all = new ArrayList<>(archive.reading(file(".archive")));
    all.addAll(options);
    return all;
  }

  /** Runs it until it has answered; to its own end where it writes an archive then. */
  private Start run(List<String> options, int port, boolean toItsEnd)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (starter.jvm()) {
      command.add(java.resolve("bin/java").toString());
      command.addAll(List.of("-Xmx512m", "-XX:+UseG1GC"));
      command.addAll(options);
    }
    command.addAll(starter.command().of(port));
    long begin = System.nanoTime();
    try (Running running =
        starter.http()
            ? Running.start(command, Map.of(), file(".log"))
            : Running.piped(command, file(".log"))) {
      starter.converse(running, port);
      double millis = (System.nanoTime() - begin) / 1e6;
      Start start = new Start(millis, running.cpuSeconds() * 1e3, running.residentMiB());
      if (toItsEnd) {
        running.process().getOutputStream().close();
        if (starter.http() || !running.process().waitFor(5, TimeUnit.SECONDS)) {
          running.process().destroy();
        }
        running.process().waitFor(WRITING_SECONDS, TimeUnit.SECONDS);
      }
      return start;
    }
  }

  private Path file(String suffix) {
    String name = starter.id() + "-" + version + "-" + archive.name();
    return folder.resolve(name + suffix);
  }
}
