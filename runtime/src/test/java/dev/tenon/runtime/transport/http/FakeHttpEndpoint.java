package dev.tenon.runtime.transport.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.HttpExchange;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An engine whose answers a test sets: bodies that begin with {@code word} run what was set for it;
 * others echo.
 */
final class FakeHttpEndpoint implements HttpEndpoint {
  interface Behaviour {
    void handle(String body, HttpExchange exchange) throws Exception;
  }

  final AtomicInteger calls = new AtomicInteger();
  private volatile Runnable whenStreamsEnd = () -> {};
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();

  /** Sets what is done when streams are to be ended. */
  void whenStreamsEnd(Runnable action) {
    whenStreamsEnd = action;
  }

  FakeHttpEndpoint on(String word, Behaviour behaviour) {
    behaviours.put(word, behaviour);
    return this;
  }

  static byte[] json(String text) {
    return text.getBytes(UTF_8);
  }

  @Override
  public void post(byte[] body, int offset, int length, HttpExchange exchange) {
    calls.incrementAndGet();
    String text = new String(body, offset, length, UTF_8);
    int end = text.indexOf(' ');
    run(
        end < 0 ? text : text.substring(0, end),
        text,
        exchange,
        () -> exchange.respond(200, null, json(text)));
  }

  @Override
  public void endStreams(Duration grace) {
    whenStreamsEnd.run();
  }

  @Override
  public void get(HttpExchange exchange) {
    run("GET", "", exchange, () -> exchange.respond(405, null, json("{\"get\":0}")));
  }

  @Override
  public void delete(HttpExchange exchange) {
    run("DELETE", "", exchange, () -> exchange.respondEmpty(204));
  }

  private void run(String word, String body, HttpExchange exchange, Runnable otherwise) {
    Behaviour behaviour = behaviours.get(word);
    if (behaviour == null) {
      otherwise.run();
      return;
    }
    try {
      behaviour.handle(body, exchange);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public byte[] refusal(int code, String message) {
    return json(
        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":" + code + ",\"message\":\"" + message + "\"}}");
  }
}
