package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.method.ClientSource;
import dev.tenon.runtime.protocol.method.InFlight;

/** What a handshake settled, and what the client asked for since. Thread-safe. */
public final class Session implements ClientSource {
  private final ProtocolRevision revision;
  private final ClientInfo client;
  private final String principal;
  private final InFlight inFlight = new InFlight();
  private volatile LogLevel logLevel = LogLevel.INFO;
  private volatile long lastUsedNanos;

  Session(ProtocolRevision revision, ClientInfo client, String principal, long nowNanos) {
    this.revision = revision;
    this.client = client;
    this.principal = principal;
    this.lastUsedNanos = nowNanos;
  }

  /** The revision that was negotiated. */
  ProtocolRevision revision() {
    return revision;
  }

  @Override
  public ClientInfo client() {
    return client;
  }

  /** Who made the handshake; empty for nobody. */
  String principal() {
    return principal;
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

  /** Whether nothing was heard for so long; a client that waits for an answer is not silent. */
  boolean isSilentFor(long nanos, long nowNanos) {
    return nowNanos - lastUsedNanos > nanos && inFlight.isEmpty();
  }
}
