package dev.tenon.runtime.policy.cache;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Drops what a server keeps of results, of all callers. What is being made at the time is not kept
 * either. Nothing happens where nothing is kept. Thread-safe.
 */
public final class Evictions {
  /** One for each engine that keeps anything; an engine that nobody uses is let go. */
  private final List<WeakReference<Caches>> engines = new CopyOnWriteArrayList<>();

  /** Nothing is kept yet. */
  public Evictions() {}

  void tell(Caches caches) {
    engines.removeIf(known -> known.get() == null);
    engines.add(new WeakReference<>(caches));
  }

  /**
   * Drops all results of a tool or prompt with this name, or a resource with this URI or template.
   */
  public void evict(String feature) {
    evict(feature, Map.of());
  }

  /** Drops what is kept for one URI, whether it has a resource of its own or fits templates. */
  public void evictResource(String uri) {
    for (WeakReference<Caches> engine : engines) {
      Caches caches = engine.get();
      if (caches != null) {
        caches.evictResource(uri);
      }
    }
  }

  /** Drops all results of all features. */
  public void evictAll() {
    for (WeakReference<Caches> engine : engines) {
      Caches caches = engine.get();
      if (caches != null) {
        caches.evictAll();
      }
    }
  }

  void evict(String feature, Map<String, String> labels) {
    for (WeakReference<Caches> engine : engines) {
      Caches caches = engine.get();
      if (caches != null) {
        caches.evict(feature, labels);
      }
    }
  }
}
