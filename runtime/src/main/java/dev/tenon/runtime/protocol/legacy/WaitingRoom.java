package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.RawJson;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/**
 * Where calls wait for answers of their clients: how many may, and how long. Shared by all sessions
 * of an engine. Thread-safe.
 */
public final class WaitingRoom {
  private static final int ID_BYTES = 16;

  private final Semaphore places;
  private final Duration patience;
  private final Ticker ticker;
  private final RandomGenerator random;

  /**
   * @param places how many calls may wait
   * @param patience how long each question waits for its answer
   * @param ticker tells when that is over
   * @param random makes ids that nobody may guess
   */
  public WaitingRoom(int places, Duration patience, Ticker ticker, RandomGenerator random) {
    this.places = new Semaphore(places);
    this.patience = patience;
    this.ticker = ticker;
    this.random = random;
  }

  /**
   * Takes a place, which {@link #leave} gives back.
   *
   * @throws ToolException with {@link ErrorCode#OVERLOADED} if there is none
   */
  void enter() {
    if (!places.tryAcquire()) {
      throw new ToolException(
          ErrorCode.OVERLOADED,
          "Too many calls wait for answers (setting max-waiting-calls); try again later.");
    }
  }

  /** Waits in a place that was taken. */
  Map<String, RawJson> await(ServerRequests.Round round) throws InterruptedException {
    return round.await(patience, ticker);
  }

  /** Gives a place back. */
  void leave() {
    places.release();
  }

  /** An id that nobody can guess. */
  String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
