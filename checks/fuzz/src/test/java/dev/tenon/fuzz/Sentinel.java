package dev.tenon.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a mirrored header says, read a second way, from the words of the specification. */
final class Sentinel {
  private static final Pattern VISIBLE = Pattern.compile("[\\t\\x20-\\x7e]*+");
  private static final Pattern BASE64 =
      Pattern.compile(
          "=\\?base64\\?((?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?+)\\?=");

  private Sentinel() {}

  /** The text, or null when there is none. */
  static @Nullable String decode(String value) {
    int begin = 0;
    int end = value.length();
    while (begin < end && " \t".indexOf(value.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && " \t".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    String text = value.substring(begin, end);
    if (!VISIBLE.matcher(text).matches()) {
      return null;
    }
    boolean claims = text.startsWith("=?base64?") && text.endsWith("?=") && text.length() >= 11;
    if (!claims) {
      return text;
    }
    Matcher matcher = BASE64.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(matcher.group(1));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return null;
    }
  }
}
