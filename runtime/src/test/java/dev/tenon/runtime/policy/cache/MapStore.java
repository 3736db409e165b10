package dev.tenon.runtime.policy.cache;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A store as several instances may share it, which a test can break. */
final class MapStore implements CacheStore {
  /** What it does at the moment. */
  enum Mood {
    WELL,
    FAILS,
    HANGS
  }

  final ConcurrentHashMap<String, byte[]> values = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, String> groups = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Map<String, String>> labels = new ConcurrentHashMap<>();
  private final CountDownLatch never = new CountDownLatch(1);
  volatile Mood mood = Mood.WELL;
  final AtomicInteger calls = new AtomicInteger();

  private void mood() throws Exception {
    calls.incrementAndGet();
    switch (mood) {
      case WELL -> {}
      case FAILS -> throw new IllegalStateException("the store is down");
      case HANGS -> never.await();
    }
  }

  @Override
  public byte @Nullable [] get(Key key) throws Exception {
    mood();
    return values.get(key.id());
  }

  @Override
  public void put(Key key, Map<String, String> of, byte[] value, Duration ttl) throws Exception {
    mood();
    values.put(key.id(), value);
    groups.put(key.id(), key.group());
    labels.put(key.id(), of);
  }

  @Override
  public void evict(Key key) throws Exception {
    mood();
    values.remove(key.id());
  }

  @Override
  public void evict(String group, Map<String, String> wanted) throws Exception {
    mood();
    values
        .keySet()
        .removeIf(id ->
            group.equals(groups.get(id))
                && CacheLabels.match(wanted, labels.getOrDefault(id, Map.of())));
  }
}
