package dev.tenon.runtime.protocol;

import dev.tenon.runtime.auth.Scopes;
import java.time.Duration;

/**
 * The engine as an HTTP transport sees it. The transport has already checked the path, {@code
 * Origin} and {@code Host}, {@code Accept} and {@code Content-Type}, and the length of the body;
 * the engine decides all else. Each method works on the calling thread and returns when the
 * exchange has ended or has become a stream. Thread-safe.
 */
public interface HttpEndpoint {
  /** Handles the message in {@code length} bytes of {@code body}. */
  void post(byte[] body, int offset, int length, HttpExchange exchange);

  /** Handles GET: opens a stream for messages of the server, or refuses. */
  void get(HttpExchange exchange);

  /** Handles DELETE: ends a session. */
  void delete(HttpExchange exchange);

  /**
   * Ends all streams, because the server stops. Calls whose answers go out on one of them have
   * {@code grace} to answer before, for which this waits; all other running calls go on.
   */
  void endStreams(Duration grace);

  /** What the scopes of callers cover; a transport vouches for callers with all of that. */
  default Scopes scopes() {
    return Scopes.NONE;
  }

  /**
   * The body of an answer that the transport gives by itself: a JSON-RPC error without an id.
   *
   * @param code the JSON-RPC code
   * @param message what was wrong, where, and what was expected
   */
  byte[] refusal(int code, String message);
}
