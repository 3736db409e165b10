package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.ask.Asker;
import dev.tenon.runtime.ask.Asking;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.method.NotificationSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks as the revisions with a handshake do: each question is a request of the server on the stream
 * of the call, and the thread of the call waits. For the thread that runs the method.
 */
final class LegacyAsking implements Asking {
  private final Session session;
  private final NotificationSink sink;
  private final WaitingRoom room;
  private @Nullable Asker asker;
  private @Nullable Map<String, RawJson> answers;
  private @Nullable Map<String, RawJson> kept;

  LegacyAsking(Session session, NotificationSink sink, WaitingRoom room) {
    this.session = session;
    this.sink = sink;
    this.room = room;
  }

  @Override
  public void asker(Asker call) {
    asker = call;
  }

  @Override
  public @Nullable RawJson answer(String key) {
    return answers == null ? null : answers.get(key);
  }

  @Override
  public void reject(String key) {
    if (answers != null) {
      answers.remove(key);
    }
  }

  @Override
  public void put(List<Question<?>> open) throws InterruptedException {
    LegacyQuestions.require(session.revision(), session.client(), open);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Map<String, RawJson> came = room.outside(() -> askOutOfTime(open));
    if (answers == null) {
      answers = new HashMap<>();
    }
    answers.putAll(came);
  }

  /** As in 2026-07-28, where the time in which a user is asked lies between two calls. */
  private Map<String, RawJson> askOutOfTime(List<Question<?>> open) throws InterruptedException {
    Asker call = asker;
    if (call == null) {
      return ask(open);
    }
    call.pause();
    try {
      return ask(open);
    } finally {
      call.resume();
    }
  }

  private Map<String, RawJson> ask(List<Question<?>> open) throws InterruptedException {
    ServerRequests.Round round = session.requests().begin();
    try {
      for (Question<?> question : open) {
        RequestId id = round.expect(question.key());
        sink.notify(LegacyQuestions.write(session.revision(), id, question, room));
      }
      return round.await(room.patience(), room.ticker());
    } finally {
      LegacyQuestions.withdraw(round, sink);
    }
  }

  @Override
  public @Nullable RawJson kept(String key) {
    return kept == null ? null : kept.get(key);
  }

  @Override
  public void keep(String key, RawJson value) {
    if (kept == null) {
      kept = new HashMap<>();
    }
    kept.put(key, value);
  }
}
