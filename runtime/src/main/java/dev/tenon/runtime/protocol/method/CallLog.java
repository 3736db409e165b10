package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.json.LoggedFault;

/**
 * The server's own log of calls that failed. A class of its own, so that logging loads when needed.
 */
final class CallLog {
  private static final System.Logger LOG = System.getLogger("dev.tenon.call");

  private CallLog() {}

  static void failure(Feature feature, Throwable failure) {
    LOG.log(System.Logger.Level.WARNING, describe(feature) + " failed", LoggedFault.of(failure));
  }

  static void fault(String place, String correlationId, Throwable fault) {
    LOG.log(
        System.Logger.Level.ERROR,
        "internal error " + correlationId + " in " + LoggedFault.text(place),
        LoggedFault.of(fault));
  }

  static void untold(Throwable fault) {
    LOG.log(
        System.Logger.Level.WARNING,
        "a subscriber could not be told of a change",
        LoggedFault.of(fault));
  }

  static String describe(Feature feature) {
    return feature.kind().name().toLowerCase(java.util.Locale.ROOT)
        + " "
        + LoggedFault.text(feature.name());
  }
}
