package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.json.LoggedFault;

/** Tells of a store that threw. A class of its own, so that logging loads when needed. */
final class IdempotencyLog {
  private static final System.Logger LOG = System.getLogger("dev.tenon.idempotency");

  private IdempotencyLog() {}

  static void notKept(Feature feature, RuntimeException failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        "the outcome of the tool " + feature.name() + " could not be kept for its idempotency key",
        LoggedFault.of(failure));
  }

  static void notReleased(Feature feature, RuntimeException failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        "the idempotency key of a failed call of the tool "
            + feature.name()
            + " could not be released: calls with it wait until its claim expires",
        LoggedFault.of(failure));
  }
}
