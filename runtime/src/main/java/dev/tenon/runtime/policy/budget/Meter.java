package dev.tenon.runtime.policy.budget;

/**
 * Measures JSON, in a unit of its own. What a value measures is what its parts measure together
 * with the marks between them.
 */
sealed interface Meter permits ByteMeter, TokenMeter {
  /** The meter that a policy bounds results with. */
  static Meter of(BudgetPolicy policy) {
    return policy.bytes() > 0 ? ByteMeter.INSTANCE : TokenMeter.INSTANCE;
  }

  /** What {@code amount} of bytes or tokens is in this unit. */
  long units(long amount);

  /** What a piece of JSON measures. */
  long of(byte[] json, int from, int to);

  /** What a quote, bracket, comma or colon measures. */
  long mark(char mark);

  /** The most bytes that so much can be. */
  long mostBytes(long units);

  /** What data that a model does not read as text, such as an image, counts at most. */
  long mostMedia();
}
