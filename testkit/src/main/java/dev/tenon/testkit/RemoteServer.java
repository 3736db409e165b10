package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ChannelEndpoint;
import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.token.AccessToken;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server at the other end of a real connection: the counterpart of {@link TestServer}, with the
 * same clients, which hold every message against the official schema of its revision. Thread-safe.
 *
 * <pre>{@code
 * McpTestClient client = RemoteServer.http(uri).client(ProtocolRevision.MODERN);
 * assertThat(client.callTool("greet", "{\"name\":\"Ada\"}").text()).isEqualTo("Hello, Ada!");
 * }</pre>
 *
 * <p>{@code dev.tenon.testkit.process.ServerCommand} starts a server in a process of its own.
 */
public final class RemoteServer {
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  private final WireCheck wire;
  private final @Nullable HttpEndpoint http;
  private final Function<@Nullable AccessToken, ChannelEndpoint> channel;
  private final Consumer<Duration> end;

  private RemoteServer(
      WireCheck wire,
      @Nullable HttpEndpoint http,
      Function<@Nullable AccessToken, ChannelEndpoint> channel,
      Consumer<Duration> end) {
    this.wire = wire;
    this.http = http;
    this.channel = channel;
    this.end = end;
  }

  /** The server that speaks HTTP at {@code uri}. */
  public static RemoteServer http(URI uri) {
    return http(uri, () -> "");
  }

  /**
   * The same.
   *
   * @param known is asked when a connection fails, for what else is known of the server
   */
  public static RemoteServer http(URI uri, Supplier<String> known) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();
    Explanation explanation = new Explanation(known);
    return new RemoteServer(
        new WireCheck(),
        new HttpLine(uri, client, explanation),
        token -> new SseLine(uri, client, token, explanation),
        patience -> {});
  }

  /**
   * The server whose standard streams these are. It has one client, or one channel.
   *
   * @param fromServer what the server writes
   * @param toServer what the server reads
   * @param known is asked when the connection fails, for what else is known of the server
   */
  public static RemoteServer stdio(
      InputStream fromServer, OutputStream toServer, Supplier<String> known) {
    WireCheck wire = new WireCheck();
    StdioLine line = new StdioLine(fromServer, toServer, wire, new Explanation(known));
    return new RemoteServer(
        wire,
        null,
        token -> {
          if (token != null) {
            throw new IllegalArgumentException("standard input carries no token");
          }
          return line;
        },
        line::awaitEnd);
  }

  /** A client that speaks {@code revision}; one with a handshake has made it. */
  public McpTestClient client(ProtocolRevision revision) {
    return client(revision, ClientOptions.NONE);
  }

  /** A client that speaks {@code revision} and is what {@code options} say. */
  public McpTestClient client(ProtocolRevision revision, ClientOptions options) {
    return http == null
        ? channelClient(revision, options)
        : McpTestClient.connect(http, wire, revision, options);
  }

  /**
   * A client that speaks {@code revision} over one lasting connection: standard input and output,
   * or the transport of 2024-11-05.
   */
  public McpTestClient channelClient(ProtocolRevision revision, ClientOptions options) {
    if (options.principal().isKnown()) {
      throw new IllegalStateException(
          "over a real connection nobody vouches for " + options.principal().name());
    }
    ChannelEndpoint endpoint = channel.apply(options.token());
    return McpTestClient.connect(
        ChannelBridge.open(endpoint, options.principal()), wire, revision, options.anonymous());
  }

  /** The same connection without a client: messages are sent and taken one by one. */
  public TestChannel channel() {
    return TestChannel.open(channel.apply(null), wire);
  }

  /**
   * Ends the test if any message so far was wrong.
   *
   * @throws AssertionError which says what the first wrong message was
   */
  public void verify() {
    wire.verify();
  }

  /**
   * Waits until all is read that a server wrote to its standard output before it ended, at most so
   * long, and ends the test if any of it was wrong.
   *
   * @throws AssertionError which says what the first wrong message was
   */
  public void verifyToTheEnd(Duration patience) {
    end.accept(patience);
    wire.verify();
  }

  /**
   * Sends GET with no header fields but these, which must not be answered with a stream.
   *
   * @throws IllegalStateException if the server does not speak HTTP
   */
  public Reply get(Map<String, String> headers) {
    TestExchange exchange = exchange(new byte[0], headers);
    endpoint().get(exchange);
    return exchange.reply();
  }

  /**
   * Posts bytes as they are, with no header fields but these and those of their media types.
   *
   * @throws IllegalStateException if the server does not speak HTTP
   */
  public Reply post(byte[] body, Map<String, String> headers) {
    TestExchange exchange = exchange(body, headers);
    endpoint().post(body, 0, body.length, exchange);
    return exchange.reply();
  }

  private HttpEndpoint endpoint() {
    if (http == null) {
      throw new IllegalStateException("the server does not speak HTTP");
    }
    return http;
  }

  private TestExchange exchange(byte[] body, Map<String, String> headers) {
    Map<String, List<String>> fields = new HashMap<>();
    headers.forEach((name, value) -> fields.put(name.toLowerCase(Locale.ROOT), List.of(value)));
    return new TestExchange(body, fields, wire);
  }
}
