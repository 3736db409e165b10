package dev.tenon.runtime.policy.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Signs checkpoints with Ed25519 (RFC 8032), and checks the signatures. Thread-safe. */
final class AuditSigner {
  private static final String ALGORITHM = "Ed25519";
  private static final int MAX_PEM_BYTES = 10_000;

  private final PrivateKey key;

  private AuditSigner(PrivateKey key) {
    this.key = key;
  }

  /**
   * Signs with the key of a file.
   *
   * @param setting the setting that names the file, for messages
   * @throws IllegalArgumentException if it holds none; the message is a sentence
   */
  static AuditSigner of(String setting, Path file) {
    byte[] der = pem(setting, file, "PRIVATE KEY");
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
      return new AuditSigner(key);
    } catch (GeneralSecurityException e) {
      throw wrong(setting, file, "PRIVATE KEY");
    }
  }

  /**
   * The key of a file, for checking.
   *
   * @throws IllegalArgumentException if it holds none; the message is a sentence
   */
  static PublicKey publicKey(String setting, Path file) {
    byte[] der = pem(setting, file, "PUBLIC KEY");
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw wrong(setting, file, "PUBLIC KEY");
    }
  }

  /** The signature of {@code bytes}, in hexadecimal digits. */
  String sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(bytes);
      return HexFormat.of().formatHex(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot sign with " + ALGORITHM, e);
    }
  }

  /** Whether {@code hex}, in lower case as it is written, is the signature of {@code bytes}. */
  static boolean isSigned(PublicKey key, byte[] bytes, String hex) {
    try {
      byte[] claimed = HexFormat.of().parseHex(hex);
      if (!HexFormat.of().formatHex(claimed).equals(hex)) {
        return false;
      }
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(bytes);
      return signature.verify(claimed);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] pem(String setting, Path file, String kind) {
    String text;
    try {
      text =
          Files.size(file) > MAX_PEM_BYTES
              ? ""
              : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new IllegalArgumentException(setting + ": the file " + file + " cannot be read", e);
    }
    String begin = "-----BEGIN " + kind + "-----";
    int from = text.indexOf(begin);
    int to = text.indexOf("-----END " + kind + "-----");
    if (from < 0 || to < from) {
      throw wrong(setting, file, kind);
    }
    try {
      return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    } catch (IllegalArgumentException e) {
      throw wrong(setting, file, kind);
    }
  }

  private static IllegalArgumentException wrong(String setting, Path file, String kind) {
    return new IllegalArgumentException(
        setting
            + " must name a PEM file with an "
            + ALGORITHM
            + " key between -----BEGIN "
            + kind
            + "----- and -----END "
            + kind
            + "-----, but "
            + file
            + " is none");
  }
}
