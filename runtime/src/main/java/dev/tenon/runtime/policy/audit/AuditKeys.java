package dev.tenon.runtime.policy.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is derived from the one secret of a log: a key for each purpose. Thread-safe. */
final class AuditKeys {
  private static final String MAC = "HmacSHA256";
  private static final int ID_BYTES = 4;

  private final SecretKeySpec root;
  private final SecretKeySpec arguments;

  private AuditKeys(SecretKeySpec root) {
    this.root = root;
    this.arguments = new SecretKeySpec(derive(root, "tenon audit arguments 1"), MAC);
  }

  /** Derives from 32 bytes in Base64. */
  static AuditKeys of(String base64) {
    return new AuditKeys(new SecretKeySpec(Base64.getDecoder().decode(base64), MAC));
  }

  /** The name of the key, which tells nothing about it. */
  String id() {
    return HexFormat.of().formatHex(derive(root, "tenon audit key id 1"), 0, ID_BYTES);
  }

  /** The first key of the records that a process writes. */
  byte[] ofBoot(String boot) {
    return derive(root, "tenon audit chain 1 " + boot);
  }

  /** The digest of arguments, in hexadecimal digits. */
  String digest(byte[] canonical) {
    return HexFormat.of().formatHex(mac(arguments, canonical));
  }

  private static byte[] derive(SecretKeySpec key, String purpose) {
    return mac(key, purpose.getBytes(StandardCharsets.US_ASCII));
  }

  /** The authentication code of {@code bytes}. */
  static byte[] mac(byte[] key, byte[] bytes) {
    return mac(new SecretKeySpec(key, MAC), bytes);
  }

  private static byte[] mac(SecretKeySpec key, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + MAC, e);
    }
  }

  /** The SHA-256 of {@code bytes}. */
  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
