package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.call.Feature;

/** Tells authors of results that cannot fit. A class of its own, so that it loads when needed. */
final class BudgetLog {
  private static final System.Logger LOG = System.getLogger("dev.tenon.budget");

  private BudgetLog() {}

  static void tooLarge(Feature feature, long amount, boolean bytes) {
    LOG.log(
        System.Logger.Level.WARNING,
        "a result of the tool "
            + feature.name()
            + " is over its budget of "
            + amount
            + (bytes ? " bytes" : " tokens")
            + " and was sent as small as its schema allows: what is required takes more than that");
  }
}
