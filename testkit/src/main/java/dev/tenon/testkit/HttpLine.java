package dev.tenon.testkit;

import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A server at the other end of real connections, which looks like one in memory. Thread-safe.
 *
 * <p>An answer that is a stream of events is read as it comes. The answer to the request itself, in
 * an event without an id, ends the exchange as a plain answer would, so that tests need not know
 * how it came.
 */
final class HttpLine implements HttpEndpoint {
  private static final String JSON = "application/json";
  private static final String EVENTS = "text/event-stream";

  private final URI uri;
  private final HttpClient http;
  private final Explanation explanation;

  HttpLine(URI uri, HttpClient http, Explanation explanation) {
    this.uri = uri;
    this.http = http;
    this.explanation = explanation;
  }

  @Override
  public void post(byte[] body, int offset, int length, HttpExchange exchange) {
    TestExchange test = own(exchange);
    HttpRequest.Builder request =
        request(test, JSON + ", " + EVENTS, JSON)
            .POST(BodyPublishers.ofByteArray(body, offset, length));
    exchange(request.build(), test, test.subscribes());
  }

  @Override
  public void get(HttpExchange exchange) {
    TestExchange test = own(exchange);
    exchange(request(test, EVENTS, null).GET().build(), test, true);
  }

  @Override
  public void delete(HttpExchange exchange) {
    TestExchange test = own(exchange);
    exchange(request(test, JSON + ", " + EVENTS, null).DELETE().build(), test, false);
  }

  private static TestExchange own(HttpExchange exchange) {
    if (!(exchange instanceof TestExchange test)) {
      throw new IllegalArgumentException("an exchange whose header fields cannot be listed");
    }
    if (test.principal().isKnown()) {
      throw new IllegalStateException(
          "over a real connection nobody vouches for "
              + test.principal().name()
              + ": let the client bring a token, with as(AccessToken)");
    }
    return test;
  }

  private HttpRequest.Builder request(
      TestExchange exchange, String accept, @Nullable String contentType) {
    Map<String, List<String>> fields = new HashMap<>(exchange.fields());
    fields.putIfAbsent("accept", List.of(accept));
    if (contentType != null) {
      fields.putIfAbsent("content-type", List.of(contentType));
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(RealAnswer.PATIENCE);
    fields.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    return request;
  }

  private void exchange(HttpRequest request, TestExchange exchange, boolean mayStream) {
    RealAnswer answer = RealAnswer.to(request, http);
    exchange.onDisconnect(answer::drop);
    try {
      HttpResponse<InputStream> response = answer.await();
      if (!response.headers().firstValue("content-type").orElse("").startsWith(EVENTS)) {
        whole(response, exchange);
      } else if (mayStream && response.statusCode() == 200) {
        stream(response.body(), answer, exchange);
      } else {
        events(response, exchange);
      }
    } catch (IOException e) {
      if (!answer.isDropped()) {
        answer.drop();
        throw explanation.failure("no answer from " + uri, e);
      }
      exchange.end();
    } finally {
      answer.isNoLongerAwaited();
    }
  }

  private void whole(HttpResponse<InputStream> response, TestExchange exchange) throws IOException {
    byte[] body;
    try (InputStream in = response.body()) {
      body = in.readAllBytes();
    }
    String type = response.headers().firstValue("content-type").orElse("");
    if (body.length > 0 && type.startsWith(JSON)) {
      exchange.respond(response.statusCode(), session(response), body);
    } else if (body.length == 0 || response.statusCode() >= 400) {
      exchange.respondEmpty(response.statusCode());
    } else {
      throw new IOException("it is neither JSON nor events but " + type);
    }
  }

  private void events(HttpResponse<InputStream> response, TestExchange exchange)
      throws IOException {
    String session = session(response);
    ServerSentEvent answer = null;
    try (InputStream in = response.body()) {
      SseReader events = new SseReader(in, () -> {});
      for (ServerSentEvent event = events.next(); event != null; event = events.next()) {
        if (answer != null) {
          throw new IOException("after the answer came another event");
        }
        if (isAnswer(event, exchange) && (event.id() == null || session != null)) {
          answer = event;
        } else {
          boolean unused = exchange.event(event);
        }
      }
    }
    if (answer == null) {
      exchange.end();
    } else {
      exchange.respond(response.statusCode(), session, answer.data());
    }
  }

  private static boolean isAnswer(ServerSentEvent event, TestExchange exchange) {
    JsonNode message = WireCheck.read(event.data());
    return message.isObject() && !message.has("method") && !exchange.isBatch();
  }

  private static @Nullable String session(HttpResponse<?> response) {
    return response.headers().firstValue("mcp-session-id").orElse(null);
  }

  private static void stream(InputStream body, RealAnswer answer, TestExchange exchange) {
    TestStream stream = exchange.stream(answer::drop);
    Thread reader =
        new Thread(
            () -> {
              try (InputStream in = body) {
                SseReader events = new SseReader(in, stream::keepAlive);
                boolean isOpen = true;
                while (isOpen) {
                  stream.awaitReading();
                  ServerSentEvent event = events.next();
                  isOpen = event != null && stream.send(event);
                }
              } catch (IOException e) {
                // The connection is gone, as the end of the stream tells.
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                stream.end();
              }
            },
            "test-stream");
    reader.setDaemon(true);
    reader.start();
  }

  @Override
  public void endStreams(Duration grace) {
    throw new UnsupportedOperationException("a client does not end the server's streams");
  }

  @Override
  public byte[] refusal(int code, String message) {
    throw new UnsupportedOperationException("a client refuses nothing");
  }
}
