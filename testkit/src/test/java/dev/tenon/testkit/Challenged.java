package dev.tenon.testkit;

import dev.tenon.runtime.auth.Challenge;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Stands before an engine and keeps what the newest answer says that the caller lacks. */
final class Challenged implements HttpEndpoint {
  private final HttpEndpoint engine;
  private @Nullable Challenge newest;

  Challenged(HttpEndpoint engine) {
    this.engine = engine;
  }

  McpTestClient client(ProtocolRevision revision, Principal principal) {
    return McpTestClient.over(this, revision, ClientOptions.NONE.as(principal));
  }

  @Nullable Challenge newest() {
    return newest;
  }

  @Override
  public void post(byte[] body, int offset, int length, HttpExchange exchange) {
    engine.post(body, offset, length, exchange);
    newest = ((TestExchange) exchange).challenge();
  }

  @Override
  public void get(HttpExchange exchange) {
    engine.get(exchange);
  }

  @Override
  public void delete(HttpExchange exchange) {
    engine.delete(exchange);
  }

  @Override
  public void endStreams(Duration grace) {
    engine.endStreams(grace);
  }

  @Override
  public byte[] refusal(int code, String message) {
    return engine.refusal(code, message);
  }
}
