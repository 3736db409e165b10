package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.auth.Challenge;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import org.jspecify.annotations.Nullable;

/** An answer, ready to be sent. Immutable. */
public final class Answer {
  /** The request was served, or failed in a way that has no HTTP status of its own. */
  public static final int OK = 200;

  /** The request cannot be understood. */
  public static final int BAD_REQUEST = 400;

  /** There is no such method, or no such session. */
  public static final int NOT_FOUND = 404;

  private final int status;
  private final byte[] message;
  private final @Nullable Challenge challenge;

  private Answer(int status, byte[] message, @Nullable Challenge challenge) {
    this.status = status;
    this.message = message;
    this.challenge = challenge;
  }

  /**
   * @param status the HTTP status that goes with it; other transports have none
   * @param message the JSON-RPC message, which must not be changed afterwards
   */
  public Answer(int status, byte[] message) {
    this(status, message, null);
  }

  /** The same answer to a caller who could come back with more; null for one who could not. */
  Answer challenging(@Nullable Challenge needed) {
    return needed == null ? this : new Answer(needed.status(), message, needed);
  }

  /** What the caller lacks; null when it lacks nothing. */
  public @Nullable Challenge challenge() {
    return challenge;
  }

  /** Ends an exchange whose answer opens no session. */
  public void end(HttpExchange exchange) {
    if (challenge == null) {
      exchange.respond(status, null, message);
    } else {
      exchange.challenge(challenge, message);
    }
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }

  /** The JSON-RPC message itself, not a copy. */
  public byte[] message() {
    return message;
  }

  /** An answer with status 200. */
  static Answer ok(byte[] message) {
    return new Answer(OK, message);
  }

  /** An error with status 200. */
  public static Answer error(RequestId id, RpcError error) {
    return new Answer(OK, MessageWriter.error(id, error));
  }

  /** An error with a status of its own. */
  public static Answer error(int status, @Nullable RequestId id, RpcError error) {
    return new Answer(status, MessageWriter.error(id, error));
  }
}
