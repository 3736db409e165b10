package dev.tenon.contract.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compact JSON objects, their members in the order in which they are added. */
public final class JsonText {
  private final StringBuilder out = new StringBuilder("{");

  /** Starts an object. */
  public JsonText() {}

  /** Adds a member whose value is a text. */
  public JsonText text(String name, String value) {
    return raw(name, quote(value));
  }

  /** Adds all members of an object that is JSON already, on one line. */
  public JsonText members(String object) {
    String inside = object.substring(1, object.length() - 1);
    if (!inside.isEmpty()) {
      out.append(out.length() > 1 ? "," : "").append(inside);
    }
    return this;
  }

  /** Adds a member whose value is JSON already. */
  public JsonText raw(String name, String json) {
    if (out.length() > 1) {
      out.append(',');
    }
    out.append(quote(name)).append(':').append(json);
    return this;
  }

  /** The object. */
  public String end() {
    return out + "}";
  }

  /**
   * A JSON text. Quotes, backslashes, control characters and lone surrogates are escaped, and
   * nothing else is.
   */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || isLone(text, i)) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** A value that {@link JsonParser} read, as compact JSON. */
  public static String of(Object value) {
    if (value instanceof String text) {
      return quote(text);
    }
    if (value instanceof Map<?, ?> members) {
      JsonText object = new JsonText();
      members.forEach((name, member) -> object.raw(String.valueOf(name), of(member)));
      return object.end();
    }
    if (value instanceof List<?> elements) {
      return elements.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof BigDecimal number) {
      return Math.abs(number.scale()) > 20 ? number.toString() : number.toPlainString();
    }
    return value.toString();
  }

  /** Whether UTF-8 has no bytes for what stands at {@code i}: half of a pair. */
  private static boolean isLone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /** A JSON array of texts. */
  public static String array(Iterable<String> texts) {
    StringBuilder array = new StringBuilder("[");
    for (String text : texts) {
      array.append(array.length() > 1 ? "," : "").append(quote(text));
    }
    return array.append(']').toString();
  }
}
