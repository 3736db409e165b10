package dev.tenon.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How long a text is, or how many elements a collection holds.
 *
 * @param min the least
 * @param max the most, {@link Integer#MAX_VALUE} for no limit
 * @param notBlank whether a text must have a character other than spaces and control characters
 * @param told the parts whose violation is told in the author's words
 */
public record Size(int min, int max, boolean notBlank, List<Told> told) {
  /** Any size. */
  public static final Size ANY = new Size(0, Integer.MAX_VALUE, false);

  /** A size without words of the author's. */
  public Size(int min, int max, boolean notBlank) {
    this(min, max, notBlank, List.of());
  }

  /**
   * A part whose violation is told in the author's words.
   *
   * @param rule the part
   * @param message the words
   */
  public record Told(Size rule, String message) {}

  /** This size, with the author's words for what does not have the size {@code part}. */
  public Size saying(Size part, String message) {
    List<Told> more = new ArrayList<>(told);
    more.add(new Told(part, message));
    return new Size(min, max, notBlank, List.copyOf(more));
  }

  /** This size and {@code other} at once. */
  public Size and(Size other) {
    int least = Math.max(min, other.min);
    int most = Math.min(max, other.max);
    return new Size(least, most, notBlank || other.notBlank, told);
  }

  /** Whether {@code text} is allowed. */
  public boolean allows(String text) {
    return allows(text.codePointCount(0, text.length())) && !(notBlank && text.trim().isEmpty());
  }

  /** Whether {@code size} is allowed. */
  public boolean allows(int size) {
    return size >= min && size <= max;
  }
}
