package dev.tenon.runtime.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often a call was tried before it failed. It goes with the failure as a suppressed exception:
 * so the failure keeps its type for all that look at it, and the log tells the attempts too.
 * Immutable.
 */
public final class Attempts extends Exception {
  private static final long serialVersionUID = 1L;

  private final int count;
  private final long millis;

  private Attempts(int count, Duration took) {
    super("tried " + count + " times in " + took.toMillis() + " ms", null, false, false);
    this.count = count;
    this.millis = took.toMillis();
  }

  /** Says with {@code failure} how often the call was tried; once is not worth a word. */
  public static void note(Throwable failure, int count, Duration took) {
    // Some methods throw one and the same exception each time.
    if (count > 1 && of(failure) == null) {
      failure.addSuppressed(new Attempts(count, took));
    }
  }

  /** The same for a failure that is a value; that of a fault of the server is left alone. */
  public static Outcome.Failure note(Outcome.Failure failure, int count, Duration took) {
    return count == 1 || failure.code() == ErrorCode.INTERNAL
        ? failure
        : new Outcome.Failure(
            failure.code(),
            failure.message() + new Attempts(count, took).line(),
            failure.retryAfter(),
            failure.violations());
  }

  /** A line for the end of the failure's text; empty when it was tried once. */
  public static String line(Throwable failure) {
    Attempts attempts = of(failure);
    return attempts == null ? "" : attempts.line();
  }

  private String line() {
    return "\nTried " + count + " times in " + millis + " ms.";
  }

  private static @Nullable Attempts of(Throwable failure) {
    for (Throwable suppressed : failure.getSuppressed()) {
      if (suppressed instanceof Attempts attempts) {
        return attempts;
      }
    }
    return null;
  }
}
