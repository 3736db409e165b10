package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.concurrent.CallGate;
import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.RejectedExecutionException;
import java.util.random.RandomGenerator;

/**
 * Where calls wait for answers of their clients: how many may, and how long. Shared by all sessions
 * of an engine. Thread-safe.
 */
public final class WaitingRoom {
  private static final int ID_BYTES = 16;

  private final CallGate gate;
  private final Duration patience;
  private final Ticker ticker;
  private final RandomGenerator random;

  /**
   * @param gate outside of which calls wait
   * @param patience how long each question waits for its answer
   * @param ticker tells when that is over
   * @param random makes ids that nobody may guess
   */
  public WaitingRoom(CallGate gate, Duration patience, Ticker ticker, RandomGenerator random) {
    this.gate = gate;
    this.patience = patience;
    this.ticker = ticker;
    this.random = random;
  }

  /**
   * Gives the place of the caller among the running calls to others while it waits.
   *
   * @throws ToolException with {@link ErrorCode#OVERLOADED} if too many calls wait
   */
  <T> T outside(CallGate.Waiting<T> wait) throws InterruptedException {
    try {
      return gate.outside(wait);
    } catch (RejectedExecutionException e) {
      throw new ToolException(
          ErrorCode.OVERLOADED,
          "Too many calls wait for answers (setting max-waiting-calls); try again later.");
    }
  }

  /** How long each question waits for its answer. */
  Duration patience() {
    return patience;
  }

  /** The clock. */
  Ticker ticker() {
    return ticker;
  }

  /** An id that nobody can guess. */
  String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
