package dev.tenon.testkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** A request that may still be running. Thread-safe. */
public final class PendingCall {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final int id;
  private final TestExchange exchange;
  private final UnaryOperator<Reply> judge;

  private PendingCall(int id, TestExchange exchange, UnaryOperator<Reply> judge) {
    this.id = id;
    this.exchange = exchange;
    this.judge = judge;
  }

  static PendingCall start(
      int id, TestExchange exchange, UnaryOperator<Reply> judge, Runnable work) {
    PendingCall call = new PendingCall(id, exchange, judge);
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (RuntimeException | Error e) {
                exchange.failed(e);
              }
            },
            "test-call-" + id);
    thread.setDaemon(true);
    thread.start();
    return call;
  }

  /** The id of the request. */
  public int id() {
    return id;
  }

  /** Whether the request has ended. */
  public boolean isOver() {
    return exchange.isOver();
  }

  /** Closes the connection of the request, as a client does that no longer waits. */
  public void disconnect() {
    exchange.disconnect();
  }

  /** The events that came so far. */
  public List<TestEvent> events() {
    return exchange.events();
  }

  /**
   * Waits until the request has ended.
   *
   * @throws AssertionError if it does not within ten seconds
   */
  public Reply reply() {
    try {
      exchange.await(PATIENCE.toSeconds());
      return judge.apply(exchange.reply());
    } catch (TimeoutException e) {
      throw new AssertionError("request " + id + " was not answered within " + PATIENCE, e);
    } catch (ExecutionException e) {
      throw new AssertionError("request " + id + " failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
