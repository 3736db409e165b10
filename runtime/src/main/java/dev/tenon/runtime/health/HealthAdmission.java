package dev.tenon.runtime.health;

import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Outcome;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns calls away as long as one of the checks fails.
 *
 * @param feature what is called
 * @param probes the checks
 */
record HealthAdmission(Feature feature, List<Probe> probes) implements Admission {
  private static final long MILLI = 1_000_000;

  @Override
  public Outcome.@Nullable Failure admit(CallContext context) {
    for (int i = 0; i < probes.size(); i++) {
      if (!probes.get(i).isHealthy()) {
        return refuse(probes.get(i));
      }
    }
    return null;
  }

  private Outcome.Failure refuse(Probe failing) {
    long nanos = 0;
    for (Probe probe : probes) {
      nanos = Math.max(nanos, probe.recoversInNanos());
    }
    return new Outcome.Failure(
        ErrorCode.UNAVAILABLE,
        "The "
            + feature.text()
            + " is not available at the moment: its health check \""
            + failing.entry().name()
            + "\" fails.",
        Duration.ofMillis(Math.max(1, (nanos + MILLI - 1) / MILLI)),
        List.of());
  }
}
