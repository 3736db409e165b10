package dev.tenon.runtime.transport.http;

import java.time.Duration;
import java.util.List;

/**
 * The settings of {@link HttpTransport}. Immutable.
 *
 * @param host the address to listen on, a name or a number
 * @param port the TCP port, 0 for any free one
 * @param allowedOrigins origins that browsers may call from, besides those of this machine; {@code
 *     *} allows all
 * @param allowedHosts values of the {@code Host} header that are served, without port, besides
 *     those of this machine and {@code host}; {@code *} allows all; when {@code host} is not a
 *     loopback address and nothing is named, all are served
 * @param maxMessageBytes the longest body that is read, in bytes; at least 1
 * @param maxHeaderBytes the longest header section, in bytes; at least 256
 * @param idleTimeout how long a connection may be silent while a request is awaited or read, or an
 *     answer written, and how long a header section may take to arrive; at least a millisecond
 * @param maxCalls how many calls there may be at once, running, waiting for their turn and waiting
 *     for answers: on JDK 17 the thread pool is a little larger, so that they leave threads for
 *     lists, answers and cancellations; at least 1
 * @param maxStreamBufferBytes how much is kept for a client that reads its stream slowly, in bytes;
 *     beyond that the stream is closed; at least 1
 * @param shutdownTimeout how long running calls may take to finish when the transport stops; not
 *     negative
 */
public record HttpSettings(
    String host,
    int port,
    List<String> allowedOrigins,
    List<String> allowedHosts,
    int maxMessageBytes,
    int maxHeaderBytes,
    Duration idleTimeout,
    int maxCalls,
    int maxStreamBufferBytes,
    Duration shutdownTimeout) {
  private static final int LEAST_HEADER_BYTES = 256;
  private static final int MOST_PORT = 65535;

  /** Copies the lists and checks the bounds. */
  public HttpSettings {
    allowedOrigins = List.copyOf(allowedOrigins);
    allowedHosts = List.copyOf(allowedHosts);
    require(port >= 0 && port <= MOST_PORT, "port must be 0 to 65535", port);
    require(maxMessageBytes >= 1, "maxMessageBytes must be at least 1", maxMessageBytes);
    require(
        maxHeaderBytes >= LEAST_HEADER_BYTES,
        "maxHeaderBytes must be at least 256",
        maxHeaderBytes);
    require(idleTimeout.toMillis() >= 1, "idleTimeout must be at least a millisecond", idleTimeout);
    require(maxCalls >= 1, "maxCalls must be at least 1", maxCalls);
    require(
        maxStreamBufferBytes >= 1, "maxStreamBufferBytes must be at least 1", maxStreamBufferBytes);
    require(!shutdownTimeout.isNegative(), "shutdownTimeout must not be negative", shutdownTimeout);
  }

  private static void require(boolean holds, String rule, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(rule + ", not " + value);
    }
  }
}
