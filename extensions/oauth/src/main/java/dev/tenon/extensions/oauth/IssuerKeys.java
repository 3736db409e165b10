package dev.tenon.extensions.oauth;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.tenon.runtime.concurrent.Ticker;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of an issuer: fetched when they are first needed, again after some minutes, and
 * at once for a key that is not among them, but never more often than once in some seconds,
 * whatever tokens come. While the issuer does not answer, its last keys go on for some hours.
 * Thread-safe.
 */
final class IssuerKeys {
  private static final int LEAST_RSA_BITS = 2048;

  /** A token that does not name its key is tried with so many. */
  private static final int MOST_CANDIDATES = 4;

  /** What was fetched, when, and how many times there was a fetch before. */
  private record Keys(JWKSet set, long since, int number) {}

  private final IssuerMetadata metadata;
  private final IssuerClient client;
  private final KeyLimits limits;
  private final Ticker ticker;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable Keys keys;

  /** When they were last fetched, or it was tried; guarded by {@link #fetching}. */
  private @Nullable Long tried;

  IssuerKeys(IssuerMetadata metadata, IssuerClient client, KeyLimits limits, Ticker ticker) {
    this.metadata = metadata;
    this.client = client;
    this.limits = limits;
    this.ticker = ticker;
  }

  /** The keys that may have signed a token with this header; empty when there are none. */
  List<JWK> find(JWSHeader header) throws Unreachable {
    Keys known = keys;
    if (known == null || age(known) >= limits.fresh().toNanos()) {
      known = fetched(known);
    }
    List<JWK> found = select(known, header);
    if (found.isEmpty()) {
      Keys newer = fetched(known);
      found = newer.number() == known.number() ? found : select(newer, header);
    }
    return found;
  }

  private static List<JWK> select(Keys keys, JWSHeader header) {
    List<JWK> all = new JWKSelector(JWKMatcher.forJWSHeader(header)).select(keys.set());
    return all.subList(0, Math.min(all.size(), MOST_CANDIDATES));
  }

  /** Newer keys than {@code known}, or these when there are none and they can still be used. */
  private Keys fetched(@Nullable Keys known) throws Unreachable {
    // Who has keys that can be used does not wait for somebody else's fetch.
    if (known != null && age(known) < limits.usable().toNanos()) {
      if (!fetching.tryLock()) {
        return known;
      }
    } else if (!lockedInTime()) {
      throw new Unreachable("");
    }
    try {
      Keys now = keys;
      if (now != null && (known == null || now.number() != known.number())) {
        return now;
      }
      Long last = tried;
      if (last != null && ticker.nanoTime() - last < limits.pause().toNanos()) {
        return usable(known, "");
      }
      try {
        return refresh(known);
      } finally {
        // At its end: who has waited for one that failed does not begin another.
        tried = ticker.nanoTime();
      }
    } finally {
      fetching.unlock();
    }
  }

  /** Waits for the fetch of somebody else, not for that of many others. */
  private boolean lockedInTime() {
    try {
      return fetching.tryLock(limits.pause().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Keys refresh(@Nullable Keys known) throws Unreachable {
    try {
      Keys fetched =
          new Keys(
              parse(client.get(metadata.keys())),
              ticker.nanoTime(),
              known == null ? 0 : known.number() + 1);
      keys = fetched;
      return fetched;
    } catch (Unreachable e) {
      Keys old = usable(known, String.valueOf(e.getMessage()));
      System.getLogger("dev.tenon.oauth")
          .log(Level.WARNING, e.getMessage() + "; the last keys of the issuer are still used");
      return old;
    }
  }

  private Keys usable(@Nullable Keys known, String otherwise) throws Unreachable {
    if (known == null || age(known) >= limits.usable().toNanos()) {
      throw new Unreachable(otherwise);
    }
    return known;
  }

  private JWKSet parse(String json) throws Unreachable {
    List<JWK> all;
    try {
      all = JWKSet.parse(json).getKeys();
    } catch (ParseException e) {
      throw new Unreachable("what the issuer has published is no set of keys");
    }
    if (all.size() > limits.most()) {
      throw new Unreachable(
          "the issuer has published more than " + limits.most() + " keys (setting oauth-max-keys)");
    }
    List<JWK> strong = new ArrayList<>();
    for (JWK key : all) {
      if (!(key instanceof RSAKey) || key.size() >= LEAST_RSA_BITS) {
        strong.add(key);
      }
    }
    return new JWKSet(strong);
  }

  private long age(Keys known) {
    return ticker.nanoTime() - known.since();
  }
}
