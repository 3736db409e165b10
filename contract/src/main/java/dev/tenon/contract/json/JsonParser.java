package dev.tenon.contract.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) into maps, lists, texts, numbers, booleans and {@link #NULL}. A name that
 * stands twice in one object is an error.
 */
public final class JsonParser {
  /** The value {@code null}. */
  public static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");

  private static final int MAX_DEPTH = 100;

  private final String text;
  private int at;
  private int depth;

  private JsonParser(String text) {
    this.text = text;
  }

  /** Reads all of {@code text}. */
  public static Object parse(String text) throws SyntaxException {
    JsonParser parser = new JsonParser(text);
    Object value = parser.value();
    parser.skipSpace();
    if (parser.at < text.length()) {
      throw parser.expected("nothing more");
    }
    return value;
  }

  /**
   * Reads an object member by member.
   *
   * @param compact JSON without white space between its tokens
   * @return the members in order, their values as the very text that was read
   */
  public static Map<String, String> members(String compact) throws SyntaxException {
    if (!(parse(compact) instanceof Map<?, ?>)) {
      throw new SyntaxException("an object is expected");
    }
    JsonParser parser = new JsonParser(compact);
    Map<String, String> members = new LinkedHashMap<>();
    parser.at++;
    while (parser.peek() != '}') {
      parser.next(',');
      String name = parser.string();
      parser.next(':');
      members.put(name, parser.valueText());
    }
    return members;
  }

  /** Reads an array element by element, each as the very text that was read. */
  public static List<String> elements(String compact) throws SyntaxException {
    if (!(parse(compact) instanceof List<?>)) {
      throw new SyntaxException("an array is expected");
    }
    JsonParser parser = new JsonParser(compact);
    List<String> elements = new ArrayList<>();
    parser.at++;
    while (parser.peek() != ']') {
      parser.next(',');
      elements.add(parser.valueText());
    }
    return elements;
  }

  private String valueText() throws SyntaxException {
    int start = at;
    value();
    return text.substring(start, at);
  }

  private Object value() throws SyntaxException {
    skipSpace();
    switch (peek()) {
      case '{' -> {
        return object();
      }
      case '[' -> {
        return array();
      }
      case '"' -> {
        return string();
      }
      default -> {
        return literal();
      }
    }
  }

  private Map<String, Object> object() throws SyntaxException {
    enter();
    Map<String, Object> members = new LinkedHashMap<>();
    if (!next('}')) {
      do {
        skipSpace();
        if (peek() != '"') {
          throw expected("a name in quotes");
        }
        int start = at;
        String name = string();
        if (!next(':')) {
          throw expected("a colon");
        }
        if (members.put(name, value()) != null) {
          at = start;
          throw new SyntaxException("\"" + name + "\" stands twice in one object, " + place());
        }
      } while (next(','));
      if (!next('}')) {
        throw expected("a comma or a closing brace");
      }
    }
    depth--;
    return members;
  }

  private List<Object> array() throws SyntaxException {
    enter();
    List<Object> elements = new ArrayList<>();
    if (!next(']')) {
      do {
        elements.add(value());
      } while (next(','));
      if (!next(']')) {
        throw expected("a comma or a closing bracket");
      }
    }
    depth--;
    return elements;
  }

  private void enter() throws SyntaxException {
    at++;
    depth++;
    if (depth > MAX_DEPTH) {
      throw new SyntaxException("it is nested deeper than " + MAX_DEPTH + " levels");
    }
  }

  private String string() throws SyntaxException {
    StringBuilder value = new StringBuilder();
    at++;
    while (peek() != '"') {
      char c = peek();
      if (c < ' ') {
        throw expected("a closing quote");
      }
      at++;
      value.append(c == '\\' ? escaped() : c);
    }
    at++;
    return value.toString();
  }

  private char escaped() throws SyntaxException {
    char c = peek();
    at++;
    switch (c) {
      case '"', '\\', '/' -> {
        return c;
      }
      case 'b' -> {
        return '\b';
      }
      case 'f' -> {
        return '\f';
      }
      case 'n' -> {
        return '\n';
      }
      case 'r' -> {
        return '\r';
      }
      case 't' -> {
        return '\t';
      }
      default -> {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (c != 'u' || !digits.matches("[0-9A-Fa-f]{4}")) {
          throw expected("an escape that JSON knows");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
      }
    }
  }

  private Object literal() throws SyntaxException {
    int end = at;
    while (end < text.length()
        && "+-.0123456789Eabcdefghijklmnopqrstuvwxyz".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String word = text.substring(at, end);
    Object value =
        switch (word) {
          case "true" -> true;
          case "false" -> false;
          case "null" -> NULL;
          default -> {
            if (!NUMBER.matcher(word).matches()) {
              throw expected("a value");
            }
            yield new BigDecimal(word);
          }
        };
    at = end;
    return value;
  }

  /** Takes {@code c} if it comes next, white space before it included. */
  private boolean next(char c) {
    skipSpace();
    boolean isNext = at < text.length() && text.charAt(at) == c;
    at += isNext ? 1 : 0;
    return isNext;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** The next character, or an end of text that fits nothing. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private SyntaxException expected(String what) {
    return new SyntaxException(what + " is expected " + place());
  }

  private String place() {
    String before = text.substring(0, Math.min(at, text.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return "in line " + line + ", column " + (before.length() - before.lastIndexOf('\n'));
  }

  /** The text is no JSON. */
  public static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxException(String fault) {
      super(fault);
    }

    /** What is wrong with it, and where. */
    public String fault() {
      return String.valueOf(getMessage());
    }
  }
}
