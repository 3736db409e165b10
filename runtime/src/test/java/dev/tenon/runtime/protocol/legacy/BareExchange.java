package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request without anything, to which every answer is a mistake until a test expects it. */
abstract class BareExchange implements HttpExchange {
  @Override
  public List<String> headers(String name) {
    return List.of();
  }

  @Override
  public String path() {
    return "/mcp";
  }

  @Override
  public @Nullable String query(String name) {
    return null;
  }

  @Override
  public void notify(byte[] message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean event(ServerSentEvent event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public EventStream stream(Runnable whenClosed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void respond(int status, @Nullable String sessionId, byte[] json) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void respondEmpty(int status) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void end() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void onDisconnect(Runnable action) {
    throw new UnsupportedOperationException();
  }
}
