package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.auth.Challenge;
import dev.tenon.runtime.auth.Credentials;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. Thread-safe; whatever comes after its end does nothing. As a {@link
 * Callback} it is told of the end of the last write.
 */
final class JettyExchange implements HttpExchange, Credentials, Callback {
  static final String SESSION_ID = "Mcp-Session-Id";

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final WatchedEndPoint endPoint;
  private final CallCount running;
  private final OpenStreams streams;

  /**
   * Orders what is written. A notification holds it while it waits for a slow client; nobody else
   * waits inside.
   */
  private final ReentrantLock writing = new ReentrantLock();

  /** These are guarded by {@link #writing}. */
  private boolean streaming;

  private @Nullable IOException broken;

  /** Whether the connection is closed after the answer. */
  private volatile boolean closing;

  /** Whether the answer ended before its handling, which then counts as running. */
  private volatile boolean endedEarly;

  /** Written under {@link #writing}. */
  private volatile boolean ended;

  /** The stream that the exchange has become, which ends by itself. */
  private volatile @Nullable JettyEventStream stream;

  private final Leaving leaving = new Leaving();

  /** Who sends the request, where somebody asks. */
  private @Nullable Admitted caller;

  JettyExchange(
      Request request,
      Response response,
      Callback callback,
      WatchedEndPoint endPoint,
      CallCount running,
      OpenStreams streams) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.endPoint = endPoint;
    this.running = running;
    this.streams = streams;
  }

  @Override
  public List<String> headers(String name) {
    return HeaderLines.values(request.getHeaders(), name);
  }

  @Override
  public String path() {
    String path = request.getHttpURI().getPath();
    return path == null ? "/" : path;
  }

  @Override
  public String clientAddress() {
    return endPoint.clientAddress();
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public Principal principal() {
    return caller == null ? Principal.NOBODY : caller.principal();
  }

  @Override
  public @Nullable Instant knownUntil() {
    return caller == null ? null : caller.until();
  }

  /** A gate has let the request through. */
  void admit(Admitted known) {
    caller = known;
  }

  @Override
  public @Nullable String query(String name) {
    String query = request.getHttpURI().getQuery();
    return query == null ? null : QueryString.value(query, name);
  }

  @Override
  public void notify(byte[] message) {
    write(EventBytes.of(message));
  }

  @Override
  public boolean event(ServerSentEvent event) {
    return write(EventBytes.of(event));
  }

  @Override
  public boolean event(ServerSentEvent first, ServerSentEvent second) {
    return write(EventBytes.of(first, second));
  }

  private boolean write(byte[] event) {
    boolean lost = false;
    writing.lock();
    try {
      if (ended || broken != null) {
        return false;
      }
      if (!streaming) {
        beginStream();
      }
      Completion completion = new Completion();
      response.write(false, ByteBuffer.wrap(event), completion);
      completion.await();
    } catch (IOException e) {
      broken = e;
      lost = true;
    } finally {
      writing.unlock();
    }
    if (lost) {
      clientGone();
    }
    return !lost;
  }

  @Override
  public EventStream stream(Runnable whenClosed) {
    IOException cause;
    writing.lock();
    try {
      if (ended) {
        throw new IllegalStateException("The exchange has ended already");
      }
      ended = true;
      cause = broken;
      if (!streaming) {
        beginStream();
      }
    } finally {
      writing.unlock();
    }
    JettyEventStream opened =
        new JettyEventStream(response, callback, endPoint, streams, whenClosed);
    stream = opened;
    streams.add(opened);
    // The stop of the server waits for calls, but ends streams.
    running.leave();
    if (cause == null) {
      onDisconnect(opened::clientGone);
      endPoint.watch(this);
      opened.open();
    } else {
      opened.breakOff(cause);
    }
    return opened;
  }

  /** The stream that the exchange has become, or null. */
  @Nullable JettyEventStream stream() {
    return stream;
  }

  @Override
  public void respond(int status, @Nullable String sessionId, byte[] json) {
    if (beginEnd()) {
      if (sessionId != null) {
        response.getHeaders().add(SESSION_ID, sessionId);
      }
      answer(status, json);
    }
  }

  @Override
  public void challenge(Challenge challenge, byte[] json) {
    if (beginEnd()) {
      if (!streaming) {
        response.getHeaders().put(Gate.challenge(caller, request, challenge));
      }
      answer(challenge.status(), json);
    }
  }

  @Override
  public void respondEarly(int status, byte[] json) {
    if (beginEnd()) {
      endedEarly = true;
      closing = true;
      if (!streaming) {
        AnswerHeader.close(response);
      }
      answer(status, json);
    }
  }

  private void answer(int status, byte[] json) {
    if (streaming) {
      writeLast(ByteBuffer.wrap(EventBytes.of(json)));
    } else {
      AnswerHeader.json(response, status);
      writeLast(ByteBuffer.wrap(json));
    }
  }

  @Override
  public void respondEmpty(int status) {
    if (beginEnd()) {
      if (!streaming) {
        AnswerHeader.status(response, status);
      }
      writeLast(BufferUtil.EMPTY_BUFFER);
    }
  }

  @Override
  public void end() {
    end(false);
  }

  private void end(boolean early) {
    if (beginEnd()) {
      if (early) {
        endedEarly = true;
        closing = true;
      }
      if (!streaming) {
        beginStream();
      }
      writeLast(BufferUtil.EMPTY_BUFFER);
    }
  }

  @Override
  public void endEarly() {
    end(true);
  }

  /** The handling of the request is over. */
  void handled() {
    if (endedEarly) {
      running.leave();
    }
  }

  /**
   * Answers with an error of the transport, and closes the connection if asked to or if the body
   * was not read.
   *
   * @return whether the body was not read
   */
  boolean refuse(int status, boolean closing, byte[] json) {
    boolean unread = !request.consumeAvailable();
    if (closing || unread) {
      AnswerHeader.close(response);
    }
    respond(status, null, json);
    return unread;
  }

  /** Answers to a preflight or the like, whose header fields are set already. */
  HttpFields.Mutable answerFields() {
    return response.getHeaders();
  }

  boolean isEnded() {
    return ended;
  }

  @Override
  public void onDisconnect(Runnable action) {
    if (leaving.add(action) && !ended) {
      endPoint.watch(this);
    }
  }

  /** Runs, once, what is to be done when the client goes away. */
  void clientGone() {
    leaving.run();
  }

  /** The last write is over. */
  @Override
  public void succeeded() {
    leave();
    if (closing) {
      // Before anything else: a client that knows only the end of a stream may use the connection
      // again. Not closed altogether: Jetty may be about to read from it on another thread.
      request.getConnectionMetaData().getConnection().getEndPoint().shutdownOutput();
    }
    callback.succeeded();
  }

  /** The last write failed, or one before it. */
  @Override
  public void failed(Throwable cause) {
    leave();
    clientGone();
    callback.failed(cause);
  }

  private void leave() {
    if (!endedEarly) {
      running.leave();
    }
  }

  @Override
  public InvocationType getInvocationType() {
    return callback.getInvocationType();
  }

  /** Whether the caller is the one who ends the exchange and still can write. */
  private boolean beginEnd() {
    IOException cause;
    writing.lock();
    try {
      if (ended) {
        return false;
      }
      ended = true;
      cause = broken;
    } finally {
      writing.unlock();
    }
    // Before the write whose end lets the next request of the connection begin.
    endPoint.requestEnded();
    if (cause != null) {
      failed(cause);
      return false;
    }
    return true;
  }

  private void beginStream() {
    streaming = true;
    AnswerHeader.stream(response);
  }

  private void writeLast(ByteBuffer content) {
    if (running.isClosed() && !response.isCommitted()) {
      AnswerHeader.close(response);
    }
    response.write(true, content, this);
  }
}
