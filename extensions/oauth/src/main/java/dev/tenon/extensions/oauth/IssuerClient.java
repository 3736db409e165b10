package dev.tenon.extensions.oauth;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Asks an issuer, for a bounded time and for a bounded answer, and follows no redirects, which
 * could lead anywhere. Made with nothing; the client of the JDK comes with the first question.
 * Thread-safe.
 */
final class IssuerClient {
  private static final int OK = 200;

  private final Duration timeout;
  private final int maxBytes;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable HttpClient made;

  IssuerClient(Duration timeout, int maxBytes) {
    this.timeout = timeout;
    this.maxBytes = maxBytes;
  }

  /** The text at {@code place}. */
  String get(URI place) throws Unreachable {
    return send(HttpRequest.newBuilder(place).header("Accept", "application/json").GET().build());
  }

  /** The answer to a form. */
  String post(URI place, String authorization, String form) throws Unreachable {
    return send(
        HttpRequest.newBuilder(place)
            .header("Accept", "application/json")
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /** What came back, in whole. */
  private record Answer(int status, String text) {}

  private String send(HttpRequest request) throws Unreachable {
    // Told by the client's own threads. What sendAsync returns is told by the common pool, which an
    // application may keep busy, and which has one thread on a small machine.
    CompletableFuture<Answer> whole = new CompletableFuture<>();
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client().sendAsync(request, head -> body(head.statusCode(), whole));
    CompletableFuture<?> failed =
        exchange.whenComplete((unused, failure) -> {
          if (failure != null) {
            whole.completeExceptionally(failure);
          }
        });
    try {
      Answer answer = whole.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      if (answer.status() != OK) {
        throw new Unreachable(request.uri() + " answers with status " + answer.status());
      }
      return answer.text();
    } catch (TimeoutException e) {
      throw new Unreachable(
          request.uri() + " does not answer within " + timeout.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw new Unreachable(request.uri() + " cannot be read: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("the question to " + request.uri() + " was interrupted");
    } finally {
      exchange.cancel(true);
      failed.cancel(true);
    }
  }

  private BoundedBody body(int status, CompletableFuture<Answer> whole) {
    BoundedBody body = new BoundedBody(maxBytes);
    CompletionStage<byte[]> unused =
        body.getBody()
            .whenComplete((bytes, failure) -> {
              if (failure == null) {
                whole.complete(new Answer(status, new String(bytes, StandardCharsets.UTF_8)));
              } else {
                whole.completeExceptionally(failure);
              }
            });
    return body;
  }

  private HttpClient client() {
    HttpClient client = made;
    if (client == null) {
      making.lock();
      try {
        client = made;
        if (client == null) {
          client =
              HttpClient.newBuilder()
                  .version(HttpClient.Version.HTTP_1_1)
                  .followRedirects(HttpClient.Redirect.NEVER)
                  .connectTimeout(timeout)
                  .build();
          made = client;
        }
      } finally {
        making.unlock();
      }
    }
    return client;
  }
}
