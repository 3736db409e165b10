package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.Message;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions over HTTP: the headers that name them, and the statuses of what goes wrong. Thread-safe.
 */
public final class LegacyHttp {
  private static final String SESSION_ID = "Mcp-Session-Id";
  private static final int ACCEPTED = 202;
  private static final int NO_CONTENT = 204;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNAVAILABLE = 503;

  private final Sessions sessions;

  /** Keeps {@code sessions}. */
  public LegacyHttp(Sessions sessions) {
    this.sessions = sessions;
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
    if (session == null) {
      RpcError error =
          found.error() == null
              ? RpcError.of(RpcError.INTERNAL_ERROR, "internal error")
              : found.error();
      exchange.respond(found.status(), null, MessageWriter.error(id, error));
    } else if (message.kind() == Message.Kind.REQUEST && id != null) {
      Request request = engine.request(message, id, session, exchange::notify);
      Answer answer = serve(engine, request, session);
      session.touch(sessions.now());
      if (answer == null) {
        exchange.end();
      } else {
        exchange.respond(answer.status(), null, answer.message());
      }
    } else {
      // The other notifications of a client ask for nothing.
      if (message.method().equals("notifications/cancelled")) {
        session.inFlight().cancel(message.params().id("requestId"));
      }
      exchange.respondEmpty(ACCEPTED);
    }
  }

  private @Nullable Answer serve(LegacyEngine engine, Request request, Session session) {
    session.inFlight().add(request.id(), request.call());
    try {
      return engine.serve(request, session);
    } finally {
      session.inFlight().remove(request.id(), request.call());
    }
  }

  private void initialize(
      LegacyEngine engine, Message message, RequestId id, HttpExchange exchange) {
    LegacyEngine.Handshake handshake =
        engine.initialize(message, exchange.principal(), sessions.now());
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

  /** Handles GET. There is no stream of the server's own yet, which the revisions allow. */
  public void get(HttpExchange exchange) {
    exchange.respondEmpty(METHOD_NOT_ALLOWED);
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

  private Found find(HttpExchange exchange) {
    List<String> versions = exchange.headers("MCP-Protocol-Version");
    if (versions.size() > 1 || (versions.size() == 1 && !isLegacy(versions.get(0)))) {
      return new Found(
          null,
          Answer.BAD_REQUEST,
          RpcError.of(
              RpcError.INVALID_REQUEST,
              "The header MCP-Protocol-Version names no version that has sessions."));
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
    return session == null
        ? new Found(
            null,
            Answer.NOT_FOUND,
            RpcError.of(
                RpcError.INVALID_REQUEST,
                "There is no such session, or it has ended: send initialize again."))
        : new Found(session, Answer.OK, null);
  }

  private static boolean isLegacy(String version) {
    ProtocolRevision revision = ProtocolRevision.of(version.strip());
    return revision != null && !revision.isModern();
  }
}
