package dev.tenon.runtime.health;

import dev.tenon.policy.WhenUnhealthy;
import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.Changes;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.concurrent.ThreadFactories;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Measurements;
import dev.tenon.runtime.registry.HealthEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The health checks of one engine. Each runs on a thread of its own while it runs, so a check that
 * hangs holds up no other and there are no more threads than checks. Thread-safe.
 */
public final class HealthChecks {
  private final List<Probe> probes;
  private final RandomGenerator random;
  private final Changes changes;
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Guards the writing of {@link #hidden}. */
  private final ReentrantLock lock = new ReentrantLock();

  private volatile Set<String> hidden = Set.of();

  /**
   * Nothing runs before {@link #begin}.
   *
   * @param ticker says when they run
   * @param random spreads their first runs, so that several instances do not all check at once
   * @param measurements what is counted
   * @param changes is told when tools are hidden, and when they are shown again
   */
  public HealthChecks(
      List<HealthEntry> entries,
      Ticker ticker,
      RandomGenerator random,
      Measurements measurements,
      Changes changes) {
    this.random = random;
    this.changes = changes;
    ThreadFactory threads = ThreadFactories.named("tenon-health");
    List<Probe> all = new ArrayList<>();
    for (HealthEntry entry : entries) {
      Probe probe =
          new Probe(entry, ticker, threads, results(entry, measurements), this::hasChanged);
      measurements.gauge(
          "tenon.health.healthy",
          () -> probe.isHealthy() ? 1 : 0,
          "check",
          entry.name(),
          "tools",
          String.join(" ", entry.tools()));
      all.add(probe);
    }
    this.probes = List.copyOf(all);
  }

  private static Probe.Results results(HealthEntry entry, Measurements measurements) {
    String tools = String.join(" ", entry.tools());
    String name = "tenon.health.checks";
    String check = entry.name();
    return new Probe.Results(
        measurements.counter(name, "check", check, "tools", tools, "result", "success"),
        measurements.counter(name, "check", check, "tools", tools, "result", "failure"),
        measurements.counter(name, "check", check, "tools", tools, "result", "timeout"));
  }

  /** Begins to run them, each for the first time within its interval; only the first call does. */
  public void begin() {
    if (!begun.get() && begun.compareAndSet(false, true)) {
      for (Probe probe : probes) {
        probe.begin(random.nextLong(probe.entry().every().toNanos()));
      }
    }
  }

  /** Runs them no more; those that run are interrupted. They do not begin again. */
  public void end() {
    begun.set(true);
    for (Probe probe : probes) {
      probe.end();
    }
  }

  /** The tools that are not shown now, always the same set until that changes. */
  public Set<String> hidden() {
    return hidden;
  }

  /** What turns calls of a feature away as long as a check fails; null when none can. */
  public @Nullable Admission admission(Feature feature) {
    List<Probe> deciding = new ArrayList<>();
    for (Probe probe : probes) {
      if (feature.kind() == Feature.Kind.TOOL
          && probe.entry().whenUnhealthy() != WhenUnhealthy.KEEP
          && probe.entry().tools().contains(feature.name())) {
        deciding.add(probe);
      }
    }
    return deciding.isEmpty() ? null : new HealthAdmission(feature, deciding);
  }

  private void hasChanged(Probe changed, @Nullable Throwable thrown) {
    HealthLog.changed(changed.entry(), changed.isHealthy(), thrown);
    if (changed.entry().whenUnhealthy() == WhenUnhealthy.HIDE && hideAgain()) {
      changes.toolsChanged();
    }
  }

  private boolean hideAgain() {
    lock.lock();
    try {
      Set<String> now = new HashSet<>();
      for (Probe probe : probes) {
        if (probe.entry().whenUnhealthy() == WhenUnhealthy.HIDE && !probe.isHealthy()) {
          now.addAll(probe.entry().tools());
        }
      }
      if (now.equals(hidden)) {
        return false;
      }
      hidden = Set.copyOf(now);
      return true;
    } finally {
      lock.unlock();
    }
  }
}
