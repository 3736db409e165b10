package dev.tenon.testkit;

import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import dev.tenon.runtime.protocol.ServerSentEvent;
import dev.tenon.testkit.token.AccessToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The transport of 2024-11-05: all that the server says comes on one stream, whose first event says
 * where messages are posted. Thread-safe.
 */
final class SseLine implements ChannelEndpoint {
  private final URI uri;
  private final HttpClient http;
  private final @Nullable AccessToken token;
  private final Explanation explanation;

  SseLine(URI uri, HttpClient http, @Nullable AccessToken token, Explanation explanation) {
    this.uri = uri;
    this.http = http;
    this.token = token;
    this.explanation = explanation;
  }

  @Override
  public Connection connect(Channel channel) {
    RealAnswer answer =
        RealAnswer.to(request(uri).header("Accept", "text/event-stream").GET().build(), http);
    try {
      HttpResponse<InputStream> response = answer.await();
      if (response.statusCode() != 200) {
        String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        throw new IOException("refused with " + response.statusCode() + " " + body);
      }
      SseReader events =
          new SseReader(
              response.body(),
              () -> {
                if (channel instanceof LastingChannel lasting) {
                  lasting.comment();
                }
              });
      ServerSentEvent first = events.next();
      if (first == null || !first.name().equals("endpoint")) {
        throw new IOException("the first event does not say where to post");
      }
      URI endpoint = uri.resolve(new String(first.data(), StandardCharsets.UTF_8));
      Thread reader = new Thread(() -> read(events, channel), "test-sse");
      reader.setDaemon(true);
      reader.start();
      return new Posts(endpoint, answer);
    } catch (IOException e) {
      answer.drop();
      throw explanation.failure("no stream from " + uri, e);
    } finally {
      answer.isNoLongerAwaited();
    }
  }

  private HttpRequest.Builder request(URI to) {
    HttpRequest.Builder request = HttpRequest.newBuilder(to).timeout(RealAnswer.PATIENCE);
    return token == null ? request : request.header("Authorization", token.header());
  }

  private void read(SseReader events, Channel channel) {
    String why = "the stream from " + uri + " has ended";
    try {
      for (ServerSentEvent event = events.next(); event != null; event = events.next()) {
        channel.send(event.data());
        if (channel instanceof LastingChannel lasting) {
          lasting.awaitReading();
        }
      }
    } catch (IOException e) {
      why += ": " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (channel instanceof LastingChannel lasting) {
      lasting.ended(explanation.with(why));
    }
  }

  private final class Posts implements Connection {
    private final URI endpoint;
    private final RealAnswer stream;

    Posts(URI endpoint, RealAnswer stream) {
      this.endpoint = endpoint;
      this.stream = stream;
    }

    @Override
    public void receive(byte[] message, int offset, int length) {
      HttpRequest post =
          request(endpoint)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(message, offset, length))
              .build();
      try {
        HttpResponse<String> answer = http.send(post, BodyHandlers.ofString());
        if (answer.statusCode() != 202 || !answer.body().isEmpty()) {
          throw new IOException(answer.statusCode() + " " + answer.body() + " instead of 202");
        }
      } catch (IOException e) {
        throw explanation.failure("the message was not taken", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw explanation.failure("no answer", new InterruptedIOException("interrupted"));
      }
    }

    @Override
    public void oversized(int limit) {
      throw new UnsupportedOperationException("a client refuses nothing");
    }

    @Override
    public void close(Duration grace) {
      stream.drop();
    }
  }
}
