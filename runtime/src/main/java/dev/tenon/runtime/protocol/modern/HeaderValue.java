package dev.tenon.runtime.protocol.modern;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The text that a header mirrors: as it stands, or Base64 of UTF-8 within {@code =?base64?…?=}. */
final class HeaderValue {
  private static final String PREFIX = "=?base64?";
  private static final String SUFFIX = "?=";

  private HeaderValue() {}

  /** Returns the text, or null when the value is malformed. */
  static @Nullable String decode(String value) {
    String trimmed = trim(value);
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      // What is not ASCII must come in Base64: two proxies may read the bytes of it differently.
      if ((c < ' ' && c != '\t') || c >= 127) {
        return null;
      }
    }
    boolean wrapped =
        trimmed.startsWith(PREFIX)
            && trimmed.endsWith(SUFFIX)
            && trimmed.length() >= PREFIX.length() + SUFFIX.length();
    return wrapped
        ? base64(trimmed.substring(PREFIX.length(), trimmed.length() - SUFFIX.length()))
        : trimmed;
  }

  /** Takes away the blanks around a field value, which are no part of it (RFC 9110 section 5.5). */
  static String trim(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && isBlank(value.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static @Nullable String base64(String text) {
    // The JDK tolerates missing padding; the specification does not.
    if (text.length() % 4 != 0) {
      return null;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return null;
    }
  }
}
