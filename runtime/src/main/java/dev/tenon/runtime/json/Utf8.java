package dev.tenon.runtime.json;

/**
 * Tells whether bytes are text in UTF-8 (RFC 3629). The parser alone is no guard: it takes overlong
 * forms and single surrogates, and text that looks like UTF-16 or UTF-32 it reads as such.
 */
public final class Utf8 {
  private Utf8() {}

  /** Whether the bytes are well-formed UTF-8 without NUL, which no JSON text holds. */
  public static boolean isText(byte[] bytes, int offset, int length) {
    int end = offset + length;
    int at = offset;
    while (at < end) {
      if (bytes[at] > 0) {
        at++;
        continue;
      }
      int size = sequence(bytes, at, end);
      if (size == 0) {
        return false;
      }
      at += size;
    }
    return true;
  }

  /** The length of the sequence of several bytes that begins here, or 0 when there is none. */
  private static int sequence(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    int size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead < 0xC2 || lead > 0xF4 || at + size > end) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) {
      return 0;
    }
    for (int i = 2; i < size; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return size;
  }
}
