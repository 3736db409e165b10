package dev.tenon.runtime.task;

import java.util.Locale;

/** Where a task stands. A final status never changes. */
public enum TaskStatus {
  /** The method runs, or waits for its turn. */
  WORKING,
  /** The method waits for answers of the client. */
  INPUT_REQUIRED,
  /** The call has its result. */
  COMPLETED,
  /** The call ended in an error. */
  FAILED,
  /** The client no longer wants it. */
  CANCELLED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word on the wire, such as {@code input_required}. */
  public String word() {
    return word;
  }

  /** Whether it can change no more. */
  public boolean isFinal() {
    return this != WORKING && this != INPUT_REQUIRED;
  }
}
