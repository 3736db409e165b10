package dev.tenon.runtime.protocol;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One event of a stream. Immutable as long as nobody changes its data. */
public final class ServerSentEvent {
  private static final byte[] NO_DATA = {};

  private final @Nullable String id;
  private final @Nullable Duration retry;
  private final byte[] data;

  private ServerSentEvent(@Nullable String id, @Nullable Duration retry, byte[] data) {
    this.id = id;
    this.retry = retry;
    this.data = data;
  }

  /** A message without an id. */
  public static ServerSentEvent message(byte[] message) {
    return new ServerSentEvent(null, null, message);
  }

  /** A message under an id, from which a client can resume. */
  public static ServerSentEvent message(String id, byte[] message) {
    return new ServerSentEvent(id, null, message);
  }

  /**
   * No message, but an id to resume from.
   *
   * @param retry after which time to come back, or null to say nothing
   */
  public static ServerSentEvent position(String id, @Nullable Duration retry) {
    return new ServerSentEvent(id, retry, NO_DATA);
  }

  /** The event's id, or null. */
  public @Nullable String id() {
    return id;
  }

  /** After which time a client that lost the stream comes back, or null. */
  public @Nullable Duration retry() {
    return retry;
  }

  /** The message itself, not a copy; empty for a mere position. */
  public byte[] data() {
    return data;
  }
}
