package dev.tenon.runtime.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.ServerSentEvent;
import dev.tenon.runtime.protocol.method.Answer;
import dev.tenon.runtime.protocol.method.Subscribers;
import dev.tenon.runtime.registry.Registry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes out while a call runs, write by write. */
class CallStreamTest {
  private final Exchange exchange = new Exchange();

  @Test
  @Tag("D2.4")
  void thePositionToComeBackToGoesOutWithTheFirstNotification() {
    CallStream stream = stream(ProtocolRevision.V2025_11_25);

    stream.notify(bytes("half"));
    stream.notify(bytes("whole"));
    stream.end(new Answer(Answer.OK, bytes("answer")));

    assertThat(exchange.writes).containsExactly("position, half", "whole", "answer", "end");
  }

  @Test
  void olderClientsAreGivenNoPosition() {
    CallStream stream = stream(ProtocolRevision.V2025_06_18);

    stream.notify(bytes("half"));
    stream.end(new Answer(Answer.OK, bytes("answer")));

    assertThat(exchange.writes).containsExactly("half", "answer", "end");
  }

  @Test
  void whoIsToComeBackIsToldSoOnceMore() {
    CallStream stream = stream(ProtocolRevision.V2025_11_25);

    stream.release(Duration.ofSeconds(1));
    stream.notify(bytes("later"));

    assertThat(exchange.writes).containsExactly("position, position after 1000 ms", "end");
  }

  @Test
  void anAnswerAloneIsNoStream() {
    CallStream stream = stream(ProtocolRevision.V2025_11_25);

    stream.end(new Answer(Answer.OK, bytes("answer")));

    assertThat(exchange.writes).containsExactly("200 answer");
  }

  private CallStream stream(ProtocolRevision revision) {
    Subscribers subscribers =
        NobodySubscribed.of(1, Duration.ofSeconds(1), Duration.ZERO, new NoTimer());
    Session session =
        new Session(
            revision,
            ClientInfo.UNKNOWN,
            Principal.NOBODY,
            new ServerRequests(),
            notification -> {},
            new SessionChanges(
                subscribers, notification -> {}, Registry.builder().build(), Principal.NOBODY),
            0);
    SessionStreams streams =
        new SessionStreams(10, 1000, new KeptBytes(10_000), new OpenStreams(subscribers));
    return new CallStream(session, streams, exchange);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Keeps what is written at once. */
  private static final class Exchange extends BareExchange {
    private final List<String> writes = new ArrayList<>();

    @Override
    public boolean event(ServerSentEvent event) {
      return writes.add(text(event));
    }

    @Override
    public boolean event(ServerSentEvent first, ServerSentEvent second) {
      return writes.add(text(first) + ", " + text(second));
    }

    private static String text(ServerSentEvent event) {
      Duration retry = event.retry();
      if (retry != null) {
        return "position after " + retry.toMillis() + " ms";
      }
      return event.data().length == 0
          ? "position"
          : new String(event.data(), StandardCharsets.UTF_8);
    }

    @Override
    public void respond(int status, @Nullable String sessionId, byte[] json) {
      writes.add(status + " " + new String(json, StandardCharsets.UTF_8));
    }

    @Override
    public void end() {
      writes.add("end");
    }
  }
}
