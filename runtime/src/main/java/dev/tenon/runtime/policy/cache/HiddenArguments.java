package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.json.HiddenPlaces;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps arguments that must not be seen out of what results are kept under: a hash alone would not
 * do, since who has one can try all values that there may be. Thread-safe.
 */
public final class HiddenArguments {
  private static final String MAC = "HmacSHA256";

  private final HiddenPlaces places;
  private final SecretKeySpec key;

  /**
   * @param places where they are
   * @param secret the key of the digest, the same in all instances that share a store
   */
  public HiddenArguments(HiddenPlaces places, byte[] secret) {
    this.places = places;
    this.key = new SecretKeySpec(secret, MAC);
  }

  /** What stands for the call {@code parts}. */
  byte[] digest(byte[] parts) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(parts);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + MAC, e);
    }
  }

  /** Without those of hidden arguments: evictions then drop more than they must, and never less. */
  Map<String, String> shown(Map<String, String> labels) {
    labels.keySet().removeIf(name -> !name.isEmpty() && places.touches(name));
    return labels;
  }
}
