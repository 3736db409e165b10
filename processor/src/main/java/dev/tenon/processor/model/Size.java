package dev.tenon.processor.model;

/**
 * How long a text is, or how many elements a collection holds.
 *
 * @param min the least
 * @param max the most, {@link Integer#MAX_VALUE} for no limit
 * @param notBlank whether a text must have a character that is not white space
 */
public record Size(int min, int max, boolean notBlank) {
  /** Any size. */
  public static final Size ANY = new Size(0, Integer.MAX_VALUE, false);

  /** This size and {@code other} at once. */
  public Size and(Size other) {
    int least = Math.max(min, other.min);
    int most = Math.min(max, other.max);
    return new Size(least, most, notBlank || other.notBlank);
  }

  /** Whether {@code size} is allowed. */
  public boolean allows(int size) {
    return size >= min && size <= max;
  }
}
