package dev.tenon.testkit;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.protocol.Engine;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.process.ServerCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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
 *
 * <p>{@link #close} ends it and says what the test left behind: a {@link Leak}. In a test class
 * with {@code @McpTest} that happens after each test, by itself. Elsewhere, or for a server that a
 * test makes on its way:
 *
 * <pre>{@code
 * try (TestServer server = TestServer.of(OrdersMcp.create(new Orders(book)))) {
 *   …
 * }
 * }</pre>
 */
public final class TestServer implements AutoCloseable {
  private final Server server;
  private final Engine engine;
  private final Ending ending;
  private final Transcript transcript;
  private final WireCheck wire;
  private final AtomicInteger speakers = new AtomicInteger();
  private final List<McpTestClient> clients = new CopyOnWriteArrayList<>();
  private final List<TestChannel> channels = new CopyOnWriteArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private TestServer(Server server, ServerConfig config, Ticker clock) {
    RunningCalls calls = new RunningCalls();
    WatchedTicker ticker = new WatchedTicker(clock);
    this.server = server;
    this.engine = server.engine(config, ticker, List.of(calls));
    this.ending = new Ending(engine, calls, ticker);
    this.transcript = new Transcript(ticker::now);
    this.wire = new WireCheck(transcript);
  }

  /** Runs {@code server} with the settings of a server that was told nothing. */
  public static TestServer of(Server server) {
    return of(server, ServerConfig.DEFAULT);
  }

  /** Runs {@code server} with {@code config}. */
  public static TestServer of(Server server, ServerConfig config) {
    return new TestServer(server, config, new ProcessTicker());
  }

  /** Runs {@code server} with {@code config}, its time told by {@code clock}. */
  public static TestServer of(Server server, ServerConfig config, FakeClock clock) {
    return new TestServer(server, config, clock);
  }

  /**
   * Lets the test leave something behind, which would fail it otherwise.
   *
   * <pre>{@code
   * TestServer server = TestServer.of(OrdersMcp.create(orders)).allowing(Leak.TASK, Leak.SCRIPT);
   * }</pre>
   */
  public TestServer allowing(Leak... kinds) {
    for (Leak kind : kinds) {
      ending.allow(kind, "");
    }
    return this;
  }

  /**
   * The same for what is told of in a sentence with the words {@code about}, such as the name of a
   * thread that a library keeps.
   */
  public TestServer allowing(Leak kind, String about) {
    ending.allow(kind, about);
    return this;
  }

  /** Waits at most {@code patience}, instead of a second, for what is ending when a test ends. */
  public TestServer waiting(Duration patience) {
    ending.waitFor(patience);
    return this;
  }

  /** Keeps the newest {@code messages} for the {@link #transcript}, instead of 200. */
  public TestServer transcribing(int messages) {
    transcript.keep(messages);
    return this;
  }

  /**
   * Every message both ways, in order, as a text for people: its number, the time of the server's
   * clock, who sent or received it in which revision, the facts of the transport, and the message.
   * Says how many were left out. The values of {@code Authorization} are not in it.
   */
  public String transcript() {
    return server.info().name() + ": " + transcript.text();
  }

  /**
   * The packaged server in {@code jar}, to be started in a process of its own: the thing that
   * ships, for the same clients, and for the official one.
   */
  public static ServerCommand process(Path jar) {
    return ServerCommand.jar(jar);
  }

  /** The server that it runs. */
  public Server server() {
    return server;
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
    WireCheck own = speaker("client", revision);
    return known(McpTestClient.connect(engine, own, revision, options));
  }

  /**
   * A client that speaks {@code revision} over one lasting connection, like that of a stdio
   * process, and is otherwise the same: what it would do with headers it leaves out.
   */
  public McpTestClient channelClient(ProtocolRevision revision, ClientOptions options) {
    WireCheck own = speaker("channel client", revision);
    ChannelBridge bridge =
        ChannelBridge.open(engine, ClientLine.known(options.principal(), engine.scopes()));
    return known(McpTestClient.connect(bridge, own, revision, options));
  }

  private McpTestClient known(McpTestClient client) {
    clients.add(client);
    return client;
  }

  private WireCheck speaker(String kind, @Nullable ProtocolRevision revision) {
    String name = kind + " " + speakers.incrementAndGet();
    return wire.of(revision == null ? name : name + " (" + revision.version() + ")");
  }

  /** Posts {@code body} as it is; the names of the header fields are in lower case. */
  Reply post(byte[] body, Map<String, List<String>> headers) {
    wire.asks("POST " + Transcript.headers(headers), body);
    TestExchange exchange = new TestExchange(body, headers, wire);
    engine.post(body, 0, body.length, exchange);
    return exchange.reply();
  }

  /** A connection like that of a stdio process. */
  public TestChannel channel() {
    TestChannel channel = TestChannel.open(engine, speaker("channel", null));
    channels.add(channel);
    return channel;
  }

  /**
   * Ends the server, as one that is told to stop, and its clients before it. Only the first call
   * does anything.
   *
   * @throws AssertionError which says what the test left behind, or which message that the server
   *     sent was wrong
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    AssertionError left = ending.end(server, clients, channels);
    try {
      wire.verify();
    } catch (AssertionError wrong) {
      if (left != null) {
        wrong.addSuppressed(left);
      }
      throw wrong;
    }
    if (left != null) {
      throw left;
    }
  }
}
