package dev.tenon.runtime;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Randomness that nobody can guess. Made on first use: it would cost each start of a server
 * milliseconds that most never need. Thread-safe.
 */
final class Unguessable implements RandomGenerator {
  @Override
  public long nextLong() {
    return Source.RANDOM.nextLong();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    Source.RANDOM.nextBytes(bytes);
  }

  /** Loaded on first use. */
  private static final class Source {
    private static final SecureRandom RANDOM = new SecureRandom();
  }
}
