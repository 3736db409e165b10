package dev.tenon.soak;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What clients did, and what went wrong. Thread-safe. */
final class Tally {
  private static final int TOLD = 20;

  private final Map<String, AtomicLong> done = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failed = new AtomicInteger();

  /** Counts something that went as it should. */
  void count(String what) {
    done.computeIfAbsent(what, name -> new AtomicLong()).incrementAndGet();
  }

  /** Notes something that did not; only the first ones with what is known of them. */
  void fail(String who, Throwable why) {
    if (failed.incrementAndGet() <= TOLD) {
      StringWriter text = new StringWriter();
      why.printStackTrace(new PrintWriter(text, true));
      failures.add(who + ": " + text);
    }
  }

  int failed() {
    return failed.get();
  }

  Queue<String> failures() {
    return failures;
  }

  /** How often everything was done, by name. */
  Map<String, Long> done() {
    Map<String, Long> counts = new TreeMap<>();
    done.forEach((name, count) -> counts.put(name, count.get()));
    return counts;
  }
}
