package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.protocol.EngineLimits;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.OpenWork;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.BatchElement;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.ClientTimeout;
import dev.tenon.runtime.protocol.method.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions over HTTP: the headers that name them, and the statuses of what goes wrong. Thread-safe.
 */
public final class LegacyHttp {
  private static final String SESSION_ID = "Mcp-Session-Id";
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final int ACCEPTED = 202;
  private static final int NO_CONTENT = 204;
  private static final int UNAVAILABLE = 503;

  private final Sessions sessions;
  private final OpenStreams streams;
  private final EngineLimits limits;
  private final KeptBytes kept;

  /**
   * @param sessions the sessions
   * @param streams the streams that their clients open
   * @param limits how much is kept for a client that lost one
   */
  public LegacyHttp(Sessions sessions, OpenStreams streams, EngineLimits limits) {
    this.sessions = sessions;
    this.streams = streams;
    this.limits = limits;
    this.kept = new KeptBytes(limits.maxKeptTotalBytes());
  }

  /** A session, or the answer to a request that has none. */
  private record Found(@Nullable Session session, int status, @Nullable RpcError error) {}

  /** Handles a message with {@code engine}; ends the exchange. */
  public void post(LegacyEngine engine, Message message, HttpExchange exchange) {
    RequestId id = message.id();
    if (message.method().equals("initialize") && id != null) {
      initialize(engine, message, id, exchange);
      return;
    }
    Found found = find(exchange);
    Session session = found.session();
    SessionStreams streams = session == null ? null : session.streams();
    if (session == null || streams == null) {
      refuse(found, id, exchange);
    } else if (message.kind() == Message.Kind.REQUEST && id != null) {
      CallStream stream = new CallStream(session, streams, exchange);
      Line line = new Line(session, stream, engine.now());
      Request request = line.request(engine, message, id);
      request.call().earlyEnd(failure -> stream.endEarly(engine.failed(request, failure)));
      stream.end(line.serve(engine, request));
    } else {
      take(message, session);
      exchange.respondEmpty(ACCEPTED);
    }
  }

  /** Whether the session of a request may send several messages at once. */
  public boolean takesBatches(HttpExchange exchange) {
    Session session = find(exchange).session();
    return session != null && session.takesBatches();
  }

  /**
   * Handles a batch with {@code engine}; ends the exchange. Its requests are served one after the
   * other, and the time of each counts from their arrival.
   */
  public void batch(LegacyEngine engine, List<BatchElement> elements, HttpExchange exchange) {
    Found found = find(exchange);
    Session session = found.session();
    SessionStreams streams = session == null ? null : session.streams();
    if (session == null || streams == null) {
      refuse(found, null, exchange);
      return;
    }
    // First, since a request of the same batch may wait for one of these.
    boolean wantsAnswers = false;
    for (BatchElement element : elements) {
      Message message = element.message();
      if (message == null || message.kind() == Message.Kind.REQUEST) {
        wantsAnswers = true;
      } else {
        take(message, session);
      }
    }
    if (!wantsAnswers) {
      exchange.respondEmpty(ACCEPTED);
      return;
    }
    CallStream stream = new CallStream(session, streams, exchange);
    new HttpBatch(engine, elements, new Line(session, stream, engine.now())).serve();
  }

  private static void refuse(Found found, @Nullable RequestId id, HttpExchange exchange) {
    RpcError error = found.error();
    exchange.respond(
        found.status(),
        null,
        MessageWriter.error(
            id, error == null ? RpcError.of(RpcError.INTERNAL_ERROR, "internal error") : error));
  }

  /** Takes a notification or a response. */
  private static void take(Message message, Session session) {
    if (message.kind() == Message.Kind.RESPONSE) {
      session.requests().answered(message);
    } else if (message.method().equals("notifications/cancelled")) {
      session.inFlight().cancel(message.params().id("requestId"));
    } else if (message.method().equals("notifications/initialized")) {
      session.changes().begin();
    }
    // The other notifications of a client ask for nothing.
  }

  /** Where requests come from that were sent at once: their session and stream, and when. */
  final class Line {
    private final Session session;
    private final CallStream stream;
    private final long arrived;

    private Line(Session session, CallStream stream, long arrived) {
      this.session = session;
      this.stream = stream;
      this.arrived = arrived;
    }

    /** Where the answers go. */
    CallStream stream() {
      return stream;
    }

    /** Makes the request of a message. */
    Request request(LegacyEngine engine, Message message, RequestId id) {
      Request request =
          engine.request(
              message, id, session, stream.principal(), stream.clientAddress(), stream, arrived);
      request.call().limit(ClientTimeout.of(stream.exchange()));
      return request;
    }

    /** Serves it; null when it was cancelled, or answered already. */
    @Nullable Answer serve(LegacyEngine engine, Request request) {
      session.inFlight().add(request.id(), request.call());
      try {
        return engine.serve(request, session);
      } finally {
        session.touch(sessions.now());
        session.inFlight().remove(request.id(), request.call());
      }
    }
  }

