package dev.tenon.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The answer to a real request, whose connection can be closed at any time. Thread-safe. */
final class RealAnswer {
  /** How long a server may take to answer, or to begin a stream that stays open. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CompletableFuture<HttpResponse<InputStream>> future;
  private final CompletableFuture<Void> patience = new CompletableFuture<>();
  private @Nullable InputStream body;
  private boolean dropped;
  private boolean late;

  private RealAnswer(CompletableFuture<HttpResponse<InputStream>> future) {
    this.future = future;
  }

  /** Sends {@code request}. */
  static RealAnswer to(HttpRequest request, HttpClient http) {
    RealAnswer answer = new RealAnswer(http.sendAsync(request, BodyHandlers.ofInputStream()));
    var unused =
        answer
            .patience
            .completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .thenRun(answer::giveUp);
    return answer;
  }

  private void giveUp() {
    synchronized (this) {
      late = true;
    }
    drop();
  }

  /** From now on the answer may take as long as it likes, or is there. */
  void isNoLongerAwaited() {
    boolean unused = patience.cancel(false);
  }

  /** Waits for the status and the header fields. */
  HttpResponse<InputStream> await() throws IOException {
    try {
      HttpResponse<InputStream> response = future.get();
      synchronized (this) {
        body = response.body();
        if (!dropped) {
          return response;
        }
      }
      response.body().close();
      throw new IOException("the client closed the connection");
    } catch (CancellationException e) {
      throw new IOException("the client closed the connection", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      drop();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** Closes the connection, as a client does that goes away. */
  void drop() {
    InputStream open;
    synchronized (this) {
      dropped = true;
      open = body;
    }
    if (open == null) {
      boolean unused = future.cancel(true);
      return;
    }
    try {
      open.close();
    } catch (IOException e) {
      // It was closed already.
    }
  }

  /** Whether it was the client who closed the connection, other than for lack of patience. */
  synchronized boolean isDropped() {
    return dropped && !late;
  }
}
