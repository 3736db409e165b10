package dev.tenon.runtime.policy.breaker;

import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Fault;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ToolException;
import java.util.List;

/**
 * Says what the end of a call counts as.
 *
 * @param counts which exceptions are failures; empty for all but the caller's faults
 * @param ignores which exceptions say nothing
 */
record Judge(List<Class<? extends Throwable>> counts, List<Class<? extends Throwable>> ignores) {
  Verdict of(Outcome outcome, CallContext context) {
    if (outcome instanceof Outcome.Failure failure) {
      return isGivenUp(context) || !Fault.isServers(failure.code())
          ? Verdict.IGNORED
          : Verdict.FAILURE;
    }
    if (!(outcome instanceof Outcome.Success)) {
      return Verdict.IGNORED;
    }
    if (outcome instanceof Outcome.ToolResult result && result.isError()) {
      return Verdict.IGNORED; // The tool works, and what it says is for the caller.
    }
    if (context.deadline().isOver()) {
      return Verdict.FAILURE; // It came, but nobody gets it any more.
    }
    return context.isCancelled() ? Verdict.IGNORED : Verdict.SUCCESS;
  }

  Verdict of(Throwable thrown, CallContext context) {
    if (isGivenUp(context) || Fault.isSignal(thrown) || isOneOf(thrown, ignores)) {
      return Verdict.IGNORED;
    }
    if (isOneOf(thrown, counts)) {
      return Verdict.FAILURE;
    }
    if (thrown instanceof ToolException known && !Fault.isServers(known.code())) {
      return Verdict.IGNORED;
    }
    if (context.deadline().isOver()) {
      return Verdict.FAILURE;
    }
    if (thrown instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
      return Verdict.IGNORED; // The server stops.
    }
    return counts.isEmpty() ? Verdict.FAILURE : Verdict.SUCCESS;
  }

  /** Whether the client does not want the answer; that the time was over is no such thing. */
  private static boolean isGivenUp(CallContext context) {
    return context.isCancelled() && !context.deadline().isOver();
  }

  private static boolean isOneOf(Throwable thrown, List<Class<? extends Throwable>> types) {
    for (Class<? extends Throwable> type : types) {
      if (type.isInstance(thrown)) {
        return true;
      }
    }
    return false;
  }
}
