package dev.tenon.runtime.registry;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoded text (RFC 3986 section 2.1). */
final class PercentEncoding {
  private PercentEncoding() {}

  /** Decodes {@code text} once; null when an escape is malformed or what comes is not UTF-8. */
  static @Nullable String decode(String text) {
    int escape = text.indexOf('%');
    if (escape < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    int at = 0;
    while (escape >= 0) {
      bytes.writeBytes(text.substring(at, escape).getBytes(StandardCharsets.UTF_8));
      int high = hex(text, escape + 1);
      int low = hex(text, escape + 2);
      if (high < 0 || low < 0) {
        return null;
      }
      bytes.write(high << 4 | low);
      at = escape + 3;
      escape = text.indexOf('%', at);
    }
    bytes.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The value of an ASCII hexadecimal digit, or -1; the digits of other scripts are none. */
  private static int hex(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : 0;
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
