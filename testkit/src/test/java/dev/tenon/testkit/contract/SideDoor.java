package dev.tenon.testkit.contract;

import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A server that forgets to guard one method: what another one answers stands in for it. */
record SideDoor(HttpEndpoint guarded, HttpEndpoint open, String method) implements HttpEndpoint {
  @Override
  public void post(byte[] body, int offset, int length, HttpExchange exchange) {
    String text = new String(body, offset, length, StandardCharsets.UTF_8);
    (text.contains('"' + method + '"') ? open : guarded).post(body, offset, length, exchange);
  }

  @Override
  public void get(HttpExchange exchange) {
    guarded.get(exchange);
  }

  @Override
  public void delete(HttpExchange exchange) {
    guarded.delete(exchange);
  }

  @Override
  public void endStreams(Duration grace) {
    guarded.endStreams(grace);
    open.endStreams(grace);
  }

  @Override
  public byte[] refusal(int code, String message) {
    return guarded.refusal(code, message);
  }
}
