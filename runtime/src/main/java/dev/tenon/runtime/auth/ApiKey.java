package dev.tenon.runtime.auth;

import dev.tenon.runtime.call.Principal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * What a server has of an API key: its digest, and whose it is. Immutable; its text says nothing of
 * the key.
 */
public final class ApiKey {
  static final String PREFIX = "tenon_";

  /** 128 bits in Base64; what is shorter is no key, whatever its digest. */
  static final int LEAST_LENGTH = 22;

  static final int MOST_LENGTH = 512;
  private static final int RANDOM_BYTES = 32;
  private static final String DIGEST = "sha256:";
  private static final int DIGEST_DIGITS = 64;

  private final byte[] digest;
  private final Principal principal;

  private ApiKey(byte[] digest, Principal principal) {
    this.digest = digest;
    this.principal = principal;
  }

  /** A new key of 256 random bits, for its caller; the server gets {@link #of} it. */
  public static String generate() {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /**
   * The key of {@code principal}.
   *
   * @throws IllegalArgumentException if the key is shorter than 22 characters, longer than 512, or
   *     the principal is nobody; does not say what the key is
   */
  public static ApiKey of(String key, Principal principal) {
    if (key.length() < LEAST_LENGTH || key.length() > MOST_LENGTH) {
      throw new IllegalArgumentException(
          "an API key has "
              + LEAST_LENGTH
              + " to "
              + MOST_LENGTH
              + " characters, at least 128"
              + " random bits");
    }
    if (!principal.isKnown()) {
      throw new IllegalArgumentException("an API key is somebody's");
    }
    return new ApiKey(digest(key), principal);
  }

  /** Reads a line of a file. */
  static ApiKey parse(String line) {
    String[] words = line.split("\\s+", -1);
    if (words.length < 2 || !words[1].startsWith(DIGEST)) {
      throw new IllegalArgumentException(
          "expected NAME sha256:DIGEST, then scopes=A,B roles=A,B tenant=T as needed");
    }
    String digits = words[1].substring(DIGEST.length());
    if (digits.length() != DIGEST_DIGITS) {
      throw new IllegalArgumentException(
          "the digest must have " + DIGEST_DIGITS + " hexadecimal digits, not " + digits.length());
    }
    byte[] digest;
    try {
      digest = HexFormat.of().parseHex(digits);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the digest must be hexadecimal", e);
    }
    Map<String, String> more = new HashMap<>();
    for (int i = 2; i < words.length; i++) {
      int end = words[i].indexOf('=');
      String name = end < 0 ? words[i] : words[i].substring(0, end);
      if (end < 0 || !Set.of("scopes", "roles", "tenant").contains(name)) {
        throw new IllegalArgumentException(
            "expected scopes=…, roles=… or tenant=… after the digest");
      }
      if (more.put(name, words[i].substring(end + 1)) != null) {
        throw new IllegalArgumentException(name + "= stands there twice");
      }
    }
    return new ApiKey(
        digest,
        new Principal(
            words[0],
            set(more.getOrDefault("scopes", "")),
            more.getOrDefault("tenant", ""),
            set(more.getOrDefault("roles", ""))));
  }

  private static Set<String> set(String list) {
    return list.isEmpty() ? Set.of() : Set.of(list.split(",", -1));
  }

  static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  byte[] digest() {
    return digest;
  }

  Principal principal() {
    return principal;
  }

  /** The line for the file of keys, which has the digest and not the key. */
  public String line() {
    StringBuilder line = new StringBuilder(principal.name());
    line.append(' ').append(DIGEST).append(HexFormat.of().formatHex(digest));
    append(line, "scopes", String.join(",", principal.scopes().stream().sorted().toList()));
    append(line, "roles", String.join(",", principal.roles().stream().sorted().toList()));
    append(line, "tenant", principal.tenant());
    return line.toString();
  }

  private static void append(StringBuilder line, String name, String value) {
    if (!value.isEmpty()) {
      line.append(' ').append(name).append('=').append(value);
    }
  }

  @Override
  public String toString() {
    return "an API key of " + principal.name();
  }
}
