package dev.tenon.runtime.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the chain of each feature. It is asked again after every change of what a server offers,
 * and keeps what its policies know of a feature that stayed the same. Thread-safe.
 */
@FunctionalInterface
public interface ChainBuilder {
  /**
   * The chain of a feature.
   *
   * @throws IllegalArgumentException if its policies contradict each other, or a setting
   */
  Chain chain(Served served);

  /**
   * Refuses what cannot be served together, before any of it is.
   *
   * @param offered all that a server is about to offer
   * @throws IllegalArgumentException if policies contradict each other, or a setting
   */
  default void check(List<Served> offered) {}

  /**
   * Forgets all that it knows of features that are not among {@code offered}. Calls of theirs that
   * run go on with what they began with.
   */
  default void keep(List<Served> offered) {}

  /** What the chains keep for callers to read later; null as long as none keeps anything. */
  default @Nullable KeptResults kept() {
    return null;
  }

  /** Who is told of calls that are turned away; null when nothing is audited. */
  default @Nullable Auditor auditor() {
    return null;
  }

  /** Ends what the chains write, for the time after the last call. */
  default void close() {}
}
