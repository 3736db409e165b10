package dev.tenon.runtime.policy.fallback;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.json.LoggedFault;

/** The server's own log of what fallbacks stood in for, loaded when there is something to say. */
final class FallbackLog {
  private static final System.Logger LOG = System.getLogger("dev.tenon.call");

  private FallbackLog() {}

  static void replaced(Feature feature, Throwable failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        "the " + feature.text() + " failed, and its fallback runs instead",
        LoggedFault.of(failure));
  }

  static void bothFailed(Feature feature, Throwable first) {
    LOG.log(
        System.Logger.Level.WARNING,
        "the fallback of the " + feature.text() + " failed too; this is what failed first",
        LoggedFault.of(first));
  }
}
