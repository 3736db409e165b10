package dev.tenon.runtime.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.ServerSentEvent;
import dev.tenon.runtime.protocol.legacy.SessionStreams.Opened;
import dev.tenon.runtime.protocol.method.Subscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Messages that belong to no call. */
class SessionStreamsTest {
  private final Subscribers subscribers =
      NobodySubscribed.of(3, Duration.ofSeconds(1), Duration.ZERO, new NoTimer());
  private final KeptBytes all = new KeptBytes(10_000);
  private final SessionStreams streams = streams(4, 1000);

  private SessionStreams streams(int maxEvents, int maxBytes) {
    return new SessionStreams(maxEvents, maxBytes, all, new OpenStreams(subscribers));
  }

  /** A connection that keeps what it is sent. */
  private static final class Connection extends BareExchange implements EventStream {
    private final List<String> got = new ArrayList<>();
    private @Nullable String lastId;
    private @Nullable Runnable whenClosed;
    private boolean open = true;

    @Override
    public EventStream stream(Runnable closed) {
      whenClosed = closed;
      return this;
    }

    @Override
    public boolean send(ServerSentEvent event) {
      if (open) {
        lastId = event.id();
        got.add(new String(event.data(), StandardCharsets.UTF_8));
      }
      return open;
    }

    @Override
    public void keepAlive() {}

    @Override
    public void end() {
      if (open) {
        open = false;
        if (whenClosed != null) {
          whenClosed.run();
        }
      }
    }
  }

  private Connection open(SessionStreams of, @Nullable String lastEventId, Opened expected) {
    Connection connection = new Connection();
    assertThat(of.open(connection, lastEventId, false, () -> {})).isEqualTo(expected);
    return connection;
  }

  private void say(String message) {
    streams.notify(message.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatComesWhileNoStreamIsOpenIsKeptAndSentOnce() {
    say("a");
    say("b");
    Connection first = open(streams, null, Opened.OPEN);
    say("c");
    first.end();
    say("d");
    Connection second = open(streams, null, Opened.OPEN);
    say("e");

    assertThat(first.got).containsExactly("a", "b", "c");
    assertThat(second.got).containsExactly("d", "e");
  }

  @Test
  void whoNamesTheLastEventGetsWhatCameAfterIt() {
    Connection first = open(streams, null, Opened.OPEN);
    say("a");
    String seen = first.lastId;
    say("b");
    first.end();
    say("c");

    assertThat(open(streams, seen, Opened.OPEN).got).containsExactly("b", "c");
    open(streams, "0-9", Opened.UNKNOWN);
  }

  @Test
  void oneStreamIsSentEachMessage() {
    Connection first = open(streams, null, Opened.OPEN);
    Connection second = open(streams, null, Opened.OPEN);
    say("a");

    assertThat(first.open).isFalse();
    assertThat(first.got).isEmpty();
    assertThat(second.got).containsExactly("a");
    assertThat(streams.isOpen()).isTrue();
    second.end();
    assertThat(streams.isOpen()).isFalse();
    assertThat(subscribers.size()).isZero();
  }

  @Test
  void whatIsKeptIsBoundedInNumberAndSize() {
    for (int i = 0; i < 100_000; i++) {
      say(String.valueOf(i));
    }
    assertThat(open(streams, null, Opened.OPEN).got)
        .containsExactly("99996", "99997", "99998", "99999");

    SessionStreams small = streams(100, 10);
    small.notify("123456".getBytes(StandardCharsets.UTF_8));
    small.notify("1234567890".getBytes(StandardCharsets.UTF_8));
    assertThat(open(small, null, Opened.OPEN).got).containsExactly("1234567890");
    SessionStreams tooSmall = streams(100, 9);
    tooSmall.notify("1234567890".getBytes(StandardCharsets.UTF_8));
    assertThat(open(tooSmall, null, Opened.OPEN).got).isEmpty();
  }

  @Test
  void whatAllSessionsKeepIsBoundedAndFreedWhenOneEnds() {
    SessionStreams greedy = streams(100, 10_000);
    greedy.notify(new byte[6_000]);
    SessionStreams second = streams(100, 10_000);
    second.notify("first".getBytes(StandardCharsets.UTF_8));
    second.notify(new byte[5_000]);

    assertThat(all.isOver()).isFalse();
    assertThat(open(second, null, Opened.OPEN).got).isEmpty();

    greedy.end();
    SessionStreams third = streams(100, 10_000);
    third.notify("x".repeat(9_000).getBytes(StandardCharsets.UTF_8));
    assertThat(open(third, null, Opened.OPEN).got).hasSize(1);
  }

  @Test
  void streamsOfCallsAreForgottenWithTheirEvents() {
    SessionStream call = streams.begin(Principal.NOBODY);
    ServerSentEvent event = call.append(new byte[] {'x'});
    String id = event == null ? "" : String.valueOf(event.id());
    call.finish();
    assertThat(open(streams, id, Opened.OPEN).open).as("nothing came after it").isFalse();

    for (int i = 0; i < 4; i++) {
      say("next");
    }

    open(streams, id, Opened.UNKNOWN);
  }

  @Test
  void afterItsEndThereIsNothing() {
    say("a");
    Connection before = open(streams, null, Opened.OPEN);
    SessionStream call = streams.begin(Principal.NOBODY);
    streams.end();
    say("b");

    assertThat(before.open).isFalse();
    assertThat(call.isFinished()).isTrue();
    open(streams, null, Opened.UNKNOWN);
    assertThat(subscribers.size()).isZero();
  }
}
