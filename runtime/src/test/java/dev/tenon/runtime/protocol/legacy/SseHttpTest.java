package dev.tenon.runtime.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.StepTicker;
import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.ServerSentEvent;
import dev.tenon.runtime.protocol.method.Subscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may send to a connection, and what becomes of it when its stream breaks. */
class SseHttpTest {
  private static final byte[] MESSAGE = {'{', '}'};

  private final List<String> happened = new ArrayList<>();
  private final StepTicker ticker = new StepTicker();
  private final Subscribers subscribers =
      NobodySubscribed.of(1, Duration.ofHours(3), Duration.ZERO, ticker);
  private final SseHttp http =
      new SseHttp(
          new Sessions(2, Duration.ofSeconds(1), new NoTimer(), new Random(1)),
          new OpenStreams(subscribers),
          ServerConfig.DEFAULT);

  /** What the sender of each message may do. */
  private final List<Set<String>> scopes = new ArrayList<>();

  /** Answers each message with itself. */
  private final class Echo implements ChannelEndpoint, ChannelEndpoint.Connection {
    private @Nullable Channel channel;

    @Override
    public Connection connect(Channel opened) {
      channel = opened;
      return this;
    }

    @Override
    public void receive(byte[] message, int offset, int length) {
      happened.add("begin");
      if (channel != null) {
        scopes.add(channel.principal().scopes());
        channel.send(message);
      }
      happened.add("end");
    }

    @Override
    public void oversized(int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close(Duration grace) {
      happened.add("close");
    }
  }

  /** An exchange of somebody. */
  private static final class Exchange extends BareExchange implements EventStream {
    private final Principal principal;
    private final @Nullable String id;
    private @Nullable Instant until;
    private final List<ServerSentEvent> sent = new ArrayList<>();
    private int status;
    private String body = "";
    private boolean broken;
    private @Nullable Runnable whenClosed;

    Exchange(String name, @Nullable String id) {
      this(Principal.of(name), id);
    }

    Exchange(Principal principal, @Nullable String id) {
      this.principal = principal;
      this.id = id;
    }

    /** The id in the first event. */
    String given() {
      String path = new String(sent.get(0).data(), StandardCharsets.UTF_8);
      assertThat(path).startsWith("/mcp?sessionId=");
      return path.substring(path.indexOf('=') + 1);
    }

    @Override
    public Principal principal() {
      return principal;
    }

    @Override
    public @Nullable Instant knownUntil() {
      return until;
    }

    @Override
    public @Nullable String query(String name) {
      return id;
    }

    @Override
    public EventStream stream(Runnable closed) {
      whenClosed = closed;
      return this;
    }

    @Override
    public void respond(int answered, @Nullable String sessionId, byte[] json) {
      status = answered;
      body = new String(json, StandardCharsets.UTF_8);
    }

    @Override
    public void respondEmpty(int answered) {
      status = answered;
    }

    @Override
    public boolean send(ServerSentEvent event) {
      if (broken) {
        end();
        return false;
      }
      sent.add(event);
      return true;
    }

    @Override
    public void keepAlive() {}

    @Override
    public void end() {
      if (whenClosed != null) {
        whenClosed.run();
      }
    }
  }

  private Exchange open() {
    Exchange stream = new Exchange("alice", null);
    http.open(new Echo(), stream);
    return stream;
  }

  private int post(String principal, String id) {
    Exchange post = new Exchange(principal, id);
    http.post(MESSAGE, 0, MESSAGE.length, post);
    return post.status;
  }

  @Test
  void aConnectionBelongsToWhoeverOpenedItsStream() {
    String id = open().given();

    assertThat(post("mallory", id)).isEqualTo(404);
    assertThat(post("", id)).isEqualTo(404);
    assertThat(happened).isEmpty();
    assertThat(post("alice", id)).isEqualTo(202);
  }

  @Test
  void eachMessageHasTheScopesOfItsOwnRequest() {
    String id = open().given();
    Exchange reading = new Exchange(Principal.of("alice").scopes("read"), id);
    Exchange writing = new Exchange(Principal.of("alice").scopes("read", "write"), id);

    http.post(MESSAGE, 0, MESSAGE.length, writing);
    http.post(MESSAGE, 0, MESSAGE.length, reading);

    assertThat(scopes).containsExactly(Set.of("read", "write"), Set.of("read"));
  }

  @Test
  void aConnectionLastsAsLongAsItsNewestMessageIsKnown() {
    Exchange stream = new Exchange("alice", null);
    stream.until = ticker.now().plusSeconds(60);
    http.open(new Echo(), stream);
    Exchange later = new Exchange("alice", stream.given());
    later.until = ticker.now().plusSeconds(90);
    ticker.advance(Duration.ofSeconds(59));
    http.post(MESSAGE, 0, MESSAGE.length, later);

    ticker.advance(Duration.ofSeconds(30));
    assertThat(post("alice", stream.given()))
        .as("by who does not say when that ends")
        .isEqualTo(202);
    ticker.advance(Duration.ofHours(2));
    assertThat(happened).doesNotContain("close");
    later.until = ticker.now();
    http.post(MESSAGE, 0, MESSAGE.length, later);
    ticker.advance(Duration.ZERO);

    assertThat(happened).endsWith("close");
    assertThat(post("alice", stream.given())).isEqualTo(404);
    assertThat(ticker.scheduled()).isZero();
  }

  @Test
  void anAnswerThatBreaksTheStreamEndsTheConnectionAfterItsMessage() {
    Exchange stream = open();
    stream.broken = true;

    assertThat(post("alice", stream.given())).isEqualTo(202);

    assertThat(happened).containsExactly("begin", "end", "close");
    assertThat(post("alice", stream.given())).isEqualTo(404);
    assertThat(open().sent).as("there is a place again").hasSize(1);
  }

  @Test
  void aRefusedStreamLeavesNothingBehind() {
    Exchange first = open();
    for (int i = 0; i < 3; i++) {
      Exchange second = open();
      assertThat(second.status).isEqualTo(503);
      assertThat(second.body).contains("max-streams");
    }

    first.end();
    assertThat(open().sent).hasSize(1);
  }

  @Test
  void theEndOfTheServerClosesTheStream() {
    Exchange stream = open();

    http.endAll(Duration.ofSeconds(1));

    assertThat(happened).contains("close");
    assertThat(subscribers.size()).isZero();
    assertThat(post("alice", stream.given())).isEqualTo(404);
  }
}
