package dev.tenon.testkit.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The last lines that a process wrote to a stream, up to a bound. Thread-safe. */
final class ErrorLog {
  private final int bound;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<String> lines = new ArrayDeque<>();
  private int length;
  private long dropped;
  private boolean ended;

  private ErrorLog(int bound) {
    this.bound = bound;
  }

  /** Reads {@code stream} to its end, so that the process never waits for a reader. */
  static ErrorLog of(InputStream stream, int bound) {
    ErrorLog log = new ErrorLog(bound);
    Thread reader = new Thread(() -> log.read(stream), "server-log");
    reader.setDaemon(true);
    reader.start();
    return log;
  }

  private void read(InputStream stream) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add("(unreadable: " + e.getMessage() + ")");
    } finally {
      end();
    }
  }

  private void add(String line) {
    lock.lock();
    try {
      lines.add(line);
      length += line.length() + 1;
      while (length > bound && lines.size() > 1) {
        length -= lines.remove().length() + 1;
        dropped++;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What is kept; says how many lines are not. */
  String text() {
    lock.lock();
    try {
      String kept = String.join("\n", lines);
      return dropped == 0 ? kept : "(" + dropped + " earlier lines)\n" + kept;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the first line that has {@code part} in it; null when none comes in time. */
  @Nullable String await(String part, Duration patience) {
    return await(
        () -> lines.stream().filter(line -> line.contains(part)).findFirst().orElse(null),
        patience);
  }

  /** Waits until the stream has ended, or long enough. */
  void awaitEnd(Duration patience) {
    String unused = await(() -> ended ? "" : null, patience);
  }

  private interface Wanted {
    @Nullable String find();
  }

  private @Nullable String await(Wanted wanted, Duration patience) {
    lock.lock();
    try {
      long left = patience.toNanos();
      String found = wanted.find();
      while (found == null && !ended && left > 0) {
        left = changed.awaitNanos(left);
        found = wanted.find();
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      lock.unlock();
    }
  }
}
