package dev.tenon.processor.collect;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Renders the text of a documentation comment as plain text: tags become words, HTML goes. */
final class JavadocText {
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("amp", "&"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("copy", "\u00a9"),
          Map.entry("reg", "\u00ae"),
          Map.entry("deg", "\u00b0"),
          Map.entry("times", "\u00d7"),
          Map.entry("le", "\u2264"),
          Map.entry("ge", "\u2265"),
          Map.entry("ne", "\u2260"),
          Map.entry("euro", "\u20ac"),
          Map.entry("hellip", "\u2026"),
          Map.entry("mdash", "\u2014"),
          Map.entry("ndash", "\u2013"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("ldquo", "\u201c"),
          Map.entry("rdquo", "\u201d"),
          Map.entry("rarr", "\u2192"),
          Map.entry("larr", "\u2190"));

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String in;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private final Function<String, @Nullable String> constants;
  private boolean isPreformatted;

  private JavadocText(String in, Function<String, @Nullable String> constants) {
    this.in = in;
    this.constants = constants;
  }

  /**
   * Renders a text.
   *
   * @param constants finds what a {@code {@value}} tag names
   */
  static String render(String text, Function<String, @Nullable String> constants) {
    JavadocText renderer = new JavadocText(text, constants);
    renderer.run();
    return normalise(renderer.out);
  }

  private String render(String text) {
    return render(text, constants);
  }

  private void run() {
    while (at < in.length()) {
      char c = in.charAt(at);
      if (c == '{' && at + 1 < in.length() && in.charAt(at + 1) == '@') {
        inlineTag();
      } else if (c == '<') {
        html();
      } else if (c == '&') {
        entity();
      } else {
        // Line ends of the source are mere white space; those that tags ask for are kept apart.
        boolean isLineEnd = c == '\n' && isPreformatted;
        out.append(isLineEnd ? '\n' : Character.isWhitespace(c) ? ' ' : c);
        at++;
      }
    }
  }

  private void inlineTag() {
    int end = closing(at);
    String body = in.substring(at + 2, end);
    at = Math.min(end + 1, in.length());
    int space = 0;
    while (space < body.length() && !Character.isWhitespace(body.charAt(space))) {
      space++;
    }
    String argument = body.substring(space).strip();
    switch (body.substring(0, space)) {
      case "code", "systemProperty" -> code(argument);
      case "snippet" -> snippet(argument);
      case "literal" -> out.append(oneLine(argument));
      case "index" -> out.append(indexed(argument));
      case "summary" -> out.append(render(argument));
      case "value" -> out.append(value(argument));
      case "return" -> out.append("Returns ").append(render(argument)).append('.');
      case "link", "linkplain" -> out.append(link(argument));
      default -> {
        // {@docRoot} and the like have no text of their own.
      }
    }
  }

  private void code(String text) {
    if (isPreformatted) {
      out.append(text);
    } else {
      out.append('`').append(oneLine(text)).append('`');
    }
  }

  /** The code of a snippet; one of another file has none here. */
  private void snippet(String argument) {
    int colon = argument.indexOf(':');
    if (colon >= 0) {
      out.append("\n```\n").append(argument.substring(colon + 1).strip()).append("\n```\n");
    }
  }

  /** The words that an index shows, which may stand in quotes. */
  private static String indexed(String argument) {
    if (argument.startsWith("\"") && argument.indexOf('"', 1) > 0) {
      return argument.substring(1, argument.indexOf('"', 1));
    }
    return argument.split("\\s", 2)[0];
  }

  private String value(String argument) {
    String value = constants.apply(argument);
    return value == null ? target(argument.replaceFirst("^(?:%\\S+|\"[^\"]*\")\\s*", "")) : value;
  }

  /** The position of the brace that closes the one at {@code open}, or the end. */
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < in.length(); i++) {
      char c = in.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return in.length();
  }

  private String link(String argument) {
    int depth = 0;
    int end = 0;
    while (end < argument.length()
        && (depth > 0 || !Character.isWhitespace(argument.charAt(end)))) {
      char c = argument.charAt(end);
      depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
      end++;
    }
    String label = argument.substring(end).strip();
    if (!label.isEmpty()) {
      return render(label);
    }
    return target(argument.substring(0, end));
  }

  /** A reference to code as it is read: {@code java.util.List#add(Object)} is List.add. */
  static String target(String reference) {
    String target = reference;
    int parenthesis = target.indexOf('(');
    target = parenthesis < 0 ? target : target.substring(0, parenthesis);
    int hash = target.indexOf('#');
    String type = hash < 0 ? target : target.substring(0, hash);
    String simple = type.substring(type.lastIndexOf('.') + 1);
    if (hash < 0) {
      return simple;
    }
    String member = target.substring(hash + 1);
    return simple.isEmpty() ? member : simple + '.' + member;
  }

  private void html() {
    int end = in.indexOf('>', at);
    if (in.startsWith("<!--", at)) {
      int close = in.indexOf("-->", at);
      at = close < 0 ? in.length() : close + 3;
      return;
    }
    boolean isTag =
        end > at + 1 && (Character.isLetter(in.charAt(at + 1)) || in.charAt(at + 1) == '/');
    if (!isTag) {
      out.append('<');
      at++;
      return;
    }
    String tag = in.substring(at + 1, end).toLowerCase(Locale.ROOT).strip();
    at = end + 1;
    int nameEnd = 0;
    while (nameEnd < tag.length()
        && ((tag.charAt(nameEnd) == '/' && nameEnd == 0)
            || Character.isLetterOrDigit(tag.charAt(nameEnd)))) {
      nameEnd++;
    }
    String name = tag.substring(0, nameEnd);
    isPreformatted = name.equals("pre") || (isPreformatted && !name.equals("/pre"));
    switch (name) {
      case "p", "h1", "h2", "h3", "h4", "table", "/table", "/ul", "/ol", "/dl" ->
          out.append("\n\n");
      case "li" -> out.append("\n- ");
      case "br", "ul", "ol", "dl", "dt", "dd", "tr", "hr" -> out.append('\n');
      case "td", "th" -> out.append(' ');
      case "sup" -> out.append('^');
      case "pre" -> out.append("\n\n```\n");
      case "/pre" -> out.append("\n```\n\n");
      case "code", "/code" -> out.append(isPreformatted ? "" : "`");
      default -> {
        // Emphasis and the like have no plain form.
      }
    }
  }

  private void entity() {
    int end = in.indexOf(';', at);
    if (end > at + 1 && end - at <= 10) {
      String name = in.substring(at + 1, end);
      String text = name.startsWith("#") ? numeric(name.substring(1)) : ENTITIES.get(name);
      if (text != null) {
        out.append(text);
        at = end + 1;
        return;
      }
    }
    out.append('&');
    at++;
  }

  private static @Nullable String numeric(String digits) {
    try {
      int codePoint =
          digits.startsWith("x") || digits.startsWith("X")
              ? Integer.parseInt(digits.substring(1), 16)
              : Integer.parseInt(digits);
      return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ");
  }

  /** One space between words, at most one blank line between paragraphs. */
  private static String normalise(CharSequence text) {
    StringBuilder normal = new StringBuilder(text.length());
    int lineEnds = 0;
    boolean isSpace = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineEnds++;
      } else if (c == ' ' || c == '\t') {
        isSpace = true;
      } else {
        normal.append(lineEnds > 0 ? "\n".repeat(Math.min(lineEnds, 2)) : isSpace ? " " : "");
        normal.append(c);
        lineEnds = 0;
        isSpace = false;
      }
    }
    return normal.toString().strip();
  }
}
