package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Calls that nobody waits for any more. */
@McpTest
class CancellationTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  private final HandWrittenServer hand = new HandWrittenServer();
  private final TestServer server = TestServer.of(hand.server());

  private TestChannel channel(ProtocolRevision revision) {
    TestChannel channel = server.channel();
    if (!revision.isModern()) {
      channel.send(Wire.initialize(revision));
      channel.take();
    }
    return channel;
  }

  private static String cancel(String requestId) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
        + requestId
        + ",\"reason\":\"test\"}}";
  }

  private void awaitStart() throws InterruptedException {
    assertThat(hand.waiting.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private void awaitInterrupt() throws InterruptedException {
    for (int i = 0; i < 1000 && hand.interrupts.get() == 0; i++) {
      Thread.sleep(10);
    }
    assertThat(hand.interrupts).hasValue(1);
  }

  private static void stillServes(TestChannel channel, ProtocolRevision revision) {
    channel.send(Wire.echo(revision, "\"after\"", "\"x\""));
    JsonNode answer = channel.take();
    assertThat(answer.get("id").asString()).as(answer.toString()).isEqualTo("after");
    assertThat(channel.poll(SHORT)).isNull();
  }

  @EveryRevision
  @Tag("A6.5")
  @Tag("A8.1")
  @Tag("A8.2")
  @Tag("D3.2")
  @Tag("C2.14")
  void aCancelledCallIsInterruptedAndNotAnswered(ProtocolRevision revision) throws Exception {
    try (TestChannel channel = channel(revision)) {
      channel.send(Wire.call(revision, "1", "wait", "{}"));
      awaitStart();

      channel.send(cancel("1"));

      awaitInterrupt();
      stillServes(channel, revision);
    }
  }

  @EveryRevision
  @Tag("A8.3")
  void cancellationsThatAreUnknownOrMalformedChangeNothing(ProtocolRevision revision)
      throws Exception {
    try (TestChannel channel = channel(revision)) {
      channel.send(Wire.call(revision, "1", "wait", "{}"));
      awaitStart();

      for (String id : List.of("2", "\"1\"", "null", "1.0", "{}", "[1]", "true", "\"\"")) {
        channel.send(cancel(id));
      }
      channel.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}");
      channel.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{}}");
      stillServes(channel, revision);
      assertThat(hand.interrupts).hasValue(0);

      channel.send(cancel("1"));
      awaitInterrupt();
    }
  }

  @EveryRevision
  @Tag("A8.3")
  void aCancellationThatComesTooLateOrTwiceChangesNothing(ProtocolRevision revision)
      throws Exception {
    try (TestChannel channel = channel(revision)) {
      channel.send(Wire.echo(revision, "1", "\"x\""));
      assertThat(channel.take().has("result")).isTrue();
      channel.send(cancel("1"));
      stillServes(channel, revision);

      channel.send(Wire.call(revision, "2", "wait", "{}"));
      awaitStart();
      channel.send(cancel("2"));
      channel.send(cancel("2"));
      awaitInterrupt();
      stillServes(channel, revision);
    }
  }

  @EveryRevision
  void anIdMayBeUsedAgainAfterACancellation(ProtocolRevision revision) throws Exception {
    try (TestChannel channel = channel(revision)) {
      channel.send(Wire.call(revision, "1", "wait", "{}"));
      awaitStart();
      channel.send(cancel("1"));
      awaitInterrupt();

      channel.send(Wire.echo(revision, "1", "\"again\""));

      assertThat(channel.take().get("result").get("content").get(0).get("text").asString())
          .isEqualTo("again");
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D3.2")
  @Tag("C2.14")
  void overHttpALegacyCallIsCancelledByANotificationOfItsSession(ProtocolRevision revision)
      throws Exception {
    McpTestClient client = server.client(revision);
    PendingCall pending = client.start("tools/call", "{\"name\":\"wait\"}");
    awaitStart();

    // The same id in another session is another call.
    server
        .client(revision)
        .notify("notifications/cancelled", "{\"requestId\":" + pending.id() + "}");
    assertThat(hand.interrupts).hasValue(0);
    assertThat(
            client
                .notify("notifications/cancelled", "{\"requestId\":" + pending.id() + "}")
                .status())
        .isEqualTo(202);

    assertThat(pending.reply().message()).isNull();
    assertThat(hand.interrupts).hasValue(1);
    assertThat(client.callTool("echo", "{\"text\":\"x\"}").text()).isEqualTo("x");
  }

  @Test
  @Tag("A5.14")
  @Tag("A8.1")
  @Tag("C2.14")
  void aModernClientThatDisconnectsCancels() throws Exception {
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    PendingCall pending = client.start("tools/call", "{\"name\":\"wait\"}");
    awaitStart();

    pending.disconnect();

    assertThat(pending.reply().message()).isNull();
    assertThat(hand.interrupts).hasValue(1);
    assertThat(client.callTool("echo", "{\"text\":\"x\"}").text()).isEqualTo("x");
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D2.5")
  @Tag("C2.14")
  void aLegacyClientThatDisconnectsDoesNotCancel(ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision);
    PendingCall pending = client.start("tools/call", "{\"name\":\"wait\"}");
    awaitStart();

    pending.disconnect();
    Thread.sleep(SHORT.toMillis());

    assertThat(hand.interrupts).hasValue(0);
    client.delete();
    pending.reply();
    assertThat(hand.interrupts).as("the end of the session cancels").hasValue(1);
  }

  @EveryRevision
  @Tag("A6.5")
  @Tag("A8.2")
  void aCallThatIgnoresItsCancellationSendsNothingMore(ProtocolRevision revision) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    AtomicBoolean seen = new AtomicBoolean();
    TestServer stubborn =
        new Sketch()
            .tool(
                "stubborn",
                call -> {
                  started.countDown();
                  boolean waiting = true;
                  while (waiting) {
                    try {
                      goOn.await();
                      waiting = false;
                    } catch (InterruptedException e) {
                      seen.set(true);
                    }
                  }
                  seen.set(seen.get() && call.context().isCancelled());
                  call.context().progress().report(1);
                  call.context().log(dev.tenon.runtime.call.LogLevel.EMERGENCY, "too late");
                  over.countDown();
                  return Outcome.ToolResult.text("too late");
                })
            .tool("echo", call -> Outcome.ToolResult.text("x"))
            .start();
    try (TestChannel channel = stubborn.channel()) {
      if (!revision.isModern()) {
        channel.send(Wire.initialize(revision));
        channel.take();
      }
      String meta =
          revision.isModern()
              ? Wire.modernMeta(
                  ",\"progressToken\":\"p\",\"io.modelcontextprotocol/logLevel\":\"debug\"")
              : "\"_meta\":{\"progressToken\":\"p\"}";
      channel.send(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"stubborn\","
              + meta
              + "}}");
      started.await();

      channel.send(cancel("1"));
      goOn.countDown();
      over.await();

      assertThat(seen).isTrue();
      channel.send(Wire.call(revision, "\"after\"", "echo", "{}"));
      assertThat(channel.take().get("id").asString()).isEqualTo("after");
      assertThat(channel.poll(SHORT)).isNull();
    }
  }

  @EveryRevision
  void theEndOfAChannelWaitsForCallsAndThenCancelsThem(ProtocolRevision revision) throws Exception {
    TestChannel channel = channel(revision);
    channel.send(Wire.call(revision, "1", "wait", "{}"));
    awaitStart();

    channel.close(Duration.ofMillis(20));

    awaitInterrupt();
    assertThat(channel.poll(SHORT)).isNull();
  }

  @EveryRevision
  void aCallThatEndsWithinTheGraceOfTheEndIsAnswered(ProtocolRevision revision) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    TestServer slow =
        new Sketch()
            .tool(
                "slow",
                call -> {
                  started.countDown();
                  Thread.sleep(100);
                  return Outcome.ToolResult.text("done");
                })
            .start();
    TestChannel channel = slow.channel();
    if (!revision.isModern()) {
      channel.send(Wire.initialize(revision));
      channel.take();
    }
    channel.send(Wire.call(revision, "1", "slow", "{}"));
    started.await();

    channel.close();

    assertThat(channel.take().get("id").asInt()).isEqualTo(1);
  }

  @Test
  void anInterruptNeverLeaksIntoTheNextCallOfAThread() {
    AtomicInteger dirty = new AtomicInteger();
    TestServer leaky =
        new Sketch()
            .tool(
                "leak",
                call -> {
                  if (Thread.currentThread().isInterrupted()) {
                    dirty.incrementAndGet();
                  }
                  Thread.currentThread().interrupt();
                  return Outcome.ToolResult.text("x");
                })
            .start();
    List<McpTestClient> clients = new ArrayList<>();
    for (ProtocolRevision revision : ProtocolRevision.values()) {
      clients.add(leaky.client(revision));
    }

    for (McpTestClient client : clients) {
      assertThat(client.callTool("leak", "{}").text()).isEqualTo("x");
      assertThat(Thread.currentThread().isInterrupted()).as(client.revision() + "").isFalse();
    }
    assertThat(dirty).hasValue(0);
  }

  @Test
  @Tag("A8.3")
  void manyCallsThatAreCancelledAsTheyEndAreAnsweredAtMostOnce() throws Exception {
    try (TestChannel channel = channel(ProtocolRevision.MODERN)) {
      for (int i = 0; i < 300; i++) {
        channel.send(Wire.echo(ProtocolRevision.MODERN, String.valueOf(i), "\"x\""));
        channel.send(cancel(String.valueOf(i)));
      }
      channel.send(Wire.echo(ProtocolRevision.MODERN, "\"last\"", "\"x\""));
      List<String> ids = new ArrayList<>();
      JsonNode message = channel.take();
      while (message != null) {
        ids.add(message.get("id").asString());
        message = channel.poll(Duration.ofMillis(200));
      }
      assertThat(ids).doesNotHaveDuplicates().contains("last");
    }
  }
}
