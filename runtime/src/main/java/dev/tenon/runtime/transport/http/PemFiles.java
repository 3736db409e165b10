package dev.tenon.runtime.transport.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Reads a certificate and its key from PEM files, and says in a sentence why it cannot. */
final class PemFiles {
  private static final long LONGEST = 1024 * 1024;
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final List<String> KINDS = List.of("EC", "RSA", "Ed25519", "Ed448");

  private PemFiles() {}

  /**
   * The key and its chain, under {@code password}.
   *
   * @throws IOException names the file, what it is, and what was expected
   */
  static KeyStore read(TlsFiles files, char[] password) throws IOException {
    List<? extends Certificate> chain = chain(files.certificate());
    PrivateKey key = key(files.key());
    if (!fit(chain.get(0).getPublicKey(), key)) {
      throw new IOException(
          "tls-key "
              + files.key()
              + " is not the key of the first certificate in tls-certificate "
              + files.certificate()
              + "; the server's own certificate comes first, then its chain");
    }
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      store.setKeyEntry("server", key, password, chain.toArray(new Certificate[0]));
      return store;
    } catch (GeneralSecurityException e) {
      throw new IOException("tls-certificate and tls-key cannot be used: " + e.getMessage(), e);
    }
  }

  private static List<? extends Certificate> chain(Path file) throws IOException {
    String text = text("tls-certificate", file);
    try {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      List<? extends Certificate> chain =
          List.copyOf(
              CertificateFactory.getInstance("X.509")
                  .generateCertificates(new ByteArrayInputStream(bytes)));
      if (!chain.isEmpty()) {
        return chain;
      }
    } catch (CertificateException e) {
      throw new IOException(noCertificate(file), e);
    }
    throw new IOException(noCertificate(file));
  }

  private static String noCertificate(Path file) {
    return "tls-certificate " + file + " has no certificate; expected PEM, -----BEGIN CERTIFICATE";
  }

  private static PrivateKey key(Path file) throws IOException {
    String text = text("tls-key", file);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(
          "tls-key "
              + file
              + " has "
              + found(text)
              + "; expected PEM, "
              + BEGIN
              + " (PKCS#8, as"
              + " openssl pkcs8 -topk8 -nocrypt writes it)");
    }
    byte[] encoded;
    try {
      encoded = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
    } catch (IllegalArgumentException e) {
      throw new IOException("tls-key " + file + " is not Base64 between its lines", e);
    }
    for (String kind : KINDS) {
      try {
        return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      } catch (InvalidKeySpecException e) {
        // A key of another kind.
      } catch (GeneralSecurityException e) {
        throw new IOException("this Java has no keys of the kind " + kind, e);
      }
    }
    throw new IOException("tls-key " + file + " is of no kind among " + KINDS);
  }

  private static String found(String text) {
    if (text.contains("BEGIN ENCRYPTED PRIVATE KEY")) {
      return "a key with a password";
    }
    return text.contains("PRIVATE KEY-----") ? "a key in an older form" : "no private key";
  }

  private static String text(String setting, Path file) throws IOException {
    try {
      if (Files.isDirectory(file)) {
        throw new IOException(setting + " " + file + " is a folder; expected a PEM file");
      }
      if (Files.size(file) > LONGEST) {
        throw new IOException(setting + " " + file + " is longer than " + LONGEST + " bytes");
      }
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new IOException(setting + " " + file + " does not exist", e);
    } catch (java.nio.file.FileSystemException e) {
      throw new IOException(setting + " " + file + " cannot be read: " + e.getReason(), e);
    }
  }

  /** Whether what the one signs the other verifies. */
  private static boolean fit(PublicKey certified, PrivateKey key) {
    String kind = key.getAlgorithm();
    String algorithm = kind.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    if (kind.startsWith("Ed")) {
      algorithm = kind.equals("EdDSA") ? "EdDSA" : kind;
    }
    try {
      byte[] text = "tenon".getBytes(StandardCharsets.US_ASCII);
      Signature signing = Signature.getInstance(algorithm);
      signing.initSign(key);
      signing.update(text);
      byte[] signed = signing.sign();
      Signature verifying = Signature.getInstance(algorithm);
      verifying.initVerify(certified);
      verifying.update(text);
      return verifying.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
