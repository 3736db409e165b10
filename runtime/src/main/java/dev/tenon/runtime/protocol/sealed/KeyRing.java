package dev.tenon.runtime.protocol.sealed;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a server: the first seals and signs, all of them open and verify, so that a new key
 * can be put before the old one without losing what clients hold. They are made when they are first
 * needed. Thread-safe.
 */
public final class KeyRing {
  private final List<String> configured;
  private final RandomGenerator secureRandom;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable List<SealingKey> keys;

  /**
   * @param configured keys of 32 bytes in Base64; when there is none, a random one is made
   * @param secureRandom makes keys and nonces
   */
  public KeyRing(List<String> configured, RandomGenerator secureRandom) {
    this.configured = List.copyOf(configured);
    this.secureRandom = secureRandom;
  }

  /** The key that seals and signs. */
  SealingKey first() {
    return keys().get(0);
  }

  /** All keys, the first first. */
  List<SealingKey> keys() {
    List<SealingKey> known = keys;
    return known == null ? make() : known;
  }

  /** Bytes that nobody can guess. */
  byte[] random(int length) {
    byte[] bytes = new byte[length];
    secureRandom.nextBytes(bytes);
    return bytes;
  }

  private List<SealingKey> make() {
    lock.lock();
    try {
      List<SealingKey> made = keys;
      if (made == null) {
        made = configured.isEmpty() ? List.of(randomKey()) : configuredKeys();
        keys = made;
      }
      return made;
    } finally {
      lock.unlock();
    }
  }

  private List<SealingKey> configuredKeys() {
    List<SealingKey> made = new ArrayList<>();
    for (String base64 : configured) {
      made.add(SealingKey.of(Base64.getDecoder().decode(base64)));
    }
    return List.copyOf(made);
  }

  private SealingKey randomKey() {
    System.getLogger("dev.tenon.state")
        .log(
            System.Logger.Level.WARNING,
            "state-keys is not set: questions and cursors are sealed with a random key, so no other"
                + " instance can continue them, nor this one after a restart");
    return SealingKey.of(random(SealingKey.KEY_BYTES));
  }
}
