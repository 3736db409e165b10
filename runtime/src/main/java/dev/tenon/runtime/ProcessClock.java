package dev.tenon.runtime;

import java.security.SecureRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * The clock and the randomness of a real process. Classes and not lambdas, and the secure one made
 * on first use: both would cost each start of a server milliseconds that most never need.
 */
final class ProcessClock implements LongSupplier {
  @Override
  public long getAsLong() {
    return System.nanoTime();
  }

  /** Randomness that cannot be guessed. Thread-safe. */
  static final class Unguessable implements RandomGenerator {
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
}
