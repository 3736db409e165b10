package dev.tenon.runtime.protocol;

import dev.tenon.runtime.auth.Challenge;
import dev.tenon.runtime.call.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request and its answer, as a transport offers it to the engine. The engine ends each
 * exchange with exactly one of {@link #respond}, {@link #respondEarly}, {@link #respondEmpty},
 * {@link #end} and {@link #stream}. Notifications may come from any thread; a transport must be
 * ready for a client that has gone.
 */
public interface HttpExchange {
  /** The values of all header fields with this name, without case, in order; empty when absent. */
  List<String> headers(String name);

  /** The path of the request as it stands there, percent-encoded and without the query. */
  String path();

  /**
   * The value of the first query parameter with this name, as it stands in the request and not
   * decoded; null when absent.
   */
  @Nullable String query(String name);

  /**
   * Sends a notification of the call before its answer: the answer becomes {@code
   * text/event-stream} with the first one. Does nothing after the end of the exchange or when the
   * client has gone.
   */
  void notify(byte[] message);

  /**
   * The same for an event with an id, or without a message. The answer of such an exchange is sent
   * with {@link #event} as well, and then {@link #end} ends it.
   *
   * @return whether the client was still there
   */
  boolean event(ServerSentEvent event);

  /** Sends two events, one after the other, and in one write where there are writes. */
  default boolean event(ServerSentEvent first, ServerSentEvent second) {
    return event(first) && event(second);
  }

  /**
   * Answers with a stream that outlives the handling of the request, which then returns at once.
   *
   * @param whenClosed runs once when the stream is over, for whatever reason
   */
  EventStream stream(Runnable whenClosed);

  /** The caller that the transport has authenticated. */
  default Principal principal() {
    return Principal.NOBODY;
  }

  /**
   * When the credentials end that the transport has authenticated the caller by, by the time of
   * day; null when they do not say.
   */
  default @Nullable Instant knownUntil() {
    return null;
  }

  /** The network address that the request comes from, without port; empty when there is none. */
  default String clientAddress() {
    return "";
  }

  /**
   * Answers with a JSON body, or, after a notification, with the last event of the stream; the
   * status then stays 200.
   *
   * @param sessionId the value of the {@code Mcp-Session-Id} header to send, or null for none
   */
  void respond(int status, @Nullable String sessionId, byte[] json);

  /**
   * Answers as {@link #respond} does, with the status and the {@code WWW-Authenticate} of {@code
   * challenge}; as the last event of a stream that has begun it is an answer like any other.
   */
  default void challenge(Challenge challenge, byte[] json) {
    respond(challenge.status(), null, json);
  }

  /**
   * Answers as {@link #respond} does while the handling of the request goes on. The connection is
   * not used again, since its next request would have to wait until then.
   */
  default void respondEarly(int status, byte[] json) {
    respond(status, null, json);
  }

  /** Answers without a body. */
  void respondEmpty(int status);

  /** Ends the exchange without an answer, because the call was cancelled: an empty event stream. */
  void end();

  /**
   * Ends the stream while the handling of the request goes on. The connection is not used again,
   * since its next request would have to wait until then.
   */
  default void endEarly() {
    end();
  }

  /**
   * Runs {@code action} once when the client goes away before the end of the exchange; at once when
   * it has gone already.
   */
  void onDisconnect(Runnable action);
}
