package dev.tenon.runtime.call;

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
}
