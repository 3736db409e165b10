package dev.tenon.extensions.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** What is kept of a token to know it again: its SHA-256, from which nobody gets it back. */
final class TokenDigest {
  private final byte[] digest;

  private TokenDigest(byte[] digest) {
    this.digest = digest;
  }

  static TokenDigest of(String token) {
    try {
      return new TokenDigest(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenDigest token && MessageDigest.isEqual(digest, token.digest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest);
  }
}
