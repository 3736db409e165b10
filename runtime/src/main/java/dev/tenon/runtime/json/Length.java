package dev.tenon.runtime.json;

import java.util.ArrayList;
import java.util.List;

/**
 * How long a text may be, in Unicode code points as JSON Schema counts them, or how many elements a
 * list, set, array or map may have.
 *
 * @param min the smallest allowed length, at least 0
 * @param max the greatest allowed length
 * @param notBlank whether a text must have a character other than spaces and control characters
 * @param told the parts whose violation is told in the author's words
 */
public record Length(int min, int max, boolean notBlank, List<Told> told) {
  /** Any length. */
  public static final Length ANY = new Length(0, Integer.MAX_VALUE, false);

  /** A length without words of the author's. */
  public Length(int min, int max, boolean notBlank) {
    this(min, max, notBlank, List.of());
  }

  /**
   * A part whose violation is told in the author's words.
   *
   * @param rule the part
   * @param message the words
   */
  public record Told(Length rule, String message) {}

  /** This length, with the author's words for what does not have the length {@code part}. */
  public Length saying(Length part, String message) {
    List<Told> more = new ArrayList<>(told);
    more.add(new Told(part, message));
    return new Length(min, max, notBlank, List.copyOf(more));
  }

  boolean allows(int length) {
    return length >= min && length <= max;
  }

  boolean allows(String text) {
    boolean anyLength = min == 0 && max == Integer.MAX_VALUE;
    return (anyLength || allows(text.codePointCount(0, text.length())))
        && !(notBlank && text.trim().isEmpty());
  }

  /** What is said of {@code text}. */
  String expected(String text) {
    for (Told part : told) {
      if (!part.rule.allows(text)) {
        return part.message;
      }
    }
    return inWords("characters");
  }

  /** What is said of a collection of {@code size}. */
  String expected(int size, String unit) {
    for (Told part : told) {
      if (!part.rule.allows(size)) {
        return part.message;
      }
    }
    return inWords(unit);
  }

  /** Says what is allowed, such as {@code "must have 1 to 10 characters"}. */
  private String inWords(String unit) {
    String blank = notBlank ? " and must not be blank" : "";
    if (min > 0 && max < Integer.MAX_VALUE) {
      return min == max
          ? "must have " + count(min, unit) + blank
          : "must have " + min + " to " + count(max, unit) + blank;
    }
    if (max < Integer.MAX_VALUE) {
      return "must have at most " + count(max, unit) + blank;
    }
    if (min > 1) {
      return "must have at least " + min + " " + unit + blank;
    }
    return notBlank ? "must not be blank" : "must not be empty";
  }

  /** {@code 1 character} and {@code 2 characters}, {@code 1 entry} and {@code 2 entries}. */
  static String count(int number, String unit) {
    if (number != 1) {
      return number + " " + unit;
    }
    return unit.endsWith("ies")
        ? "1 " + unit.substring(0, unit.length() - 3) + "y"
        : "1 " + unit.substring(0, unit.length() - 1);
  }
}
