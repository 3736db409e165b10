package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Attempts;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ToolException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an attempt failed, in one of two ways. */
sealed interface Failed {
  /** Whether another attempt is worth it. */
  boolean isWorth(Worth worth);

  /** When what the method depends on wants to be called again, or null when that is unknown. */
  @Nullable Duration retryAfter();

  /** Ends the call with it, and says how often it was tried. */
  Outcome end(int attempts, Duration took) throws Exception;

  /** A failure that is a value. */
  record Value(Outcome.Failure failure) implements Failed {
    @Override
    public boolean isWorth(Worth worth) {
      return worth.is(failure);
    }

    @Override
    public @Nullable Duration retryAfter() {
      return failure.retryAfter();
    }

    @Override
    public Outcome end(int attempts, Duration took) {
      return Attempts.note(failure, attempts, took);
    }
  }

  /** An exception. */
  record Thrown(Exception exception) implements Failed {
    @Override
    public boolean isWorth(Worth worth) {
      return worth.is(exception);
    }

    @Override
    public @Nullable Duration retryAfter() {
      return Worth.unwrapped(exception) instanceof ToolException known ? known.retryAfter() : null;
    }

    @Override
    public Outcome end(int attempts, Duration took) throws Exception {
      Attempts.note(exception, attempts, took);
      throw exception;
    }
  }
}
