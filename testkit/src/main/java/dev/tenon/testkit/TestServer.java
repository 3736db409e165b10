package dev.tenon.testkit;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.Engine;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.util.List;
import java.util.Map;

/**
 * A server in memory. Every message that it sends is held against the official schema of its
 * revision: one that does not fit fails the test. Thread-safe.
 *
 * <pre>{@code
 * TestServer server = TestServer.of(OrdersMcp.create(new Orders(book)));
 * McpTestClient client = server.client(ProtocolRevision.MODERN);
 * Reply reply = client.callTool("findOrders", Map.of("customer", "7"));
 * assertThat(reply.structuredList(Order.class)).containsExactly(order);
 * }</pre>
 */
public final class TestServer {
  private final Engine engine;
  private final WireCheck wire = new WireCheck();

  private TestServer(Engine engine) {
    this.engine = engine;
  }

  /** Runs {@code server} with the settings of a server that was told nothing. */
  public static TestServer of(Server server) {
    return of(server, ServerConfig.DEFAULT);
  }

  /** Runs {@code server} with {@code config}. */
  public static TestServer of(Server server, ServerConfig config) {
    return new TestServer(server.engine(config));
  }

  /** Runs {@code server} with {@code config}, its time told by {@code clock}. */
  public static TestServer of(Server server, ServerConfig config, FakeClock clock) {
    return new TestServer(server.engine(config, clock));
  }

  /** The engine itself. */
  public Engine engine() {
    return engine;
  }

  /** A client that speaks {@code revision}; one with a handshake has made it. */
  public McpTestClient client(ProtocolRevision revision) {
    return client(revision, ClientOptions.NONE);
  }

  /** A client that speaks {@code revision} and is what {@code options} say. */
  public McpTestClient client(ProtocolRevision revision, ClientOptions options) {
    return McpTestClient.connect(engine, wire, revision, options);
  }

  /**
   * A client that speaks {@code revision} over one lasting connection, like that of a stdio
   * process, and is otherwise the same: what it would do with headers it leaves out.
   */
  public McpTestClient channelClient(ProtocolRevision revision, ClientOptions options) {
    return McpTestClient.connect(
        ChannelBridge.open(engine, options.principal()), wire, revision, options);
  }

  /** Posts {@code body} as it is; the names of the header fields are in lower case. */
  Reply post(byte[] body, Map<String, List<String>> headers) {
    TestExchange exchange = new TestExchange(body, headers, wire);
    engine.post(body, 0, body.length, exchange);
    return exchange.reply();
  }

  /** A connection like that of a stdio process. */
  public TestChannel channel() {
    return TestChannel.open(engine, wire);
  }
}
