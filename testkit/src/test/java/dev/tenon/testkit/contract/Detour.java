package dev.tenon.testkit.contract;

import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * An engine whose check is broken for one method: that is answered by another engine, which is
 * guarded otherwise.
 */
record Detour(HttpEndpoint engine, HttpEndpoint other, String method) implements HttpEndpoint {
  @Override
  public void post(byte[] body, int offset, int length, HttpExchange exchange) {
    String message = new String(body, offset, length, StandardCharsets.UTF_8);
    boolean isBroken = message.contains("\"method\":\"" + method + "\"");
    (isBroken ? other : engine).post(body, offset, length, exchange);
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
    other.endStreams(grace);
  }

  @Override
  public byte[] refusal(int code, String message) {
    return engine.refusal(code, message);
  }
}
