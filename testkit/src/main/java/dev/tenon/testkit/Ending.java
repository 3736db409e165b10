package dev.tenon.testkit;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.protocol.Engine;
import dev.tenon.runtime.protocol.OpenWork;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The end of a test's server: first what the test left open, then the clients go, then the server
 * stops, and what is left after that was left by the server. Thread-safe.
 */
final class Ending {
  private static final long LOOK_AGAIN_NANOS = 200_000;

  private final Engine engine;
  private final RunningCalls calls;
  private final WatchedTicker ticker;
  private final StartedThreads threads = new StartedThreads();
  private final List<LeftBehind.Allowance> allowed = new CopyOnWriteArrayList<>();
  private volatile Duration patience = Duration.ofSeconds(1);

  Ending(Engine engine, RunningCalls calls, WatchedTicker ticker) {
    this.engine = engine;
    this.calls = calls;
    this.ticker = ticker;
  }

  /** Allows what is told of with the words {@code about}. */
  void allow(Leak kind, String about) {
    allowed.add(new LeftBehind.Allowance(kind, about));
  }

  /** Waits so long for what is ending. */
  void waitFor(Duration time) {
    patience = time;
  }

  /** Ends the server; returns what says what was left behind, or null for nothing. */
  @Nullable AssertionError end(
      Server server, List<McpTestClient> clients, List<TestChannel> channels) {
    LeftBehind left = new LeftBehind(allowed);
    for (McpTestClient client : clients) {
      for (String about : client.unasked()) {
        left.add(
            Leak.SCRIPT,
            client.name()
                + " has an answer "
                + (about.isEmpty() ? "to every question" : "about \"" + about + "\"")
                + " that nothing asked for.");
      }
    }
    soon(() -> (calls.isQuiet() || left.allows(Leak.CALL)) && isQuiet(engine.open(), left));
    calls.report(left);
    calls.reportDeaf(left);
    calls.reportLost(left);
    streamsAndTasks(engine.open(), left);
    for (TestChannel channel : channels) {
      if (!channel.isClosed()) {
        left.add(Leak.CONNECTION, "The connection of " + channel.who() + " was not closed.");
      }
    }
    calls.interrupt();
    clients.forEach(McpTestClient::end);
    sessions(engine.open(), left);
    for (TestChannel channel : channels) {
      if (!channel.isClosed()) {
        channel.close(Duration.ZERO);
      }
    }
    stop(server, left);
    return left.failure();
  }

  private static boolean isQuiet(OpenWork open, LeftBehind left) {
    return (open.streams().isEmpty() || left.allows(Leak.SUBSCRIPTION))
        && (open.tasks().isEmpty() || left.allows(Leak.TASK));
  }

  private static void streamsAndTasks(OpenWork open, LeftBehind left) {
    for (String stream : open.streams()) {
      left.add(
          Leak.SUBSCRIPTION, "Neither side has ended " + stream + ": close what listens to it.");
    }
    for (OpenWork.OpenTask task : open.tasks()) {
      String where = task.status().isFinal() ? " goes on although the task is " : " is ";
      left.add(
          Leak.TASK,
          "The task "
              + task.id()
              + " of the tool \""
              + task.tool()
              + "\""
              + where
              + task.status().word()
              + ".");
    }
  }

  private static void sessions(OpenWork open, LeftBehind left) {
    for (OpenWork.OpenSession session : open.sessions()) {
      left.add(
          Leak.SESSION,
          "The session "
              + session.id()
              + " ("
              + session.revision().version()
              + ") of \""
              + session.client()
              + "\" was not ended: send DELETE.");
    }
  }

  private void stop(Server server, LeftBehind left) {
    engine.endStreams(Duration.ZERO);
    engine.endTasks(Duration.ZERO);
    server.closeInstances();
    soon(() ->
        (ticker.isQuiet() || left.allows(Leak.TIMER))
            && (left.allows(Leak.THREAD) || threads.stillRunning(calls).isEmpty()));
    ticker.report(left);
    threads.report(calls, left);
  }

  /** Gives what is ending its time, which is seldom more than a moment. */
  private void soon(BooleanSupplier isOver) {
    long end = System.nanoTime() + patience.toNanos();
    while (!isOver.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }
}
