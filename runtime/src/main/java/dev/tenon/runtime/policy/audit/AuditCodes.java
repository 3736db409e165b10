package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.ask.DeclinedException;
import dev.tenon.runtime.ask.UnansweredException;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.MissingCapabilityException;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ProtocolException;
import dev.tenon.runtime.call.ToolException;

/** What calls came to, in one word each: those of {@link ErrorCode}, and a few more. */
final class AuditCodes {
  private static final String MISSING = "missing_capability";
  private static final String PROTOCOL = "protocol_error";

  private AuditCodes() {}

  static String of(Outcome outcome) {
    if (outcome instanceof Outcome.ToolResult result) {
      return result.isError() ? "tool_error" : "ok";
    }
    if (outcome instanceof Outcome.Failure failure) {
      return failure.code().word();
    }
    if (outcome instanceof Outcome.InputRequired) {
      return "input_required";
    }
    if (outcome instanceof Outcome.MissingCapability) {
      return MISSING;
    }
    return outcome instanceof Outcome.ProtocolError ? PROTOCOL : "ok";
  }

  static String of(Throwable thrown, CallContext context) {
    if (thrown instanceof ToolException known) {
      return known.code().word();
    }
    if (thrown instanceof DeclinedException) {
      return ErrorCode.DECLINED.word();
    }
    if (thrown instanceof UnansweredException) {
      return ErrorCode.UNANSWERED.word();
    }
    if (thrown instanceof MissingCapabilityException) {
      return MISSING;
    }
    if (thrown instanceof ProtocolException) {
      return PROTOCOL;
    }
    if (context.deadline().isOver()) {
      return ErrorCode.TIMEOUT.word();
    }
    return (context.isCancelled() ? ErrorCode.CANCELLED : ErrorCode.INTERNAL).word();
  }
}
