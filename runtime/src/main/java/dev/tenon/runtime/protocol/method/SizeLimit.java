package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;

/**
 * How large results may be that are sent, whatever budgets their features have.
 *
 * @param maxBytes the most bytes of a message with a result
 */
public record SizeLimit(int maxBytes) {
  boolean allows(long bytes) {
    return bytes <= maxBytes;
  }

  /** The answer with a result, or the error instead of one that is too large. */
  Answer answer(RequestId id, byte[] result) {
    return allows(result.length)
        ? Answer.ok(result)
        : Answer.error(id, Failures.error(failure(result.length)));
  }

  /** What is answered instead of a result of so many bytes. */
  Outcome.Failure failure(long bytes) {
    return Outcome.Failure.of(
        ErrorCode.BUDGET_EXCEEDED,
        "The result has "
            + bytes
            + " bytes, more than the "
            + maxBytes
            + " that this server sends (setting max-result-bytes). Ask for less, such as fewer"
            + " entries or a smaller part.");
  }
}
