package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.json.JsonDigest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps results. Several instances of a server share them when they share a store. It may fail: the
 * calls then go on without it. A call waits for it no longer than the setting {@code
 * store-timeout}, and not at all while it is known to be away. It need not be trusted to keep
 * entries apart: what comes back under another key, or damaged, is not used. Must be thread-safe.
 */
public interface CacheStore {
  /** What is kept under {@code key}; null when nothing is, or its time is over. */
  byte @Nullable [] get(Key key) throws Exception;

  /**
   * Keeps {@code value}, in place of what is kept there.
   *
   * @param labels what {@link #evict(String, Map)} may tell it from others by
   * @param value must not be changed
   * @param ttl after which it is kept no more
   */
  void put(Key key, Map<String, String> labels, byte[] value, Duration ttl) throws Exception;

  /** Drops one entry. */
  void evict(Key key) throws Exception;

  /**
   * Drops the entries of a group that have no other value under any of these labels, so that those
   * without one of the labels are dropped too; all of the group if there are no labels. It may drop
   * more, and must not drop less.
   */
  void evict(String group, Map<String, String> labels) throws Exception;

  /** Stands for a call: of which feature, for whom, and with which arguments. Immutable. */
  final class Key {
    private static final int LONGEST = 256;

    private final String group;

    /** All that counts, or a hash of it if it is long. */
    private final byte[] call;

    private final int hashCode;

    /** Made for stores only. */
    private volatile byte @Nullable [] hash;

    Key(String group, byte[] call) {
      this.group = group;
      this.call = call.length <= LONGEST ? call : JsonDigest.ofParts(call);
      this.hashCode = Arrays.hashCode(this.call);
    }

    /** What all results of one feature have in common: 43 letters, digits, {@code -} and _. */
    public String group() {
      return group;
    }

    /** What tells it from all others, of its group and of others: 43 such characters. */
    public String id() {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash());
    }

    /** What stands for the call, not to be changed. */
    byte[] call() {
      return call;
    }

    /** The same as bytes, not to be changed. */
    byte[] hash() {
      byte[] known = hash;
      if (known == null) {
        known = JsonDigest.ofParts(group.getBytes(StandardCharsets.UTF_8), call);
        hash = known;
      }
      return known;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(call, key.call) && group.equals(key.group);
    }

    @Override
    public int hashCode() {
      return hashCode;
    }

    @Override
    public String toString() {
      return id();
    }
  }
}
