package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.observe.Measurement;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More calls than a server can serve are told so, at once or at their deadlines. */
@McpTest
class OverloadTest {
  private final FakeClock clock = new FakeClock();
  private final Stubborn stubborn = new Stubborn();

  private TestServer server(int queued) {
    return new Sketch()
        .tool("slow", stubborn::run)
        .start(
            ServerConfig.DEFAULT
                .withMaxConcurrentCalls(1)
                .withMaxQueuedCalls(queued)
                .withCallTimeout(Duration.ofSeconds(10)),
            clock)
        .allowing(Leak.INTERRUPT);
  }

  @AfterEach
  void release() {
    stubborn.release.countDown();
  }

  private static PendingCall start(McpTestClient client) {
    return client.start("tools/call", "{\"name\":\"slow\"}");
  }

  private static Measurement rejected(TestServer server) {
    List<Measurement> found =
        server.engine().measurements().stream()
            .filter(one -> one.name().equals("tenon.calls.rejected"))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @EveryRevision
  void whoFindsNoPlaceInTheQueueIsToldAtOnce(ProtocolRevision revision) throws Exception {
    TestServer server = server(0);
    McpTestClient client = server.client(revision);
    PendingCall first = start(client);
    Stubborn.await(stubborn.begun);

    Reply reply = client.callTool("slow");

    assertThat(reply.failure().code()).isEqualTo("overloaded");
    assertThat(reply.failure().retryable()).isTrue();
    assertThat(reply.failure().retryAfter()).isEqualTo(Duration.ofSeconds(1));
    assertThat(reply.text())
        .isEqualTo(
            "The server has too much to do: as many calls wait as may (settings"
                + " max-concurrent-calls and max-queued-calls); nothing was done. Try again"
                + " later.\nTry again in 1000 ms.");
    assertThat(rejected(server).attributes())
        .isEqualTo(Map.of("tool", "slow", "reason", "queue_full"));
    assertThat(client.tools().all()).hasSize(1);

    stubborn.release.countDown();
    assertThat(first.reply().text()).isEqualTo("too late");
    assertThat(client.callTool("slow").text()).isEqualTo("too late");
  }

  @EveryRevision
  void whoDoesNotComeOutOfTheQueueInTimeNeverRuns(ProtocolRevision revision) throws Exception {
    TestServer server = server(5);
    McpTestClient client = server.client(revision);
    PendingCall first = start(client);
    Stubborn.await(stubborn.begun);
    clock.advance(Duration.ofSeconds(4));
    PendingCall second = start(client);
    clock.awaitDeadlines(2);
    clock.advance(Duration.ofSeconds(6));
    assertThat(first.reply().failure().code()).isEqualTo("timeout");
    assertThat(second.isOver()).as("it has its own time").isFalse();
    clock.advance(Duration.ofSeconds(4));

    Reply reply = second.reply();
    assertThat(reply.failure().code()).isEqualTo("overloaded");
    assertThat(reply.failure().message())
        .isEqualTo(
            "The server did not come to this call within 10 s, because others were before it;"
                + " nothing was done. Try again later.");
    assertThat(rejected(server).attributes())
        .isEqualTo(Map.of("tool", "slow", "reason", "deadline"));
    stubborn.release.countDown();
    Stubborn.await(stubborn.over);
    assertThat(stubborn.begun.tryAcquire()).isFalse();
  }

  @Test
  void aMethodThatGoesOnAfterItsDeadlineKeepsItsPlace() throws Exception {
    McpTestClient client = server(0).client(ProtocolRevision.MODERN);
    PendingCall first = start(client);
    Stubborn.await(stubborn.begun);
    clock.advance(Duration.ofSeconds(10));
    assertThat(first.reply().failure().code()).isEqualTo("timeout");

    assertThat(client.callTool("slow").failure().code()).isEqualTo("overloaded");
  }
}
