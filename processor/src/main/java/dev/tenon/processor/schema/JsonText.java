package dev.tenon.processor.schema;

/** Compact JSON objects, their members in the order in which they are added. */
final class JsonText {
  private final StringBuilder out = new StringBuilder("{");

  JsonText text(String name, String value) {
    return raw(name, quote(value));
  }

  /** Adds a member whose value is JSON already. */
  JsonText raw(String name, String json) {
    if (out.length() > 1) {
      out.append(',');
    }
    out.append(quote(name)).append(':').append(json);
    return this;
  }

  String end() {
    return out + "}";
  }

  static String quote(String text) {
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
          if (c < ' ') {
            quoted.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** A JSON array of texts. */
  static String array(Iterable<String> texts) {
    StringBuilder array = new StringBuilder("[");
    for (String text : texts) {
      array.append(array.length() > 1 ? "," : "").append(quote(text));
    }
    return array.append(']').toString();
  }
}
