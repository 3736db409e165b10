package dev.tenon.processor.model;

/** When a date or time must lie. */
public enum Moment {
  /** Before now. */
  PAST,
  /** Before now, or now. */
  PAST_OR_PRESENT,
  /** After now. */
  FUTURE,
  /** Now, or after. */
  FUTURE_OR_PRESENT
}
