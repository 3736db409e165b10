package dev.tenon.runtime.ask;

import java.util.List;

/**
 * Ends the method because its questions go to the client with the answer of the call. An error and
 * not an exception, so that the {@code catch (Exception e)} of a method lets it pass.
 */
public final class InputRequiredSignal extends Error {
  private static final long serialVersionUID = 1L;

  private final transient List<Question<?>> questions;

  /** Carries the questions out of the method. */
  public InputRequiredSignal(List<Question<?>> questions) {
    super("the call waits for input", null, false, false);
    this.questions = List.copyOf(questions);
  }

  /** The questions that are open. */
  public List<Question<?>> questions() {
    return questions;
  }
}
