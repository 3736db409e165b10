package dev.tenon.runtime;

import java.time.Duration;
import java.util.List;

/**
 * The settings of a server, each with its bound. Immutable; {@link #DEFAULT} and the {@code with}
 * methods make others. On the command line a setting is {@code --max-message-bytes 1048576}, in the
 * environment {@code TENON_MAX_MESSAGE_BYTES}, as a system property and in {@code tenon.properties}
 * {@code tenon.max-message-bytes}.
 *
 * @param host the address that HTTP listens on; loopback unless told otherwise
 * @param port the TCP port, 0 for any free one
 * @param path the path of the endpoint
 * @param allowedOrigins origins that browsers may call from, besides those of this machine; {@code
 *     *} allows all
 * @param allowedHosts values of the {@code Host} header that are served, without port, besides
 *     those of this machine; {@code *} allows all; when {@code host} is not a loopback address and
 *     nothing is named, all are served
 * @param maxMessageBytes the longest message that is read, in bytes
 * @param maxDepth the deepest nesting of a message
 * @param maxHeaderBytes the longest header section of an HTTP request, in bytes
 * @param idleTimeout how long an HTTP connection may be silent while a request is awaited or read
 * @param maxSessions how many sessions of clients before 2026-07-28 may be open over HTTP
 * @param sessionTimeout after which silence such a session is forgotten
 * @param maxConcurrentCalls how many calls run at once; on JDK 17 also the size of the thread pool
 * @param shutdownTimeout how long running calls may take to finish when the server stops
 */
public record ServerConfig(
    String host,
    int port,
    String path,
    List<String> allowedOrigins,
    List<String> allowedHosts,
    int maxMessageBytes,
    int maxDepth,
    int maxHeaderBytes,
    Duration idleTimeout,
    int maxSessions,
    Duration sessionTimeout,
    int maxConcurrentCalls,
    Duration shutdownTimeout) {
  /** The settings of a server that was told nothing. */
  public static final ServerConfig DEFAULT =
      new ServerConfig(
          "127.0.0.1",
          8080,
          "/mcp",
          List.of(),
          List.of(),
          4 * 1024 * 1024,
          64,
          16 * 1024,
          Duration.ofSeconds(60),
          10_000,
          Duration.ofMinutes(30),
          256,
          Duration.ofSeconds(30));

  /** Copies the lists and checks the bounds. */
  public ServerConfig {
    allowedOrigins = List.copyOf(allowedOrigins);
    allowedHosts = List.copyOf(allowedHosts);
  }
}
