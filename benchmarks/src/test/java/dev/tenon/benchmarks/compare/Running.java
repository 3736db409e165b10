package dev.tenon.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server that runs as a process of its own, and what the operating system says of it. */
final class Running implements AutoCloseable {
  private static final int USER_TIME = 11;
  private static final int CHILDREN_TIME = 13;

  /** The unit of the times in /proc, which is the same on every Linux that Java runs on. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int PATIENCE_SECONDS = 5;

  private final Process process;

  private Running(Process process) {
    this.process = process;
  }

  /** Starts it; what it prints goes to {@code log}. */
  static Running start(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new Running(builder.redirectOutput(log.toFile()).start());
  }

  /** Starts it with its standard input and output connected to this process. */
  static Running piped(List<String> command, Path log) throws IOException {
    return new Running(new ProcessBuilder(command).redirectError(log.toFile()).start());
  }

  Process process() {
    return process;
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** The processor time that it used, in seconds: its own and that of the kernel for it. */
  double cpuSeconds() throws IOException {
    return times(Files.readString(proc("stat")), USER_TIME);
  }

  /** Its resident memory in MiB. */
  double residentMiB() throws IOException {
    for (String line : Files.readAllLines(proc("status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException("no VmRSS of " + pid());
  }

  /** The processor time of the processes that this one started and that have ended, in seconds. */
  static double childrenSeconds() throws IOException {
    return times(Files.readString(Path.of("/proc/self/stat")), CHILDREN_TIME);
  }

  private static double times(String stat, int first) {
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    return (Long.parseLong(fields.get(first)) + Long.parseLong(fields.get(first + 1)))
        / TICKS_PER_SECOND;
  }

  /** The processor time that the whole machine used, in seconds. */
  static double machineSeconds() throws IOException {
    String[] fields = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +", -1);
    long busy = 0;
    for (int i = 1; i <= 8; i++) {
      // 4 and 5 are idle and waiting for a disk.
      busy += i == 4 || i == 5 ? 0 : Long.parseLong(fields[i]);
    }
    return busy / TICKS_PER_SECOND;
  }

  private Path proc(String file) {
    return Path.of("/proc", String.valueOf(pid()), file);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
