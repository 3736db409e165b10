package dev.tenon.runtime.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One event of a stream. Immutable as long as nobody changes its data. */
public final class ServerSentEvent {
  private static final String MESSAGE = "message";
  private static final byte[] NO_DATA = {};

  private final String name;
  private final @Nullable String id;
  private final @Nullable Duration retry;
  private final byte[] data;

  private ServerSentEvent(String name, @Nullable String id, @Nullable Duration retry, byte[] data) {
    this.name = name;
    this.id = id;
    this.retry = retry;
    this.data = data;
  }

  /** A message without an id. */
  public static ServerSentEvent message(byte[] message) {
    return new ServerSentEvent(MESSAGE, null, null, message);
  }

  /** A message under an id, from which a client can resume. */
  public static ServerSentEvent message(String id, byte[] message) {
    return new ServerSentEvent(MESSAGE, id, null, message);
  }

  /**
   * No message, but an id to resume from.
   *
   * @param retry after which time to come back, or null to say nothing
   */
  public static ServerSentEvent position(String id, @Nullable Duration retry) {
    return new ServerSentEvent(MESSAGE, id, retry, NO_DATA);
  }

  /**
   * Where the client of a stream sends its messages, which 2024-11-05 says in the first event.
   *
   * @param path without line breaks
   */
  public static ServerSentEvent endpoint(String path) {
    return new ServerSentEvent("endpoint", null, null, path.getBytes(StandardCharsets.UTF_8));
  }

  /** What kind of event it is; {@code message} for all but one. */
  public String name() {
    return name;
  }

  /** The event's id, or null. */
  public @Nullable String id() {
    return id;
  }

  /** After which time a client that lost the stream comes back, or null. */
  public @Nullable Duration retry() {
    return retry;
  }

  /** The message itself, or the path, not a copy; empty for a mere position. */
  public byte[] data() {
    return data;
  }
}
