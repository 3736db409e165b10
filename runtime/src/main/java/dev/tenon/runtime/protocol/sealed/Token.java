package dev.tenon.runtime.protocol.sealed;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * How what clients keep is written: a version byte and the name of a key, then what is sealed or
 * signed, as Base64url without padding.
 */
final class Token {
  /** Where the body begins. */
  static final int HEADER_BYTES = 1 + SealingKey.ID_BYTES;

  private static final byte VERSION = 1;

  private Token() {}

  /** The header of what {@code key} makes. */
  static byte[] header(SealingKey key) {
    byte[] header = new byte[HEADER_BYTES];
    header[0] = VERSION;
    System.arraycopy(key.id(), 0, header, 1, SealingKey.ID_BYTES);
    return header;
  }

  /** Whether {@code token} says that {@code key} made it. */
  static boolean names(byte[] token, SealingKey key) {
    return Arrays.equals(token, 0, HEADER_BYTES, header(key), 0, HEADER_BYTES);
  }

  static String write(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The bytes of a token of at least {@code least} bytes after its header; null when it is none.
   */
  static byte @Nullable [] read(String text, int least) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
    // One token has one way of being written: the decoder would also take padding, and other bits
    // behind the last byte.
    return bytes.length >= HEADER_BYTES + least && write(bytes).equals(text) ? bytes : null;
  }

  static byte[] join(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] joined = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }
}
