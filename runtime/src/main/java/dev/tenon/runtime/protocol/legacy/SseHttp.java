package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.protocol.ChannelEndpoint;
import dev.tenon.runtime.protocol.EngineLimits;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.method.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The transport of 2024-11-05, "HTTP with SSE", on the path of the newer one: GET opens a stream
 * whose first event names where messages are sent with POST, and all that the server has to say
 * comes on that stream. Each stream is a lasting connection, such as stdio is. Thread-safe.
 */
public final class SseHttp {
  private static final String ID = "sessionId";
  private static final String SESSION_ID = "Mcp-Session-Id";
  private static final int ACCEPTED = 202;
  private static final int UNAVAILABLE = 503;

  private final ConcurrentHashMap<String, SseConnection> open = new ConcurrentHashMap<>();
  private final Sessions sessions;
  private final OpenStreams streams;
  private final SseCalls calls;

  /**
   * @param sessions among which connections are counted
   * @param streams among which their streams are counted
   * @param limits how many calls may run
   */
  public SseHttp(Sessions sessions, OpenStreams streams, EngineLimits limits) {
    this.sessions = sessions;
    this.streams = streams;
    this.calls = new SseCalls(limits.maxCallsAtOnce());
  }

  /**
   * Whether a GET opens such a connection: it knows no session, and no version but the first, and
   * asks for a stream by its name.
   */
  public static boolean opens(HttpExchange exchange) {
    if (!exchange.headers(SESSION_ID).isEmpty()) {
      return false;
    }
    for (String version : exchange.headers("MCP-Protocol-Version")) {
      if (ProtocolRevision.of(version.strip()) != ProtocolRevision.V2024_11_05) {
        return false;
      }
    }
    for (String accepted : exchange.headers("Accept")) {
      if (accepted.toLowerCase(Locale.ROOT).contains("text/event-stream")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a POST belongs to such a connection. */
  public static boolean claims(HttpExchange exchange) {
    return exchange.query(ID) != null && exchange.headers(SESSION_ID).isEmpty();
  }

  /** Opens a connection that {@code endpoint} serves; ends the exchange. */
  public void open(ChannelEndpoint endpoint, HttpExchange exchange) {
    if (!sessions.takePlace()) {
      refuse(
          exchange,
          UNAVAILABLE,
          RpcError.INTERNAL_ERROR,
          "Too many sessions are open (setting max-sessions); try again later.");
      return;
    }
    String id = sessions.newId();
    SseConnection connection = new SseConnection(endpoint, exchange.principal(), calls);
    // Before its stream, whose end takes it away.
    open.put(id, connection);
    OpenStreams.Opened stream = streams.open(exchange, () -> over(id, connection));
    if (stream == null) {
      open.remove(id);
      sessions.givePlaceBack();
      refuse(
          exchange,
          UNAVAILABLE,
          RpcError.INTERNAL_ERROR,
          "Too many streams are open (setting max-streams); try again later.");
      return;
    }
    connection.begin(stream, exchange.path() + "?" + ID + "=" + id);
  }

  private void over(String id, SseConnection connection) {
    open.remove(id);
    sessions.givePlaceBack();
    connection.lost();
  }

  /** Handles a message that {@link #claims belongs} to a connection; ends the exchange. */
  public void post(byte[] body, int offset, int length, HttpExchange exchange) {
    String id = exchange.query(ID);
    SseConnection connection = id == null ? null : open.get(id);
    // An id alone proves nothing: a connection belongs to whoever opened its stream.
    if (connection != null
        && connection.principal().isSameAs(exchange.principal())
        && connection.receive(exchange, body, offset, length)) {
      exchange.respondEmpty(ACCEPTED);
    } else {
      refuse(
          exchange,
          Answer.NOT_FOUND,
          RpcError.INVALID_REQUEST,
          "No stream is open for this sessionId: open one with GET, and send to the address in its"
              + " first event.");
    }
  }

  /** Ends all connections, whose calls have {@code grace} in all to answer. */
  public void endAll(Duration grace) {
    long begin = sessions.now();
    for (SseConnection connection : List.copyOf(open.values())) {
      Duration left = grace.minusNanos(sessions.now() - begin);
      connection.end(left.isNegative() ? Duration.ZERO : left);
    }
  }

  private static void refuse(HttpExchange exchange, int status, int code, String sentence) {
    exchange.respond(status, null, MessageWriter.error(null, RpcError.of(code, sentence)));
  }
}
