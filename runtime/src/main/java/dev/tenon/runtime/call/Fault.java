package dev.tenon.runtime.call;

import dev.tenon.runtime.ask.DeclinedException;
import dev.tenon.runtime.ask.InputRequiredSignal;
import dev.tenon.runtime.ask.UnansweredException;

/** Whose fault it is that a call was not served: what policies that deal with failures ask. */
public final class Fault {
  private Fault() {}

  /**
   * Whether a failure with this code says that the server, or what it depends on, does not work:
   * those that may go away by themselves, and faults. Not what the caller or the user could have
   * done differently.
   */
  public static boolean isServers(ErrorCode code) {
    return switch (code) {
      case TIMEOUT, RATE_LIMITED, OVERLOADED, UNAVAILABLE, INTERNAL -> true;
      case INVALID_ARGUMENTS,
          NOT_FOUND,
          CONFLICT,
          FORBIDDEN,
          DECLINED,
          UNANSWERED,
          BUDGET_EXCEEDED,
          CANCELLED ->
          false;
    };
  }

  /**
   * Whether what a method threw is no failure at all but a way to end a call: questions, answers
   * that did not come, what the client cannot do, errors that are meant for its program.
   */
  public static boolean isSignal(Throwable thrown) {
    return thrown instanceof InputRequiredSignal
        || thrown instanceof DeclinedException
        || thrown instanceof UnansweredException
        || thrown instanceof MissingCapabilityException
        || thrown instanceof ProtocolException;
  }
}
