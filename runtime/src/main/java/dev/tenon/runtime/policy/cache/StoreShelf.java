package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.concurrent.RemoteCalls;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Keeps results in a store that may fail or hang, without which calls go on. */
final class StoreShelf implements Shelf {
  private final CacheStore store;
  private final RemoteCalls calls;
  private final String group;
  private final CacheCounters counters;

  StoreShelf(CacheStore store, RemoteCalls calls, String group, CacheCounters counters) {
    this.store = store;
    this.calls = calls;
    this.group = group;
    this.counters = counters;
  }

  @Override
  public @Nullable StoredResult get(CacheStore.Key key, long atMostNanos) {
    // Not inferred: what a store returns may be null.
    Callable<byte @Nullable []> asked = () -> store.get(key);
    RemoteCalls.Reply<byte @Nullable []> reply =
        calls.call(asked, atMostNanos, StoreShelf::nothing);
    byte[] bytes = reply == null ? null : reply.value();
    if (bytes == null) {
      return null;
    }
    StoredResult result = StoredResult.decode(key, bytes);
    if (result == null) {
      counters.unreadable().increment();
    }
    return result;
  }

  @Override
  public void put(
      CacheStore.Key key,
      Map<String, String> labels,
      StoredResult result,
      Duration ttl,
      long atMostNanos) {
    byte[] value = result.encode(key);
    if (value == null) {
      return;
    }
    // What arrives when nobody waits for it any more may have been evicted meanwhile.
    var unused =
        calls.call(
            () -> {
              store.put(key, labels, value, ttl);
              return true;
            },
            atMostNanos,
            () -> drop(key));
  }

  private void drop(CacheStore.Key key) {
    try {
      store.evict(key);
    } catch (Exception e) {
      throw new IllegalStateException("a late entry stays in the store", e);
    }
  }

  @Override
  public boolean evict(Map<String, String> labels) {
    RemoteCalls.Reply<Boolean> reply =
        calls.call(
            () -> {
              store.evict(group, labels);
              return true;
            },
            Long.MAX_VALUE,
            StoreShelf::nothing);
    return reply != null;
  }

  /** What is late changes nothing. */
  private static void nothing() {}
}
