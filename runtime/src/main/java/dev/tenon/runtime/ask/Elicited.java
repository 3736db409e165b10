package dev.tenon.runtime.ask;

/**
 * What a user made of a question ({@code ElicitResult}).
 *
 * @param <T> the type of the form; {@code Void} for a page
 */
public sealed interface Elicited<T> {
  /**
   * What was entered.
   *
   * @throws DeclinedException if the user did not accept
   */
  T orThrow();

  /**
   * The user agreed.
   *
   * @param value what was entered
   */
  record Accepted<T>(T value) implements Elicited<T> {
    @Override
    public T orThrow() {
      return value;
    }
  }

  /**
   * The user said no.
   *
   * @param message what was asked
   */
  record Declined<T>(String message) implements Elicited<T> {
    @Override
    public T orThrow() {
      throw new DeclinedException(message, false);
    }
  }

  /**
   * The user went away without saying yes or no.
   *
   * @param message what was asked
   */
  record Dismissed<T>(String message) implements Elicited<T> {
    @Override
    public T orThrow() {
      throw new DeclinedException(message, true);
    }
  }
}
