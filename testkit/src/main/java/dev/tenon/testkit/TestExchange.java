package dev.tenon.testkit;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP exchange in memory that keeps what is sent. Thread-safe. */
final class TestExchange implements HttpExchange {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, List<String>> headers;
  private final WireCheck wire;
  private final WireCheck.Asked asked;
  private final List<JsonNode> notifications = new CopyOnWriteArrayList<>();
  private final List<Runnable> onDisconnect = new ArrayList<>();
  private boolean disconnected;
  private @Nullable Reply reply;

  /**
   * @param body what is sent
   * @param headers the header fields, their names in lower case
   * @param wire what the answer is held against
   */
  TestExchange(byte[] body, Map<String, List<String>> headers, WireCheck wire) {
    this.headers = headers;
    this.wire = wire;
    this.asked =
        wire.asked(body, name -> headers(name).isEmpty() ? "" : headers(name).get(0).strip());
  }

  @Override
  public List<String> headers(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  @Override
  public void notify(byte[] message) {
    event(ServerSentEvent.message(message));
  }

  @Override
  public synchronized boolean event(ServerSentEvent event) {
    if (reply != null || disconnected) {
      return false;
    }
    if (event.data().length > 0) {
      notifications.add(JSON.readTree(event.data()));
    }
    return true;
  }

  @Override
  public EventStream stream(Runnable whenClosed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void respond(int status, @Nullable String sessionId, byte[] json) {
    JsonNode message = JSON.readTree(json);
    if (sessionId != null) {
      wire.opened(sessionId, message);
    }
    end(new Reply(status, sessionId, message, notifications));
  }

  @Override
  public void respondEmpty(int status) {
    end(new Reply(status, null, null, notifications));
  }

  @Override
  public void end() {
    end(new Reply(200, null, null, notifications));
  }

  private synchronized void end(Reply end) {
    if (reply != null) {
      throw new IllegalStateException("the exchange has ended already with " + reply);
    }
    reply = end;
  }

  @Override
  public void onDisconnect(Runnable action) {
    synchronized (this) {
      if (!disconnected) {
        onDisconnect.add(action);
        return;
      }
    }
    action.run();
  }

  /** Goes away as a client does that closes its connection. */
  void disconnect() {
    List<Runnable> actions;
    synchronized (this) {
      disconnected = true;
      actions = List.copyOf(onDisconnect);
    }
    actions.forEach(Runnable::run);
  }

  /**
   * What the exchange ended with.
   *
   * @throws AssertionError if a message breaks the schema of its revision
   */
  synchronized Reply reply() {
    Reply end = reply;
    if (end == null) {
      throw new IllegalStateException("the exchange has not ended");
    }
    WireCheck.check(asked, end.notifications());
    JsonNode message = end.message();
    if (message != null) {
      WireCheck.check(asked, List.of(message));
    }
    return end;
  }
}
