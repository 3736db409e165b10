package dev.tenon.testkit.fault;

import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.McpTestClient;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a server in memory that can be lost. What is lost is said before the request;
 * requests for which nothing was said go well. Thread-safe.
 *
 * <pre>{@code
 * Connections connections = Connections.to(server.engine());
 * McpTestClient client = connections.client(revision, ClientOptions.NONE);
 * connections.loseNextAnswer();
 * assertThatThrownBy(() -> client.callTool("placeOrder", order))
 *     .isInstanceOf(ConnectionLostException.class);
 * client.callTool("placeOrder", order); // must not place a second one
 * }</pre>
 */
public final class Connections {
  private final HttpEndpoint endpoint;
  private final Deque<Loss> next = new ArrayDeque<>();

  /** When a connection is lost. */
  enum Loss {
    /** Before the server has seen the request. */
    REQUEST,
    /** While the server works; it is told at the first message that it sends, or at the answer. */
    MIDST,
    /** After the work is done: the server believes that its answer was read. */
    ANSWER
  }

  private Connections(HttpEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Connections to {@code endpoint}, such as {@code server.engine()}. */
  public static Connections to(HttpEndpoint endpoint) {
    return new Connections(endpoint);
  }

  /** A client over these connections; one with a handshake has made it. */
  public McpTestClient client(ProtocolRevision revision, ClientOptions options) {
    return McpTestClient.over(new LossyEndpoint(endpoint, this), revision, options);
  }

  /** The next request never reaches the server. */
  public Connections loseNextRequest() {
    return lose(Loss.REQUEST);
  }

  /** The next request is read half: the client goes with the first message that comes back. */
  public Connections breakNextStream() {
    return lose(Loss.MIDST);
  }

  /** The next request is served, and its answer never arrives. */
  public Connections loseNextAnswer() {
    return lose(Loss.ANSWER);
  }

  private synchronized Connections lose(Loss loss) {
    next.add(loss);
    return this;
  }

  /** What becomes of a request; null for nothing bad. */
  synchronized @Nullable Loss take() {
    return next.poll();
  }
}
