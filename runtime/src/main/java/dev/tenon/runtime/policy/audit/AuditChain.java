package dev.tenon.runtime.policy.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines of what happened, each tied to the one before it: {@code prev} is the SHA-256 of the
 * whole line before, and {@code mac} the HMAC of what stands before it in its own line, under a key
 * that is replaced by its own hash after each record. So the lines before one cannot be made again
 * by who learns the key of that one. For one thread.
 */
final class AuditChain {
  /** What {@code prev} is in the first line of all. */
  static final String NOTHING_BEFORE = "0".repeat(64);

  private static final byte[] STEP = "tenon audit step 1".getBytes(StandardCharsets.US_ASCII);

  private final String boot;
  private final @Nullable AuditSigner signer;
  private final byte[] key;
  private final long first;
  private String previous;
  private long next;

  /**
   * @param boot the process that writes
   * @param key its first key, which this takes over
   * @param previous the SHA-256 of the line before, in hexadecimal digits
   * @param next the number of the next record
   * @param signer signs checkpoints; null when nobody does
   */
  AuditChain(String boot, byte[] key, String previous, long next, @Nullable AuditSigner signer) {
    this(boot, key, previous, next, next, signer);
  }

  private AuditChain(
      String boot,
      byte[] key,
      String previous,
      long first,
      long next,
      @Nullable AuditSigner signer) {
    this.first = first;
    this.boot = boot;
    this.key = key;
    this.previous = previous;
    this.next = next;
    this.signer = signer;
  }

  /** The number of the first record that its process wrote. */
  long first() {
    return first;
  }

  /** The same chain, which can go another way. */
  AuditChain copy() {
    return new AuditChain(boot, key.clone(), previous, first, next, signer);
  }

  /** Erases the key, when the chain has gone on without this one. */
  void erase() {
    Arrays.fill(key, (byte) 0);
  }

  /** The next line, without its end. */
  byte[] line(String body) {
    return line(body, null);
  }

  /** The next line, signed if there is a key to sign with. */
  byte[] signed(String body) {
    return line(body, signer);
  }

  private byte[] line(String body, @Nullable AuditSigner signing) {
    StringBuilder line = new StringBuilder(body.length() + 256);
    line.append("{\"seq\":").append(next).append(",\"boot\":\"").append(boot).append("\",");
    line.append(body).append(",\"prev\":\"").append(previous).append('"');
    String mac = mac(key, ascii(line));
    line.append(",\"mac\":\"").append(mac).append('"');
    if (signing != null) {
      String signature = signing.sign(ascii(line));
      line.append(",\"signature\":\"").append(signature).append('"');
    }
    byte[] bytes = ascii(line.append('}'));
    previous = link(bytes);
    next++;
    step(key);
    return bytes;
  }

  /** What the line after this one has as {@code prev}. */
  static String link(byte[] line) {
    return HexFormat.of().formatHex(AuditKeys.sha256(line));
  }

  static String mac(byte[] key, byte[] bytes) {
    return HexFormat.of().formatHex(AuditKeys.mac(key, bytes));
  }

  /** Replaces a key by the next one, from which it cannot be found. */
  static void step(byte[] key) {
    byte[] both = Arrays.copyOf(STEP, STEP.length + key.length);
    System.arraycopy(key, 0, both, STEP.length, key.length);
    System.arraycopy(AuditKeys.sha256(both), 0, key, 0, key.length);
    Arrays.fill(both, (byte) 0);
  }

  private static byte[] ascii(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
