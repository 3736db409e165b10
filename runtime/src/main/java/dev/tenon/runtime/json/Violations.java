package dev.tenon.runtime.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The violations of one set of arguments, in the order in which they were found. At most {@value
 * #MAX} are kept: more would not help, and a hostile document could hold millions.
 */
public final class Violations {
  /** How many violations are kept. */
  public static final int MAX = 50;

  private static final int MAX_ECHO = 100;

  private final List<Violation> found = new ArrayList<>(0);
  private final @Nullable HiddenPlaces hidden;
  private int count;

  /** Begins with none. */
  public Violations() {
    this(null);
  }

  /**
   * Begins with none.
   *
   * @param hidden where values must not be echoed; null for nowhere
   */
  public Violations(@Nullable HiddenPlaces hidden) {
    this.hidden = hidden;
  }

  /** Adds a violation. */
  public void add(String path, String expected, String actual) {
    count++;
    if (found.size() < MAX) {
      keep(new Violation(path, expected, actual));
    }
  }

  /** Adds one; what it says is not worked out when it is not kept. */
  void add(Supplier<Violation> violation) {
    count++;
    if (found.size() < MAX) {
      keep(violation.get());
    }
  }

  private void keep(Violation violation) {
    found.add(hidden == null ? violation : hidden.masked(violation));
  }

  /** What is said of a value at {@code path} that a constructor refused, perhaps in words of it. */
  String refused(String path, IllegalArgumentException reason) {
    return Expected.valid(hidden != null && hidden.meets(path) ? null : reason.getMessage());
  }

  /** Adds those of {@code other}. */
  void addAll(Violations other) {
    for (Violation violation : other.found) {
      add(violation.path(), violation.expected(), violation.actual());
    }
  }

  /** How many were found, kept or not. */
  public int count() {
    return count;
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** Those that are kept, an unmodifiable copy. */
  public List<Violation> list() {
    return List.copyOf(found);
  }

  /**
   * Says that {@code subject}, such as {@code The arguments of the tool "find"}, are not valid, and
   * how many violations were found when not all are kept.
   */
  public String heading(String subject) {
    return count <= MAX
        ? subject + " are not valid."
        : subject + " are not valid; these are the first " + MAX + " of " + count + " faults.";
  }

  /** Quotes a text from outside, clipped to 100 characters. */
  public static String quote(String text) {
    return '"' + clip(text) + '"';
  }

  /**
   * Makes a text from outside fit to be shown: 100 characters at most, none of them a control, a
   * line break or one that turns the direction of text.
   */
  public static String clip(String text) {
    int end = end(text);
    StringBuilder clipped = new StringBuilder(end + 1);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      clipped.append(isHidden(c) ? ' ' : c);
    }
    return clipped.append(end < text.length() ? "…" : "").toString();
  }

  /**
   * The path of the property {@code name} of what is at {@code path}: {@code filter.tags}. A name
   * that would not be told from the path around it, or breaks its line, stands in brackets and as
   * JSON writes it: {@code filter["a\nb"]}.
   */
  public static String at(String path, String name) {
    StringBuilder longer = new StringBuilder(path);
    addName(name, longer);
    return longer.toString();
  }

  /** Makes a path that of its property {@code name}. */
  static void addName(String name, StringBuilder path) {
    if (isPlain(name)) {
      path.append(path.isEmpty() ? "" : ".").append(clip(name));
    } else {
      path.append("[\"").append(escaped(name)).append("\"]");
    }
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isHidden(c) || ".[]\"\\".indexOf(c) >= 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** Also what is escaped takes 100 characters at most. */
  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    int end = end(name);
    for (int i = 0; i < end; i++) {
      String next = escaped(name.charAt(i));
      if (escaped.length() + next.length() > MAX_ECHO) {
        end = i;
      } else {
        escaped.append(next);
      }
    }
    return escaped.append(end < name.length() ? "…" : "").toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"', '\\' -> "\\" + c;
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> isHidden(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
    };
  }

  /** How much of a text is shown, no character of it by half. */
  private static int end(String text) {
    int end = Math.min(text.length(), MAX_ECHO);
    return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  /** Controls, breaks of lines, and what turns the direction of text. */
  static boolean isHidden(char c) {
    return Character.isISOControl(c)
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200e'
        || c == '\u200f'
        || c == '\u061c';
  }
}
