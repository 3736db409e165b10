package dev.tenon.runtime.registry;

/** Is asked before what a server offers changes. May be called by any thread. */
public interface ChangeGuard {
  /**
   * Refuses what cannot be served.
   *
   * @param next what is to be offered
   * @throws IllegalArgumentException if it cannot; then nothing changes
   */
  void check(Registry next);
}
