package dev.tenon.processor.model;

import org.jspecify.annotations.Nullable;

/** When a date or time must lie. */
public enum Moment {
  /** Before now. */
  PAST("in the past"),
  /** Before now, or now. */
  PAST_OR_PRESENT("in the past or present"),
  /** After now. */
  FUTURE("in the future"),
  /** Now, or after. */
  FUTURE_OR_PRESENT("in the future or present");

  private final String words;

  Moment(String words) {
    this.words = words;
  }

  /** What a description says: {@code in the past}. */
  public String words() {
    return words;
  }

  /** Whether it lies before now. */
  public boolean isPast() {
    return this == PAST || this == PAST_OR_PRESENT;
  }

  /** Both at once, or null when no time is both. */
  public @Nullable Moment and(Moment other) {
    if (isPast() != other.isPast()) {
      return null;
    }
    return this == PAST || this == FUTURE ? this : other;
  }
}
