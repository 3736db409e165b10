package dev.tenon.contract.json;

/** White space between the tokens of JSON; the tokens stay as they are. */
public final class JsonLayout {
  private final String json;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private JsonLayout(String json) {
    this.json = json;
  }

  /** The same JSON without white space between its tokens. */
  public static String compact(String json) {
    JsonLayout layout = new JsonLayout(json);
    while (layout.at < json.length()) {
      char c = json.charAt(layout.at);
      if (c == '"') {
        layout.copyText();
      } else {
        if (!Character.isWhitespace(c)) {
          layout.out.append(c);
        }
        layout.at++;
      }
    }
    return layout.out.toString();
  }

  /** Compact JSON with a line for each member and element, two spaces deeper for each level. */
  public static String pretty(String compact) {
    JsonLayout layout = new JsonLayout(compact);
    int depth = 0;
    while (layout.at < compact.length()) {
      char c = compact.charAt(layout.at);
      if (c == '"') {
        layout.copyText();
        continue;
      }
      boolean isEmpty =
          layout.at + 1 < compact.length() && "]}".indexOf(compact.charAt(layout.at + 1)) >= 0;
      switch (c) {
        case '{', '[' -> {
          layout.out.append(c);
          if (isEmpty) {
            layout.at++;
            layout.out.append(compact.charAt(layout.at));
          } else {
            depth++;
            layout.line(depth);
          }
        }
        case '}', ']' -> {
          depth--;
          layout.line(depth);
          layout.out.append(c);
        }
        case ',' -> {
          layout.out.append(c);
          layout.line(depth);
        }
        case ':' -> layout.out.append(": ");
        default -> layout.out.append(c);
      }
      layout.at++;
    }
    return layout.out.toString();
  }

  private void line(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  /** Copies a text with its quotes. */
  private void copyText() {
    int start = at;
    at++;
    while (at < json.length() && json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, json.length());
    out.append(json, start, at);
  }
}
