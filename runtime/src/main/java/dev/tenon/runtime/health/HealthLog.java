package dev.tenon.runtime.health;

import dev.tenon.runtime.registry.HealthEntry;
import org.jspecify.annotations.Nullable;

/** The server's own log of what becomes healthy and unhealthy; loaded when something does. */
final class HealthLog {
  private static final System.Logger LOG = System.getLogger("dev.tenon.health");

  private HealthLog() {}

  static void changed(HealthEntry check, boolean healthy, @Nullable Throwable thrown) {
    String tools = String.join(", ", check.tools());
    if (healthy) {
      LOG.log(
          System.Logger.Level.INFO,
          "the health check " + check.name() + " succeeds again; healthy: " + tools);
    } else {
      LOG.log(
          System.Logger.Level.WARNING,
          "the health check " + check.name() + " fails; unhealthy: " + tools,
          thrown);
    }
  }
}
