package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.policy.WhenUnhealthy;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.observe.Measurement;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Health checks, and what becomes of the tools that depend on them. */
@McpTest
final class HealthTest {
  private final FakeClock clock = new FakeClock();
  private final AtomicBoolean healthy = new AtomicBoolean(true);
  private final CheckedServer checked = new CheckedServer();

  private TestServer start() {
    return TestServer.of(
        checked.server(), ServerConfig.DEFAULT.withChangeDelay(Duration.ZERO), clock);
  }

  /** Moves the clock until each check has run {@code times} more, and has ended. */
  private void run(int times) {
    int atRest = clock.scheduled();
    Duration step = CheckedServer.TIMEOUT.dividedBy(4);
    for (long i = times * CheckedServer.EVERY.dividedBy(step); i > 0; i--) {
      clock.advance(step);
      while (clock.scheduled() > atRest) {
        Thread.onSpinWait(); // A check runs, and its time must not go by meanwhile.
      }
    }
  }

  private static void await(TestServer server, long ended) {
    long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (ended(server) < ended) {
      assertThat(System.nanoTime()).as("a check does not end").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private static long ended(TestServer server) {
    return measured(server, "tenon.health.checks").stream().mapToLong(Measurement::value).sum();
  }

  private static List<Measurement> measured(TestServer server, String name) {
    return server.engine().measurements().stream()
        .filter(measurement -> measurement.name().equals(name))
        .toList();
  }

  private static List<String> listed(McpTestClient client) {
    List<String> names = new ArrayList<>();
    client
        .request("tools/list", "{}")
        .result()
        .get("tools")
        .forEach(tool -> names.add(tool.get("name").asString()));
    return names;
  }

  @EveryRevision
  void aToolThatFailsFastIsListedAndNotCalled(ProtocolRevision revision) {
    checked.check("database", WhenUnhealthy.FAIL_FAST, healthy::get, "find", "save");
    TestServer server = start();
    McpTestClient client = server.client(revision);
    healthy.set(false);

    run(1);
    assertThat(client.callTool("find", "{}").text()).as("one failure is none").isEqualTo("served");
    run(1);
    Reply refused = client.callTool("find", "{}");

    assertThat(refused.failure().code()).isEqualTo("unavailable");
    assertThat(refused.text())
        .startsWith(
            "The tool \"find\" is not available at the moment: its health check \"database\""
                + " fails.\nTry again in ");
    assertThat(refused.failure().retryAfter())
        .as("three successes")
        .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    assertThat(client.callTool("save", "{}").isToolError()).isTrue();
    assertThat(client.callTool("free", "{}").text()).isEqualTo("served");
    assertThat(listed(client)).containsExactly("find", "free", "save");

    healthy.set(true);
    run(2);
    assertThat(client.callTool("find", "{}").isToolError()).isTrue();
    run(1);
    assertThat(client.callTool("find", "{}").text()).isEqualTo("served");
  }

  @EveryRevision
  void aHiddenToolIsNotListedAndClientsAreTold(ProtocolRevision revision) {
    checked.check("database", WhenUnhealthy.HIDE, healthy::get, "find", "save");
    TestServer server = start();
    McpTestClient client = server.client(revision);
    try (Listening listening =
        revision.isModern() ? client.listen("{\"toolsListChanged\":true}") : client.openStream()) {
      assertThat(listed(client)).containsExactly("find", "free", "save");
      healthy.set(false);

      run(2);
      assertThat(listed(client)).containsExactly("free");
      assertThat(client.callTool("find", "{}").failure().code()).isEqualTo("unavailable");
      assertThat(listening.take().get("method").asString())
          .isEqualTo("notifications/tools/list_changed");

      healthy.set(true);
      run(3);
      assertThat(listed(client)).containsExactly("find", "free", "save");
      assertThat(client.callTool("find", "{}").text()).isEqualTo("served");
      assertThat(listening.take().get("method").asString())
          .isEqualTo("notifications/tools/list_changed");
    }
  }

  @Test
  void aToolThatIsKeptIsOnlyMeasured() {
    checked.check("database", WhenUnhealthy.KEEP, healthy::get, "find");
    TestServer server = start();
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    healthy.set(false);

    run(3);

    assertThat(client.callTool("find", "{}").text()).isEqualTo("served");
    assertThat(measured(server, "tenon.health.healthy"))
        .containsExactly(
            new Measurement(
                "tenon.health.healthy", Map.of("check", "database", "tools", "find"), 0));
    assertThat(measured(server, "tenon.health.checks"))
        .contains(
            new Measurement(
                "tenon.health.checks",
                Map.of("check", "database", "tools", "find", "result", "failure"),
                3));
  }

  @Test
  void aToolOfSeveralChecksIsUnhealthyWhenOneIs() {
    AtomicBoolean other = new AtomicBoolean(true);
    checked
        .check("database", WhenUnhealthy.FAIL_FAST, healthy::get, "find")
        .check("queue", WhenUnhealthy.HIDE, other::get, "find", "save");
    TestServer server = start();
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    healthy.set(false);
    run(2);
    assertThat(listed(client)).contains("find", "save");
    assertThat(client.callTool("find", "{}").text()).contains("\"database\" fails");
    assertThat(client.callTool("save", "{}").text()).isEqualTo("served");

    healthy.set(true);
    other.set(false);
    run(3);
    assertThat(listed(client)).containsExactly("free");
    assertThat(client.callTool("find", "{}").text()).contains("\"queue\" fails");
  }

  @Test
  void aCheckThatThrowsFails() {
    checked.check(
        "database",
        WhenUnhealthy.FAIL_FAST,
        () -> {
          throw new IllegalStateException("no connection");
        },
        "find");
    TestServer server = start();
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    run(2);

    assertThat(client.callTool("find", "{}").isToolError()).isTrue();
  }

  @Test
  void aCheckThatTakesTooLongIsInterruptedAndFails() {
    Semaphore begun = new Semaphore(0);
    AtomicInteger interrupts = new AtomicInteger();
    checked.check(
        "database",
        WhenUnhealthy.FAIL_FAST,
        () -> {
          begun.release();
          try {
            return new CountDownLatch(1).await(1, TimeUnit.DAYS);
          } catch (InterruptedException e) {
            interrupts.incrementAndGet();
            throw e;
          }
        },
        "find");
    TestServer server = start();
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    for (int i = 1; i <= 2; i++) {
      Duration unused = clock.advanceToNext();
      begun.acquireUninterruptibly();
      clock.advance(CheckedServer.TIMEOUT);
      await(server, i);
      while (interrupts.get() < i) {
        Thread.onSpinWait();
      }
    }

    assertThat(client.callTool("find", "{}").isToolError()).isTrue();
    assertThat(measured(server, "tenon.health.checks"))
        .filteredOn(measurement -> measurement.attributes().containsValue("timeout"))
        .extracting(Measurement::value)
        .containsExactly(2L);
  }

  @Test
  void aCheckThatHangsIsNotRunTwiceAtOnceAndGoesOnFailing() {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    checked.check(
        "database",
        WhenUnhealthy.FAIL_FAST,
        () -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          boolean waits = true;
          while (waits) {
            try {
              release.await();
              waits = false;
            } catch (InterruptedException e) {
              // As a check does that was badly written.
            }
          }
          atOnce.decrementAndGet();
          return true;
        },
        "find");
    TestServer server = start();
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    Duration unused = clock.advanceToNext();
    while (atOnce.get() == 0) {
      Thread.onSpinWait();
    }
    clock.advance(CheckedServer.EVERY.multipliedBy(10));

    assertThat(client.callTool("find", "{}").isToolError()).isTrue();
    assertThat(checked.runs).hasValue(1);
    release.countDown();
    while (atOnce.get() > 0) {
      Thread.onSpinWait();
    }
    run(4); // The first may still find the thread that just ends.
    assertThat(client.callTool("find", "{}").text()).isEqualTo("served");
    assertThat(most).hasValue(1);
  }

  @Test
  void nothingRunsBeforeTheFirstRequestNorAfterTheEnd() {
    checked.check("database", WhenUnhealthy.FAIL_FAST, healthy::get, "find");
    TestServer server = start();

    clock.advance(Duration.ofHours(1));
    assertThat(checked.runs).hasValue(0);
    assertThat(clock.scheduled()).isZero();

    server.client(ProtocolRevision.MODERN).callTool("find", "{}");
    assertThat(clock.scheduled()).isEqualTo(1);
    server.close();
    assertThat(clock.scheduled()).isZero();
    clock.advance(Duration.ofHours(1));
    assertThat(checked.runs).hasValue(0);
  }

  @Test
  void numbersOutOfBoundsAreRefused() {
    assertThatThrownBy(() -> checked.check("database", WhenUnhealthy.KEEP, healthy::get))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The health check database must name a tool.");
  }
}
