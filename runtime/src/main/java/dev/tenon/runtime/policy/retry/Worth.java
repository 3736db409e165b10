package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.ask.DeclinedException;
import dev.tenon.runtime.ask.StateTooLargeException;
import dev.tenon.runtime.ask.UnansweredException;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.MissingCapabilityException;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ProtocolException;
import dev.tenon.runtime.call.ToolException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Which failures are worth another attempt. Immutable. */
final class Worth {
  private static final int MAX_WRAPPERS = 10;

  private final List<Class<? extends Throwable>> on;
  private final List<Class<? extends Throwable>> abortOn;

  /**
   * @param on what is; empty for what usually is
   * @param abortOn what of it is not
   */
  Worth(List<Class<? extends Throwable>> on, List<Class<? extends Throwable>> abortOn) {
    this.on = on;
    this.abortOn = abortOn;
  }

  /** Whether a failure that is a value is; it counts as a {@link ToolException} with its code. */
  boolean is(Outcome.Failure failure) {
    if (!failure.violations().isEmpty() || isFinal(failure.code())) {
      return false;
    }
    for (Class<? extends Throwable> type : abortOn) {
      if (type.isAssignableFrom(ToolException.class)) {
        return false;
      }
    }
    for (Class<? extends Throwable> type : on) {
      if (type.isAssignableFrom(ToolException.class)) {
        return true;
      }
    }
    return on.isEmpty() && failure.code().retryable();
  }

  /** Whether an exception is. */
  boolean is(Exception thrown) {
    Throwable failure = unwrapped(thrown);
    if (isFinal(failure) || isOneOf(abortOn, thrown) || isOneOf(abortOn, failure)) {
      return false;
    }
    return on.isEmpty() ? isUsually(failure) : isOneOf(on, thrown) || isOneOf(on, failure);
  }

  /** What was thrown before somebody wrapped it on its way between threads. */
  static Throwable unwrapped(Throwable thrown) {
    Throwable failure = thrown;
    for (int i = 0; i < MAX_WRAPPERS; i++) {
      Throwable cause = failure.getCause();
      boolean wrapper =
          failure instanceof ExecutionException || failure instanceof CompletionException;
      if (!wrapper || cause == null) {
        return failure;
      }
      failure = cause;
    }
    return failure;
  }

  /** What no setting makes worth it: signals, interrupts, and what others have decided. */
  private static boolean isFinal(Throwable failure) {
    return failure instanceof Error
        || failure instanceof InterruptedException
        || failure instanceof ClosedByInterruptException
        || failure instanceof DeclinedException
        || failure instanceof UnansweredException
        || failure instanceof StateTooLargeException
        || failure instanceof MissingCapabilityException
        || failure instanceof ProtocolException
        || (failure instanceof ToolException known && isFinal(known.code()));
  }

  private static boolean isFinal(ErrorCode code) {
    return switch (code) {
      case INVALID_ARGUMENTS, FORBIDDEN, DECLINED, UNANSWERED, BUDGET_EXCEEDED, CANCELLED -> true;
      case NOT_FOUND, CONFLICT, TIMEOUT, RATE_LIMITED, OVERLOADED, UNAVAILABLE, INTERNAL -> false;
    };
  }

  private static boolean isUsually(Throwable failure) {
    return failure instanceof IOException
        || failure instanceof TimeoutException
        || (failure instanceof ToolException known && known.code().retryable());
  }

  private static boolean isOneOf(List<Class<? extends Throwable>> types, Throwable failure) {
    for (Class<? extends Throwable> type : types) {
      if (type.isInstance(failure)) {
        return true;
      }
    }
    return false;
  }
}
