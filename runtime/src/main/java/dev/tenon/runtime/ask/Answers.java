package dev.tenon.runtime.ask;

import java.util.Map;

/** The answers to questions that were asked at once. Immutable. */
public final class Answers {
  private final Map<String, Object> byKey;

  Answers(Map<String, Object> byKey) {
    this.byKey = Map.copyOf(byKey);
  }

  /**
   * The answer to {@code question}.
   *
   * @throws IllegalArgumentException if it was not among those that were asked
   */
  @SuppressWarnings("unchecked") // Put there as the answer that the question itself read.
  public <T> T get(Question<T> question) {
    Object answer = byKey.get(question.key());
    if (answer == null) {
      throw new IllegalArgumentException("the question " + question.key() + " was not asked");
    }
    return (T) answer;
  }
}
