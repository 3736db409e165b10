package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.ServerSentEvent;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.NotificationSink;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the POST of a call. It is plain JSON as long as nothing else is sent; the first
 * notification or question makes it a stream of events with ids. When its connection is lost or let
 * go, the call goes on, and its client can come back for the stream with GET. Thread-safe; whoever
 * sends may wait for a slow client.
 */
final class CallStream implements NotificationSink {
  private final Session session;
  private final SessionStreams streams;
  private final HttpExchange exchange;

  /** Orders what is sent on the connection. */
  private final ReentrantLock sending = new ReentrantLock();

  /** Made with the first event. */
  private @Nullable SessionStream stream;

  /** What goes out before the first event, and with it: one write for both. */
  private @Nullable ServerSentEvent start;

  private boolean connected = true;
  private boolean released;
  private boolean ended;

  CallStream(Session session, SessionStreams streams, HttpExchange exchange) {
    this.session = session;
    this.streams = streams;
    this.exchange = exchange;
  }

  /** What the request came with. */
  HttpExchange exchange() {
    return exchange;
  }

  /** Who sent the request. */
  Principal principal() {
    return exchange.principal();
  }

  /** The network address that it came from. */
  String clientAddress() {
    return exchange.clientAddress();
  }

  @Override
  public void notify(byte[] message) {
    sending.lock();
    try {
      if (!ended) {
        send(message);
      }
    } finally {
      sending.unlock();
    }
  }

  /** Only 2025-11-25 knows clients that come back when they are told to. */
  @Override
  public void release(Duration retryAfter) {
    if (!session.revision().isAtLeast(ProtocolRevision.V2025_11_25)) {
      return;
    }
    sending.lock();
    try {
      if (!released && !ended) {
        emit(stream().position(retryAfter));
        released = true;
        connected = false;
        exchange.endEarly();
      }
    } finally {
      sending.unlock();
    }
  }

  /** Whether events were sent, so that answers are events as well. */
  boolean isStream() {
    sending.lock();
    try {
      return stream != null;
    } finally {
      sending.unlock();
    }
  }

  /** Sends the answer, if there is one, and ends the exchange, unless that was done already. */
  void end(@Nullable Answer answer) {
    end(answer, false);
  }

  /** The same while what serves the request goes on. */
  void endEarly(@Nullable Answer answer) {
    end(answer, true);
  }

  private void end(@Nullable Answer answer, boolean early) {
    sending.lock();
    try {
      if (ended) {
        return;
      }
      ended = true;
      SessionStream open = stream;
      if (open != null) {
        if (answer != null) {
          send(answer.message());
        }
        open.finish();
      }
      if (answer != null && open == null) {
        if (early) {
          exchange.respondEarly(answer.status(), answer.message());
        } else {
          answer.end(exchange);
        }
      } else if (!released && early) {
        exchange.endEarly();
      } else if (!released) {
        exchange.end();
      }
    } finally {
      sending.unlock();
    }
  }

  private void send(byte[] message) {
    ServerSentEvent event = stream().append(message);
    if (event != null) {
      emit(event);
    }
  }

  private SessionStream stream() {
    SessionStream open = stream;
    if (open == null) {
      open = streams.begin(principal());
      stream = open;
      if (session.revision().isAtLeast(ProtocolRevision.V2025_11_25)) {
        // So that a client which loses the connection at once can come back as well.
        start = open.position(null);
      }
    }
    return open;
  }

  private void emit(ServerSentEvent event) {
    if (connected) {
      ServerSentEvent first = start;
      start = null;
      connected = first == null ? exchange.event(event) : exchange.event(first, event);
    }
  }
}
