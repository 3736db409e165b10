package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The bound on calls at once holds back calls, and nothing else. */
class CallLimitTest {
  private final Semaphore finish = new Semaphore(0);
  private final Semaphore begun = new Semaphore(0);
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CountDownLatch interrupted = new CountDownLatch(1);

  private TestServer server(int limit) {
    return new Sketch()
        .tool(
            "slow",
            call -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              begun.release();
              try {
                finish.acquire();
              } catch (InterruptedException e) {
                interrupted.countDown();
              } finally {
                running.decrementAndGet();
              }
              return Outcome.ToolResult.text("done");
            })
        .start(ServerConfig.DEFAULT.withMaxConcurrentCalls(limit));
  }

  private void awaitBegun(int calls) throws InterruptedException {
    assertThat(begun.tryAcquire(calls, 10, TimeUnit.SECONDS)).isTrue();
  }

  private boolean oneMoreBegins() throws InterruptedException {
    return begun.tryAcquire(50, TimeUnit.MILLISECONDS);
  }

  @EveryRevision
  void noMoreCallsRunAtOnceThanTheLimitAllows(ProtocolRevision revision) throws Exception {
    McpTestClient client = server(3).client(revision);
    List<PendingCall> calls = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      calls.add(client.start("tools/call", "{\"name\":\"slow\"}"));
    }
    awaitBegun(3);
    assertThat(oneMoreBegins()).isFalse();

    finish.release(12);

    for (PendingCall call : calls) {
      assertThat(call.reply().text()).isEqualTo("done");
    }
    assertThat(most).hasValue(3);
  }

  @EveryRevision
  void whatIsNoCallDoesNotWait(ProtocolRevision revision) throws Exception {
    McpTestClient client = server(1).client(revision);
    PendingCall slow = client.start("tools/call", "{\"name\":\"slow\"}");
    awaitBegun(1);

    assertThat(client.request("tools/list", "{}").result().get("tools")).hasSize(1);
    if (revision.isModern()) {
      assertThat(client.request("server/discover", "{}").result().has("capabilities")).isTrue();
    } else {
      assertThat(client.request("ping", "{}").result()).isEmpty();
      assertThat(server(1).client(revision).handshake().status()).isEqualTo(200);
    }
    assertThat(client.notify("notifications/roots/list_changed", "{}").status()).isEqualTo(202);

    finish.release();
    assertThat(slow.reply().text()).isEqualTo("done");
  }

  @EveryRevision
  void aCallThatIsCancelledWhileItWaitsForItsTurnNeverRuns(ProtocolRevision revision)
      throws Exception {
    McpTestClient client = server(1).client(revision);
    PendingCall first = client.start("tools/call", "{\"name\":\"slow\"}");
    awaitBegun(1);
    PendingCall second = client.start("tools/call", "{\"name\":\"slow\"}");
    assertThat(oneMoreBegins()).isFalse();

    if (revision.isModern()) {
      second.disconnect();
    } else {
      client.notify("notifications/cancelled", "{\"requestId\":" + second.id() + "}");
    }

    assertThat(second.reply().message()).isNull();
    finish.release();
    assertThat(first.reply().text()).isEqualTo("done");
    assertThat(oneMoreBegins()).isFalse();
  }

  @EveryRevision
  void onAChannelACancellationReachesACallThoughOthersWait(ProtocolRevision revision)
      throws Exception {
    try (TestChannel channel = server(1).channel()) {
      if (!revision.isModern()) {
        channel.send(Wire.initialize(revision));
        channel.take();
      }
      channel.send(Wire.call(revision, "0", "slow", "{}"));
      awaitBegun(1);
      for (int i = 1; i <= 5; i++) {
        channel.send(Wire.call(revision, String.valueOf(i), "slow", "{}"));
      }
      assertThat(oneMoreBegins()).isFalse();
      for (int i = 1; i <= 4; i++) {
        channel.send(cancel(i));
      }
      channel.send(cancel(0));

      assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
      finish.release();
      assertThat(channel.take().get("id").asInt()).isEqualTo(5);
      assertThat(channel.poll(Duration.ofMillis(50))).isNull();
    }
  }

  private static String cancel(int id) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
        + id
        + "}}";
  }
}
