package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.Outcome;

/**
 * Answers a call whose time is over while its method goes on. Runs once at most, on a thread of its
 * own, which may wait for the client; what serves the call waits until it is done.
 */
@FunctionalInterface
public interface EarlyEnd {
  /** Sends the answer. */
  void answer(Outcome.Failure failure);
}
