package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.method.ClientSource;
import dev.tenon.runtime.protocol.method.InFlight;
import dev.tenon.runtime.protocol.method.NotificationSink;
import org.jspecify.annotations.Nullable;

/** What a handshake settled, and what the client asked for since. Thread-safe. */
public final class Session implements ClientSource {
  private final ProtocolRevision revision;
  private final ClientInfo client;
  private final Principal principal;
  private final ServerRequests requests;
  private final NotificationSink outbox;
  private final SessionChanges changes;
  private final InFlight inFlight = new InFlight();
  private volatile LogLevel logLevel = LogLevel.INFO;
  private volatile long lastUsedNanos;

  /**
   * @param revision the revision that was negotiated
   * @param client what the client said of itself
   * @param principal who made the handshake
   * @param requests what the client is asked
   * @param outbox where messages go that belong to no call
   * @param changes what the client is told of
   * @param nowNanos the time
   */
  Session(
      ProtocolRevision revision,
      ClientInfo client,
      Principal principal,
      ServerRequests requests,
      NotificationSink outbox,
      SessionChanges changes,
      long nowNanos) {
    this.revision = revision;
    this.client = client;
    this.principal = principal;
    this.requests = requests;
    this.outbox = outbox;
    this.changes = changes;
    this.lastUsedNanos = nowNanos;
  }

  /** The revision that was negotiated. */
  public ProtocolRevision revision() {
    return revision;
  }

  /** Whether the client may send several messages in one array, which only one revision knows. */
  public boolean takesBatches() {
    return revision == ProtocolRevision.V2025_03_26;
  }

  @Override
  public ClientInfo client() {
    return client;
  }

  /** Who made the handshake; what else it may do since is said with each request. */
  Principal principal() {
    return principal;
  }

  /** What the client is asked and has not answered yet. */
  public ServerRequests requests() {
    return requests;
  }

  /**
   * Sends a notification that belongs to no call: over HTTP on the stream that GET opens, where it
   * is kept until the client opens one, without ever waiting for the client.
   */
  public void notify(byte[] notification) {
    outbox.notify(notification);
  }

  /** What the client is told of. */
  public SessionChanges changes() {
    return changes;
  }

  /** The session's calls that have not been answered yet. */
  public InFlight inFlight() {
    return inFlight;
  }

  /**
   * The least level of log messages that the client is sent; {@code info} until it says otherwise.
   */
  LogLevel logLevel() {
    return logLevel;
  }

  void logLevel(LogLevel level) {
    logLevel = level;
  }

  void touch(long nowNanos) {
    lastUsedNanos = nowNanos;
  }

  /**
   * Whether nothing was heard for so long; a client that waits for an answer, or listens, is not
   * silent.
   */
  boolean isSilentFor(long nanos, long nowNanos) {
    SessionStreams open = streams();
    return nowNanos - lastUsedNanos > nanos
        && inFlight.isEmpty()
        && (open == null || !open.isOpen());
  }

  /** The streams of the session; null when it is not one over HTTP. */
  @Nullable SessionStreams streams() {
    return outbox instanceof SessionStreams streams ? streams : null;
  }

  /** Ends what belongs to the session: its questions, calls and streams. */
  void end() {
    changes.end();
    // Before their questions end, since nobody is there for an answer.
    inFlight.cancelAll();
    requests.close();
    SessionStreams open = streams();
    if (open != null) {
      open.end();
    }
  }
}
