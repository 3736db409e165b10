package dev.tenon.runtime.registry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 6570 URI template of levels 1 to 3, read backwards: it finds the variables' values in a
 * URI. Values are percent-decoded. Matching takes time linear in the URI for each expression,
 * whatever the URI looks like. Immutable and thread-safe.
 *
 * <p>A variable of {@code {var}} takes characters up to the next reserved one, so a slash within a
 * value must be written as {@code %2F}; one of {@code {+var}} or {@code {#var}} takes reserved
 * characters as well. Expressions with {@code ?}, {@code &} and {@code ;} accept their variables in
 * any order and tolerate missing ones; all other variables must have a value.
 */
public final class UriTemplate {
  /** Sorts templates so that the one with the most literal text comes first. */
  static final Comparator<UriTemplate> MOST_SPECIFIC_FIRST = new MostSpecificFirst();

  private static final class MostSpecificFirst implements Comparator<UriTemplate> {
    @Override
    public int compare(UriTemplate a, UriTemplate b) {
      int byLength = Integer.compare(b.literalLength, a.literalLength);
      return byLength != 0 ? byLength : a.template.compareTo(b.template);
    }
  }

  private final String template;
  private final List<Part> parts;
  private final int literalLength;

  private UriTemplate(String template, List<Part> parts) {
    this.template = template;
    this.parts = List.copyOf(parts);
    int length = 0;
    for (Part part : parts) {
      length += part.literal().length();
    }
    this.literalLength = length;
  }

  /** A literal text, or an expression with its operator ('\0' for none) and variables. */
  private record Part(String literal, char operator, List<String> variables) {
    boolean isLiteral() {
      return variables.isEmpty();
    }

    boolean isNamed() {
      return operator == '?' || operator == '&' || operator == ';';
    }

    boolean takesReserved() {
      return operator == '+' || operator == '#';
    }

    char separator() {
      return switch (operator) {
        case '.', '/', ';', '&' -> operator;
        case '?' -> '&';
        default -> ',';
      };
    }

    boolean hasPrefix() {
      return operator != '\0' && operator != '+';
    }
  }

  /**
   * Parses a template.
   *
   * @throws IllegalArgumentException if it is not a template of RFC 6570 levels 1 to 3; the message
   *     says where
   */
  public static UriTemplate parse(String template) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int end = open < 0 ? template.length() : open;
      if (end > at) {
        parts.add(new Part(template.substring(at, end), '\0', List.of()));
      }
      if (open < 0) {
        break;
      }
      int close = template.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("the { at position " + open + " is not closed");
      }
      parts.add(expression(template.substring(open + 1, close), open));
      at = close + 1;
    }
    return new UriTemplate(template, parts);
  }

  private static Part expression(String text, int position) {
    char operator = !text.isEmpty() && "+#./;?&".indexOf(text.charAt(0)) >= 0 ? text.charAt(0) : 0;
    List<String> variables = List.of((operator == 0 ? text : text.substring(1)).split(",", -1));
    for (String variable : variables) {
      if (!variable.matches("[A-Za-z0-9_.%]+")) {
        throw new IllegalArgumentException(
            "the expression at position "
                + position
                + " has no valid variable name: {"
                + text
                + "}");
      }
    }
    return new Part("", operator, variables);
  }

  /** The template as it was written. */
  public String template() {
    return template;
  }

  /** The names of the variables, in order. */
  public Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    for (Part part : parts) {
      names.addAll(part.variables());
    }
    return names;
  }

  /** Returns the variables' values in {@code uri}, decoded, or null when it does not match. */
  public @Nullable Map<String, String> match(String uri) {
    Map<String, String> values = new LinkedHashMap<>();
    return match(uri, 0, 0, values) ? values : null;
  }

  private boolean match(String uri, int at, int index, Map<String, String> values) {
    if (index == parts.size()) {
      return at == uri.length();
    }
    Part part = parts.get(index);
    if (part.isLiteral()) {
      return uri.startsWith(part.literal(), at)
          && match(uri, at + part.literal().length(), index + 1, values);
    }
    int end = end(uri, at, index, part);
    return end >= 0
        && take(uri.substring(at, end), part, values)
        && match(uri, end, index + 1, values);
  }

  /**
   * Where the text of the expression ends: at the literal that follows, or at a foreign character.
   */
  private int end(String uri, int at, int index, Part part) {
    Part next = index + 1 < parts.size() ? parts.get(index + 1) : null;
    if (part.takesReserved()) {
      if (next == null) {
        return uri.length();
      }
      // The last occurrence: a reserved value may hold the literal itself, as paths hold slashes.
      int end = next.isLiteral() ? uri.lastIndexOf(next.literal()) : nextOperator(uri, at, next);
      return end < at ? -1 : end;
    }
    int end = at;
    while (end < uri.length() && belongs(uri.charAt(end), part, end == at)) {
      if (next != null && next.isLiteral() && end > at && uri.startsWith(next.literal(), end)) {
        break;
      }
      end++;
    }
    return end;
  }

  private static int nextOperator(String uri, int at, Part next) {
    int found = next.hasPrefix() ? uri.indexOf(next.operator(), at) : -1;
    return found < 0 ? uri.length() : found;
  }

  private static boolean belongs(char c, Part part, boolean first) {
    if (first && part.hasPrefix()) {
      return c == part.operator();
    }
    boolean unreserved =
        (c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9')
            || "-_~%".indexOf(c) >= 0;
    return unreserved
        || (c == '.' && part.operator() != '.')
        || c == part.separator()
        || (part.isNamed() && (c == '=' || c == '+'))
        || c > 127;
  }

  private static boolean take(String text, Part part, Map<String, String> values) {
    if (part.isNamed()) {
      return takeNamed(text, part, values);
    }
    String body = text;
    if (part.hasPrefix()) {
      if (text.isEmpty() || text.charAt(0) != part.operator()) {
        return false;
      }
      body = text.substring(1);
    }
    int count = part.variables().size();
    String[] raw = count == 1 ? new String[] {body} : body.split(quote(part.separator()), -1);
    if (raw.length != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      String value = raw[i].isEmpty() ? null : decode(raw[i]);
      if (value == null || !put(values, part.variables().get(i), value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean takeNamed(String text, Part part, Map<String, String> values) {
    if (text.isEmpty()) {
      return true;
    }
    if (text.charAt(0) != part.operator()) {
      return false;
    }
    for (String pair : text.substring(1).split(quote(part.separator()), -1)) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = decode(equals < 0 ? "" : pair.substring(equals + 1));
      if (name == null
          || value == null
          || !part.variables().contains(name)
          || !put(values, name, value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean put(Map<String, String> values, String name, String value) {
    String before = values.putIfAbsent(name, value);
    return before == null || before.equals(value);
  }

  private static String quote(char separator) {
    return "[" + separator + "]";
  }

  /** Percent-decodes {@code text}, or returns null when it is not well-formed UTF-8. */
  private static @Nullable String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (high < 0 || low < 0) {
        return null;
      }
      bytes.put((byte) (high << 4 | low));
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
