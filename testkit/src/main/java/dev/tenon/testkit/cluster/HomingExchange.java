package dev.tenon.testkit.cluster;

import dev.tenon.runtime.auth.Challenge;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An exchange that tells which session its answer opens. */
final class HomingExchange implements HttpExchange {
  private final HttpExchange exchange;
  private final Consumer<String> opened;

  HomingExchange(HttpExchange exchange, Consumer<String> opened) {
    this.exchange = exchange;
    this.opened = opened;
  }

  @Override
  public void respond(int status, @Nullable String sessionId, byte[] json) {
    if (sessionId != null) {
      opened.accept(sessionId);
    }
    exchange.respond(status, sessionId, json);
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
  public void notify(byte[] message) {
    exchange.notify(message);
  }

  @Override
  public boolean event(ServerSentEvent event) {
    return exchange.event(event);
  }

  @Override
  public EventStream stream(Runnable whenClosed) {
    return exchange.stream(whenClosed);
  }

  @Override
  public Principal principal() {
    return exchange.principal();
  }

  @Override
  public @Nullable Instant knownUntil() {
    return exchange.knownUntil();
  }

  @Override
  public void challenge(Challenge challenge, byte[] json) {
    exchange.challenge(challenge, json);
  }

  @Override
  public void respondEmpty(int status) {
    exchange.respondEmpty(status);
  }

  @Override
  public void end() {
    exchange.end();
  }

  @Override
  public void endEarly() {
    exchange.endEarly();
  }

  @Override
  public void onDisconnect(Runnable action) {
    exchange.onDisconnect(action);
  }
}
