package dev.tenon.runtime.call;

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

  /** What the chains keep for callers to read later; null as long as none keeps anything. */
  default @Nullable KeptResults kept() {
    return null;
  }
}
