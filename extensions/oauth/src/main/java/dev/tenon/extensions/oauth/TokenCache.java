package dev.tenon.extensions.oauth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.concurrent.Ticker;
import org.jspecify.annotations.Nullable;

/** Whose tokens were that held, for as long as that may be believed. Bounded, and thread-safe. */
final class TokenCache {
  private record Entry(Authentication.Known known, long since, long nanos) {}

  private final Cache<TokenDigest, Entry> entries;
  private final Ticker ticker;

  /**
   * @param most how many tokens are remembered; 0 for none
   */
  TokenCache(int most, Ticker ticker) {
    this.entries = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    this.ticker = ticker;
  }

  Authentication.@Nullable Known find(TokenDigest token) {
    Entry entry = entries.getIfPresent(token);
    if (entry == null) {
      return null;
    }
    if (ticker.nanoTime() - entry.since() >= entry.nanos()) {
      entries.invalidate(token);
      return null;
    }
    return entry.known();
  }

  void keep(TokenDigest token, CheckedToken checked) {
    long nanos = checked.remembered().toNanos();
    if (nanos > 0) {
      entries.put(token, new Entry(checked.known(), ticker.nanoTime(), nanos));
    }
  }
}
