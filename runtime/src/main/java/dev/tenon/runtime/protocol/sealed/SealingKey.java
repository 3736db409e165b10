package dev.tenon.runtime.protocol.sealed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What is derived from one configured key: a key for each purpose, and a short name. The only class
 * that touches cryptography, so that servers which seal nothing do not load any. Thread-safe.
 */
final class SealingKey {
  /** How long the name of a key is. */
  static final int ID_BYTES = 4;

  /** How long the configured key is. */
  static final int KEY_BYTES = 32;

  /** What each sealing must have a fresh one of. */
  static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;
  private static final String MAC = "HmacSHA256";
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final byte[] id;
  private final SecretKeySpec sealing;
  private final SecretKeySpec signing;

  private SealingKey(byte[] id, SecretKeySpec sealing, SecretKeySpec signing) {
    this.id = id;
    this.sealing = sealing;
    this.signing = signing;
  }

  /** Derives from {@code master}, which is {@value #KEY_BYTES} bytes long. */
  static SealingKey of(byte[] master) {
    SecretKeySpec root = new SecretKeySpec(master, MAC);
    return new SealingKey(
        Arrays.copyOf(derive(root, "tenon key id 1"), ID_BYTES),
        new SecretKeySpec(derive(root, "tenon sealing 1"), "AES"),
        new SecretKeySpec(derive(root, "tenon signing 1"), MAC));
  }

  private static byte[] derive(SecretKeySpec root, String purpose) {
    return mac(root, purpose.getBytes(StandardCharsets.US_ASCII));
  }

  /** The name of the key, not a copy; two keys may have the same by chance. */
  byte[] id() {
    return id;
  }

  /** The authentication code of {@code bytes}, 32 bytes long. */
  byte[] sign(byte[] bytes) {
    return mac(signing, bytes);
  }

  /** Encrypts {@code content}; {@code context} must be the same when it is opened. */
  byte[] seal(byte[] nonce, byte[] context, byte[] content) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(content);
    } catch (GeneralSecurityException e) {
      throw unavailable(e);
    }
  }

  /** The content of what {@link #seal} returned; null when anything was changed. */
  byte @Nullable [] open(byte[] nonce, byte[] context, byte[] sealed) {
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(sealed);
    } catch (GeneralSecurityException e) {
      // Too short for its tag, or the tag is wrong: which of them is nobody's business.
      return null;
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }

  private static byte[] mac(SecretKeySpec key, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw unavailable(e);
    }
  }

  private static IllegalStateException unavailable(GeneralSecurityException e) {
    return new IllegalStateException("this Java has no AES-GCM or no HMAC-SHA-256", e);
  }
}
