package dev.tenon.runtime.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The SHA-256 of what a JSON value means, however it is written: the order of members does not
 * count, nor does white space, nor the way of writing a text or a number.
 */
public final class JsonDigest {
  private JsonDigest() {}

  /**
   * The digest of the value whose first token is current. Its nesting must have been bounded
   * before.
   */
  public static byte[] of(JsonParser in) {
    JsonToken token = in.currentToken();
    MessageDigest digest = sha256();
    switch (token) {
      case START_OBJECT -> {
        Map<String, byte[]> members = new TreeMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
          in.nextToken();
          members.put(name, of(in));
        }
        digest.update((byte) '{');
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
          digest.update(text(member.getKey()));
          digest.update(member.getValue());
        }
      }
      case START_ARRAY -> {
        digest.update((byte) '[');
        while (in.nextToken() != JsonToken.END_ARRAY) {
          digest.update(of(in));
        }
      }
      case VALUE_STRING -> {
        digest.update((byte) '"');
        digest.update(chars(in.getString()));
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        digest.update((byte) '0');
        digest.update(utf8(number(in.getString())));
      }
      default -> digest.update(utf8(token.name()));
    }
    return digest.digest();
  }

  /**
   * The digest of several parts in their order; others cannot have the same by being cut elsewhere.
   */
  public static byte[] ofParts(byte[]... parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      digest.update(utf8(part.length + ":"));
      digest.update(part);
    }
    return digest.digest();
  }

  /** {@code 1}, {@code 1.0} and {@code 10e-1} are the same number. */
  private static String number(String written) {
    try {
      return new BigDecimal(written).stripTrailingZeros().toString();
    } catch (NumberFormatException | ArithmeticException e) {
      // Its exponent is beyond all use; then only the same writing is the same number.
      return "=" + written;
    }
  }

  private static byte[] text(String text) {
    MessageDigest digest = sha256();
    digest.update(chars(text));
    return digest.digest();
  }

  /** Not in UTF-8, in which half a surrogate pair is a question mark. */
  private static byte[] chars(String text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes[2 * i] = (byte) (c >> 8);
      bytes[2 * i + 1] = (byte) c;
    }
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
