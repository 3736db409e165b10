package dev.tenon.testkit.fault;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exchange whose client has gone, or goes with the first message. Thread-safe. */
final class LostExchange implements HttpExchange {
  private final HttpExchange exchange;
  private final boolean breaksAtFirstMessage;
  private final List<Runnable> onDisconnect = new ArrayList<>();
  private boolean gone;

  LostExchange(HttpExchange exchange, boolean breaksAtFirstMessage) {
    this.exchange = exchange;
    this.breaksAtFirstMessage = breaksAtFirstMessage;
  }

  private void message() {
    List<Runnable> actions;
    synchronized (this) {
      if (!breaksAtFirstMessage || gone) {
        return;
      }
      gone = true;
      actions = List.copyOf(onDisconnect);
    }
    actions.forEach(Runnable::run);
  }

  private synchronized boolean isThere() {
    return !gone;
  }

  @Override
  public void onDisconnect(Runnable action) {
    synchronized (this) {
      if (!gone) {
        onDisconnect.add(action);
        return;
      }
    }
    action.run();
  }

  @Override
  public void notify(byte[] message) {
    message();
  }

  @Override
  public boolean event(ServerSentEvent event) {
    message();
    return isThere();
  }

  @Override
  public EventStream stream(Runnable whenClosed) {
    EventStream stream = exchange.stream(whenClosed);
    stream.end();
    return stream;
  }

  @Override
  public void respond(int status, @Nullable String sessionId, byte[] json) {
    message();
  }

  @Override
  public void respondEmpty(int status) {
    message();
  }

  @Override
  public void end() {
    message();
  }

  @Override
  public List<String> headers(String name) {
    return exchange.headers(name);
  }

  @Override
  public String path() {
    return exchange.path();
  }

  @Override
  public @Nullable String query(String name) {
    return exchange.query(name);
  }

  @Override
  public Principal principal() {
    return exchange.principal();
  }

  @Override
  public @Nullable Instant knownUntil() {
    return exchange.knownUntil();
  }
}
