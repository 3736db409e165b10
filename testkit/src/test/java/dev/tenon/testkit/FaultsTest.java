package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.fault.CallFaults;
import dev.tenon.testkit.fault.ConnectionLostException;
import dev.tenon.testkit.fault.Connections;
import dev.tenon.testkit.fault.Faulty;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What goes wrong when a test says so, and what a server makes of it. */
final class FaultsTest {
  private final AtomicInteger placed = new AtomicInteger();
  private final CallFaults faults = new CallFaults();

  /** What the method reads its answer from. */
  private interface Store {
    String read();
  }

  private final Faulty<Store> store = Faulty.around(Store.class, () -> "tea");

  private Sketch sketch() {
    return new Sketch()
        .intercept(faults)
        .tool("read", call -> Outcome.ToolResult.text(store.it().read()))
        .tool("place", call -> Outcome.ToolResult.text("order " + placed.incrementAndGet()))
        .tool(
            "slow",
            call -> {
              call.context().progress().report(1, 2);
              call.context().progress().report(2, 2);
              return Outcome.ToolResult.text("done " + call.context().isCancelled());
            });
  }

  @EveryRevision
  void aStoreThatFailsIsAnInternalErrorWithoutItsWords(ProtocolRevision revision) {
    McpTestClient client = sketch().start().client(revision);
    store.fails(() -> new IllegalStateException("password hunter2 is wrong"));

    Reply failed = client.callTool("read");
    store.recovers();

    assertThat(failed.isToolError()).isTrue();
    assertThat(failed.text()).doesNotContain("hunter2");
    assertThat(client.callTool("read").text()).isEqualTo("tea");
    assertThat(store.calls()).isEqualTo(2);
  }

  @Test
  void aStoreFailsOnlySoOften() {
    store.failsNext(2, () -> new IllegalStateException("down"));

    assertThatThrownBy(() -> store.it().read()).hasMessage("down");
    assertThatThrownBy(() -> store.it().read()).hasMessage("down");
    assertThat(store.it().read()).isEqualTo("tea");
    assertThat(store.it().toString()).isEqualTo("a faulty Store");
    assertThat(store.it()).isEqualTo(store.it()).hasSameHashCodeAs(store.it());
  }

  @Test
  void aStoreThatHangsIsLeftWhenTheCallIsCancelled() {
    McpTestClient client = sketch().start().client(ProtocolRevision.V2025_11_25);
    store.hangs();
    PendingCall call = client.start("tools/call", "{\"name\":\"read\"}");
    await(() -> store.calls() == 1);

    client.notify("notifications/cancelled", "{\"requestId\":" + call.id() + "}");

    assertThat(call.reply().message()).isNull();
  }

  @Test
  void aStoreThatHangsGoesOnWhenItRecovers() {
    McpTestClient client = sketch().start().client(ProtocolRevision.MODERN);
    store.hangs();
    PendingCall call = client.start("tools/call", "{\"name\":\"read\"}");
    await(() -> store.calls() == 1);

    store.recovers();

    assertThat(call.reply().text()).isEqualTo("tea");
  }

  @Test
  void latencyPassesOnTheClockAlone() {
    FakeClock clock = new FakeClock();
    ServerConfig patient = ServerConfig.DEFAULT.withCallTimeout(Duration.ofHours(4));
    McpTestClient client = sketch().start(patient, clock).client(ProtocolRevision.MODERN);
    faults.takes("read", Duration.ofHours(1), clock);
    store.takes(Duration.ofHours(2), clock);
    PendingCall call = client.start("tools/call", "{\"name\":\"read\"}");

    clock.awaitScheduled(1);
    assertThat(clock.advanceToNext()).isEqualTo(Duration.ofHours(1));
    clock.awaitScheduled(1);
    assertThat(clock.advanceToNext()).isEqualTo(Duration.ofHours(2));

    assertThat(call.reply().text()).isEqualTo("tea");
  }

  @EveryRevision
  void callsFailWithoutTheirMethod(ProtocolRevision revision) {
    McpTestClient client = sketch().start().client(revision);
    faults.fails("place", () -> new IllegalStateException("broken"));

    assertThat(client.callTool("place").isToolError()).isTrue();
    faults.recovers("place");

    assertThat(client.callTool("place").text()).isEqualTo("order 1");
  }

  @Test
  void callsThatAreHeldFillTheServerUntilTheyAreReleased() {
    ServerConfig one = ServerConfig.DEFAULT.withMaxConcurrentCalls(1);
    McpTestClient client = sketch().start(one).client(ProtocolRevision.MODERN);
    faults.holds("place");
    PendingCall first = client.start("tools/call", "{\"name\":\"place\"}");
    PendingCall second = client.start("tools/call", "{\"name\":\"place\"}");

    assertThat(placed).hasValue(0);
    faults.recovers("place");

    assertThat(first.reply().text()).startsWith("order ");
    assertThat(second.reply().text()).startsWith("order ");
    assertThat(placed).hasValue(2);
  }

  @EveryRevision
  void aLostAnswerLeavesTheWorkDone(ProtocolRevision revision) {
    Connections connections = Connections.to(sketch().start().engine());
    McpTestClient client = connections.client(revision, ClientOptions.NONE);
    assertThat(client.callTool("place").text()).isEqualTo("order 1");

    connections.loseNextAnswer();
    assertThatThrownBy(() -> client.callTool("place"))
        .isInstanceOf(ConnectionLostException.class)
        .hasMessageContaining("before the answer arrived");

    assertThat(placed).hasValue(2);
  }

  @EveryRevision
  void aLostRequestLeavesNothingDone(ProtocolRevision revision) {
    Connections connections = Connections.to(sketch().start().engine());
    McpTestClient client = connections.client(revision, ClientOptions.NONE);
    assertThat(client.callTool("place").text()).isEqualTo("order 1");

    connections.loseNextRequest();
    assertThatThrownBy(() -> client.callTool("place"))
        .isInstanceOf(ConnectionLostException.class)
        .hasMessageContaining("before the server saw the request");

    assertThat(placed).hasValue(1);
  }

  @Test
  void aStreamThatIsReadHalfCancelsTheCall() {
    Connections connections = Connections.to(sketch().start().engine());
    McpTestClient client = connections.client(ProtocolRevision.MODERN, ClientOptions.NONE);
    client.callTool("place");

    connections.breakNextStream();

    assertThatThrownBy(() ->
            client.request("tools/call", "{\"name\":\"slow\",\"_meta\":{\"progressToken\":\"p\"}}"))
        .isInstanceOf(ConnectionLostException.class)
        .hasMessageContaining("while the server worked");
  }

  private static void await(Supplier<Boolean> condition) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.get()) {
      assertThat(System.nanoTime()).as("ten seconds are over").isLessThan(until);
      Thread.onSpinWait();
    }
  }
}
