package dev.tenon.runtime.json;

import java.util.ArrayList;
import java.util.List;

/**
 * The violations of one set of arguments, in the order in which they were found. At most {@value
 * #MAX} are kept: more would not help, and a hostile document could hold millions.
 */
public final class Violations {
  /** How many violations are kept. */
  public static final int MAX = 50;

  private static final int MAX_ECHO = 100;

  private final List<Violation> found = new ArrayList<>(0);
  private int count;

  /** Begins with none. */
  public Violations() {}

  /** Adds a violation. */
  public void add(String path, String expected, String actual) {
    count++;
    if (found.size() < MAX) {
      found.add(new Violation(path, expected, actual));
    }
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

  /** Quotes a text from outside: clipped to 100 characters, control characters replaced. */
  public static String quote(String text) {
    return '"' + clip(text) + '"';
  }

  /** Makes a text from outside fit to be shown: 100 characters at most, none of them a control. */
  public static String clip(String text) {
    StringBuilder clipped = new StringBuilder(Math.min(text.length(), MAX_ECHO) + 1);
    int end = Math.min(text.length(), MAX_ECHO);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      clipped.append(Character.isISOControl(c) ? ' ' : c);
    }
    return clipped.append(end < text.length() ? "…" : "").toString();
  }
}
