package dev.tenon.runtime.policy.access;

import dev.tenon.runtime.call.Feature;

/** The server's own log of rules that failed. A class of its own, so that it loads when needed. */
final class RuleLog {
  private static final System.Logger LOG = System.getLogger("dev.tenon.access");

  private RuleLog() {}

  static void failed(Feature feature, String correlationId, Throwable fault) {
    LOG.log(
        System.Logger.Level.ERROR,
        "internal error "
            + correlationId
            + " in a rule of the "
            + feature.text()
            + ", which refused the call",
        fault);
  }
}
