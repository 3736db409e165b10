package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.ask.UnansweredException;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The requests that the server sent to one client and that are not answered yet. Only what this
 * client answers counts. Thread-safe; whoever brings an answer never waits.
 */
public final class ServerRequests {
  /** Sets the ids apart from those of clients, most of which count. */
  private static final String PREFIX = "tenon-";

  private static final Set<String> ERROR = Set.of("message");
  private static final RawJson NOTHING = RawJson.of("null");

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<RequestId, Round> open = new HashMap<>();
  private long last;
  private boolean closed;

  /** Nothing was asked yet. */
  public ServerRequests() {}

  /** Begins a round of questions. */
  Round begin() {
    return new Round();
  }

  /** Takes a response of the client; one that nobody waits for is ignored. */
  public void answered(Message response) {
    RequestId id = response.id();
    lock.lock();
    try {
      Round round = id == null ? null : open.remove(id);
      if (round != null) {
        round.answered(id, response.response());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends all rounds, and those to come, because the client cannot answer any more. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      for (Round round : open.values()) {
        round.changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many requests are open. */
  int open() {
    lock.lock();
    try {
      return open.size();
    } finally {
      lock.unlock();
    }
  }

  /** Questions that one call asks at once. Its fields are guarded by {@link #lock}. */
  final class Round {
    private final Condition changed = lock.newCondition();
    private final Map<RequestId, String> waiting = new HashMap<>();
    private final Map<String, RawJson> answers = new HashMap<>();
    private @Nullable String failure;
    private boolean expired;

    private Round() {}

    /** Makes the id of the request that asks the question with this key, and expects its answer. */
    RequestId expect(String key) {
      lock.lock();
      try {
        RequestId id = new RequestId(PREFIX + ++last, true);
        waiting.put(id, key);
        open.put(id, this);
        return id;
      } finally {
        lock.unlock();
      }
    }

    private void answered(@Nullable RequestId id, Members response) {
      String key = String.valueOf(waiting.remove(id));
      if (response.has("error")) {
        // The sentence is bounded and quoted: it is the client's own, and goes to the model.
        String message = response.members("error", ERROR).text("message");
        failure =
            "The client answered the question \""
                + key
                + "\" with an error"
                + (message == null ? "." : ": " + Violations.quote(message));
      } else {
        answers.put(key, response.isObject("result") ? response.raw("result") : NOTHING);
      }
      if (failure != null || waiting.isEmpty()) {
        changed.signal();
      }
    }

    /**
     * Waits until all questions are answered.
     *
     * @return the answers by the keys of their questions
     * @throws UnansweredException if the client does not answer within {@code patience}, answers
     *     with an error, or goes away
     */
    Map<String, RawJson> await(Duration patience, Ticker ticker) throws InterruptedException {
      Ticker.Scheduled timeout = ticker.after(patience, this::expire);
      lock.lock();
      try {
        while (!waiting.isEmpty() && failure == null && !expired && !closed) {
          changed.await();
        }
        String reason = failure;
        if (reason == null && !waiting.isEmpty()) {
          reason =
              expired
                  ? "The question \""
                      + waiting.values().iterator().next()
                      + "\" was not answered within "
                      + patience.toMillis()
                      + " ms."
                  : "The client went away before it answered.";
        }
        if (reason != null) {
          throw new UnansweredException(reason);
        }
        return Map.copyOf(answers);
      } finally {
        lock.unlock();
        timeout.cancel();
      }
    }

    private void expire() {
      lock.lock();
      try {
        expired = true;
        changed.signal();
      } finally {
        lock.unlock();
      }
    }

    /** Expects no answers any more; returns the ids of the requests that have none. */
    List<RequestId> end() {
      lock.lock();
      try {
        List<RequestId> unanswered = new ArrayList<>(waiting.keySet());
        open.keySet().removeAll(unanswered);
        waiting.clear();
        return unanswered;
      } finally {
        lock.unlock();
      }
    }

    /** Whether the client can still be told something. */
    boolean reachesClient() {
      lock.lock();
      try {
        return !closed;
      } finally {
        lock.unlock();
      }
    }
  }
}
