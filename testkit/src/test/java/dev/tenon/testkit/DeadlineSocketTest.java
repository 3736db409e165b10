package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Deadlines over real connections, on the threads of a real server and by its clock. */
@Timeout(60)
class DeadlineSocketTest {
  private static final String LIMIT = "\"_meta\":{\"dev.tenon/timeoutMs\":%d}";

  private final Stubborn stubborn = new Stubborn();
  private final AtomicInteger dirty = new AtomicInteger();
  private final ServerHandle server = start();

  private ServerHandle start() {
    try {
      return new Sketch()
          .tool("echo", call -> Outcome.ToolResult.text("echo"))
          .tool("stubborn", stubborn::run)
          .tool(
              "speaking",
              call -> {
                call.context().progress().report(0.5);
                return stubborn.run(call);
              })
          .tool(
              "close",
              call -> {
                // One of its own is no fault: the time may be over before the method begins.
                if (Thread.currentThread().isInterrupted() && !call.context().deadline().isOver()) {
                  dirty.incrementAndGet();
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 12_000_000));
                return Outcome.ToolResult.text("done");
              })
          .server()
          .start(ServerConfig.DEFAULT.withPort(0).withMaxConcurrentCalls(16));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void stop() {
    stubborn.release.countDown();
    server.close();
  }

  private McpTestClient client(ProtocolRevision revision) {
    return RemoteServer.http(server.uri()).client(revision);
  }

  private static PendingCall call(McpTestClient client, String tool, int millis) {
    String more = tool.equals("speaking") ? ",\"progressToken\":\"p\"}" : "}";
    String meta = LIMIT.formatted(millis).replace("}", more);
    return client.start("tools/call", "{\"name\":\"" + tool + "\"," + meta + "}");
  }

  @EveryRevision
  void aCallIsAnsweredAtItsDeadlineThoughItsMethodGoesOn(ProtocolRevision revision)
      throws Exception {
    McpTestClient client = client(revision);
    for (String tool : List.of("stubborn", "speaking")) {
      long begin = System.nanoTime();
      Reply reply = call(client, tool, 200).reply();
      Duration took = Duration.ofNanos(System.nanoTime() - begin);

      assertThat(reply.failure().code()).isEqualTo("timeout");
      assertThat(took).isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
      assertThat(reply.progress()).hasSize(tool.equals("speaking") ? 1 : 0);
      // A stream could not say at its beginning that its connection is closed behind it.
      McpTestClient next = tool.equals("speaking") ? client(revision) : client;
      assertThat(next.callTool("echo").text()).isEqualTo("echo");
    }
    stubborn.release.countDown();
    Stubborn.await(stubborn.over, 2);
  }

  @Test
  void aBatchGoesOnWhenOneOfItsMethodsDoesNotEnd() throws Exception {
    McpTestClient client = client(ProtocolRevision.V2025_03_26);
    String stuck =
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"stubborn\","
            + LIMIT.formatted(300)
            + "}}";
    String echo = Wire.call(client.revision(), "9", "echo", "{}");
    String body =
        "[" + String.join(",", echo, stuck.formatted(2), echo, stuck.formatted(4), echo) + "]";

    Reply reply = client.post(body, client.headers());

    JsonNode answers = Objects.requireNonNull(reply.message());
    List<String> found = new ArrayList<>();
    for (JsonNode answer : answers) {
      String code = answer.at("/result/_meta/dev.tenon~1error/code").asString("");
      found.add(code.isEmpty() ? answer.at("/result/content/0/text").asString() : code);
    }
    // The fourth had the same time, which was over before its turn came.
    assertThat(found).containsExactly("echo", "timeout", "echo", "overloaded", "echo");
    Stubborn.await(stubborn.begun);
    assertThat(stubborn.begun.tryAcquire()).isFalse();
    stubborn.release.countDown();
    assertThat(client.callTool("echo").text()).isEqualTo("echo");
  }

  @Test
  void theTransportOf2024IsAnsweredOnItsStream() throws Exception {
    ProtocolRevision first = ProtocolRevision.V2024_11_05;
    try (TestChannel channel = RemoteServer.http(server.uri()).channel()) {
      channel.send(Wire.initialize(first));
      channel.take();
      channel.send(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"stubborn\","
              + LIMIT.formatted(200)
              + "}}");

      JsonNode answer = channel.take();
      assertThat(answer.at("/result/_meta/dev.tenon~1error/code").asString()).isEqualTo("timeout");
      stubborn.release.countDown();
      Stubborn.await(stubborn.over);
      channel.send(Wire.call(first, "2", "echo", "{}"));
      assertThat(channel.take().get("id").asInt()).isEqualTo(2);
    }
  }

  @EveryRevision
  void callsThatEndAsTheirTimeEndsAreAnsweredOnceAndLeaveNoInterrupt(ProtocolRevision revision) {
    McpTestClient client = client(revision);
    int timeouts = 0;
    for (int round = 0; round < 12; round++) {
      List<PendingCall> calls = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        calls.add(call(client, "close", 6));
      }
      for (PendingCall call : calls) {
        Reply reply = call.reply();
        boolean late = reply.isToolError();
        timeouts += late ? 1 : 0;
        assertThat(late ? reply.failure().code() : reply.text())
            .isIn("done", "timeout", "overloaded");
      }
    }
    assertThat(timeouts).as("both happen").isBetween(1, 143);
    assertThat(dirty).hasValue(0);
  }

  @Test
  void theStopOfTheServerWaitsForAMethodThatGoesOn() throws Exception {
    Reply reply = call(client(ProtocolRevision.MODERN), "stubborn", 50).reply();
    assertThat(reply.failure().code()).isEqualTo("timeout");

    server.shutdown();
    assertThat(server.awaitTermination(Duration.ofMillis(100))).isFalse();
    stubborn.release.countDown();
    assertThat(server.awaitTermination(Duration.ofSeconds(10))).isTrue();
  }
}