  private void initialize(
      LegacyEngine engine, Message message, RequestId id, HttpExchange exchange) {
    LegacyEngine.Handshake handshake =
        engine.initialize(
            message,
            exchange.principal(),
            new ServerRequests(),
            new SessionStreams(limits.maxKeptEvents(), limits.maxKeptBytes(), kept, streams),
            sessions.now());
    Session session = handshake.session();
    RpcError error = handshake.error();
    if (session == null && error != null) {
      exchange.respond(Answer.BAD_REQUEST, null, MessageWriter.error(id, error));
      return;
    }
    String sessionId = session == null ? null : sessions.open(session);
    if (session == null || sessionId == null) {
      exchange.respond(
          UNAVAILABLE,
          null,
          MessageWriter.error(
              id,
              RpcError.of(
                  RpcError.INTERNAL_ERROR,
                  "Too many sessions are open (setting max-sessions); try again later.")));
      return;
    }
    exchange.respond(Answer.OK, sessionId, engine.initialized(id, session).message());
  }

  /**
   * Handles GET: opens the stream for messages that belong to no call, in place of one that was
   * open; or, with {@code Last-Event-ID}, goes on with the stream of that event.
   */
  public void get(HttpExchange exchange) {
    Found found = find(exchange);
    Session session = found.session();
    SessionStreams streams = session == null ? null : session.streams();
    if (session == null || streams == null) {
      refuse(found, null, exchange);
      return;
    }
    List<String> last = exchange.headers(LAST_EVENT_ID);
    if (last.size() > 1) {
      refuse(
          new Found(
              null,
              Answer.BAD_REQUEST,
              RpcError.of(
                  RpcError.INVALID_REQUEST, "The header Last-Event-ID stands more than once.")),
          null,
          exchange);
      return;
    }
    String lastEventId = last.isEmpty() || last.get(0).isBlank() ? null : last.get(0).strip();
    boolean primes = session.revision().isAtLeast(ProtocolRevision.V2025_11_25);
    switch (streams.open(exchange, lastEventId, primes, () -> session.touch(sessions.now()))) {
      case OPEN -> {}
      case UNKNOWN ->
          refuse(
              new Found(
                  null,
                  Answer.BAD_REQUEST,
                  RpcError.of(
                      RpcError.INVALID_REQUEST,
                      "There is nothing to resume: the event in the header Last-Event-ID is of no"
                          + " stream of this session, or of one that is not kept any more.")),
              null,
              exchange);
      case TOO_MANY ->
          refuse(
              new Found(
                  null,
                  UNAVAILABLE,
                  RpcError.of(
                      RpcError.INTERNAL_ERROR,
                      "Too many streams are open (setting max-streams); try again later.")),
              null,
              exchange);
    }
  }

  /** Handles DELETE: ends the session. */
  public void delete(HttpExchange exchange) {
    Found found = find(exchange);
    RpcError error = found.error();
    if (error != null) {
      exchange.respond(found.status(), null, MessageWriter.error(null, error));
      return;
    }
    sessions.end(exchange.headers(SESSION_ID).get(0).strip());
    exchange.respondEmpty(NO_CONTENT);
  }

  /**
   * Ends what clients are asked, because the server stops and takes no more answers: calls that
   * wait for one must not hold it up.
   */
  public void endQuestions() {
    sessions.endQuestions();
  }

  /** The sessions that nobody has ended. */
  public List<OpenWork.OpenSession> openSessions() {
    return sessions.open();
  }

  private Found find(HttpExchange exchange) {
    List<String> versions = exchange.headers("MCP-Protocol-Version");
    if (versions.size() > 1 || (versions.size() == 1 && !isLegacy(versions.get(0)))) {
      return new Found(
          null,
          Answer.BAD_REQUEST,
          RpcError.of(
              RpcError.INVALID_REQUEST,
              versions.size() > 1
                  ? "The header MCP-Protocol-Version must be sent once."
                  : "The header MCP-Protocol-Version says "
                      + Violations.quote(versions.get(0))
                      + ", which is no version that has sessions: send the one that initialize was"
                      + " answered with."));
    }
    List<String> ids = exchange.headers(SESSION_ID);
    if (ids.size() != 1) {
      return new Found(
          null,
          Answer.BAD_REQUEST,
          RpcError.of(
              RpcError.INVALID_REQUEST,
              ids.isEmpty()
                  ? "The header Mcp-Session-Id is missing: send initialize first, or speak 2026-07-28"
                      + " with its _meta in every request."
                  : "The header Mcp-Session-Id stands more than once."));
    }
    Session session = sessions.find(ids.get(0).strip());
    // An id alone proves nothing: a session belongs to whoever made the handshake.
    if (session == null || !session.principal().isSameAs(exchange.principal())) {
      return new Found(
          null,
          Answer.NOT_FOUND,
          RpcError.of(
              RpcError.INVALID_REQUEST,
              "There is no such session, or it has ended: send initialize again."));
    }
    session.changes().caller(exchange.principal());
    return new Found(session, Answer.OK, null);
  }

  private static boolean isLegacy(String version) {
    ProtocolRevision revision = ProtocolRevision.of(version.strip());
    return revision != null && !revision.isModern();
  }
}
