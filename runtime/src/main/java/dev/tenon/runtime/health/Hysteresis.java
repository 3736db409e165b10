package dev.tenon.runtime.health;

/**
 * Changes its mind only after several results in a row that say the same. Begins healthy. Not
 * thread-safe.
 */
final class Hysteresis {
  private final int unhealthyAfter;
  private final int healthyAfter;
  private boolean healthy = true;

  /** How many results in a row say the contrary of what holds. */
  private int against;

  Hysteresis(int unhealthyAfter, int healthyAfter) {
    this.unhealthyAfter = unhealthyAfter;
    this.healthyAfter = healthyAfter;
  }

  boolean isHealthy() {
    return healthy;
  }

  /** Takes a result; returns whether it changed its mind. */
  boolean record(boolean success) {
    if (success == healthy) {
      against = 0;
      return false;
    }
    against++;
    if (against < (healthy ? unhealthyAfter : healthyAfter)) {
      return false;
    }
    healthy = success;
    against = 0;
    return true;
  }

  /** How many more results in a row it takes to change its mind. */
  int missing() {
    return (healthy ? unhealthyAfter : healthyAfter) - against;
  }
}
