package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import dev.tenon.testkit.junit.TestServerExtension;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Servers, clients and clocks that JUnit gives to a test. */
@McpTest(McpTestTest.Shop.class)
final class McpTestTest {
  private final Stock stock = new Stock(new AtomicInteger(7), new AtomicInteger());
  private final ServerConfig config = ServerConfig.DEFAULT.withMaxSessions(1);

  record Stock(AtomicInteger apples, AtomicInteger closed) {}

  /** As a user writes one: with an instance, which needs another one. */
  public static final class Shop implements AutoCloseable {
    private final Stock stock;

    public Shop(Stock stock) {
      this.stock = stock;
    }

    @Override
    public void close() {
      stock.closed.incrementAndGet();
    }
  }

  @BeforeEach
  void theServerIsThereBeforeTheTest(TestServer server) {
    assertThat(server.engine()).isNotNull();
  }

  @Test
  void aTestGetsAServerItsClockAndAClientOfTheNewestRevision(
      TestServer server, FakeClock clock, McpTestClient client) {
    assertThat(client.revision()).isEqualTo(ProtocolRevision.MODERN);
    assertThat(client.callTool("apples").text()).isEqualTo("7");
    assertThat(server.transcript()).contains("\"apples\"");
    assertThat(clock.scheduled()).isZero();
  }

  @EveryRevision
  void aClientSpeaksTheRevisionOfTheTest(McpTestClient client, ProtocolRevision revision) {
    assertThat(client.revision()).isEqualTo(revision);
    assertThat(client.callTool("apples").text()).isEqualTo("7");
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18, to = ProtocolRevision.V2025_11_25)
  void theSettingsAreThoseOfTheTest(TestServer server, ProtocolRevision revision) {
    assertThat(config.maxSessions()).isEqualTo(1);
    assertThat(server.client(revision).handshake().status()).isEqualTo(200);
    assertThat(server.client(revision).handshake().status()).isEqualTo(503);
  }

  @Nested
  final class Inside {
    @Test
    void theFieldsAroundAreSeen(McpTestClient client) {
      stock.apples.set(8);

      assertThat(client.callTool("apples").text()).isEqualTo("8");
    }
  }

  /** Without a field that the shop needs. */
  @McpTest(Shop.class)
  static final class Poor {
    @Test
    void hasNoStock(TestServer server) {
      assertThat(server).isNotNull();
    }
  }

  /** A class that is no server. */
  @McpTest(String.class)
  static final class Lost {
    @Test
    void hasNoServer(TestServer server) {
      assertThat(server).isNotNull();
    }
  }

  @Test
  @McpTest(value = Shop.class, allowing = Leak.SUBSCRIPTION)
  void aMethodMayAllowMore(McpTestClient client) {
    assertThat(client.listen("{\"toolsListChanged\":true}").isOpen()).isTrue();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(JUnitRun.of(Poor.class).sentence())
        .contains("new Shop needs a Stock", "has no field of this type");
    assertThat(JUnitRun.of(Lost.class).sentence())
        .contains("@McpTest(String.class): there is no class java.lang.StringMcp.");
  }

  /** The same with an extension that a test makes itself. */
  static final class ByHand {
    private final Stock stock = new Stock(new AtomicInteger(3), new AtomicInteger());

    @RegisterExtension
    final TestServerExtension shop =
        TestServerExtension.of(() -> McpTestTest_ShopMcp.create(new Shop(stock)))
            .allowing(Leak.SCRIPT);

    private final McpTestClient early = shop.client(ProtocolRevision.V2025_03_26);

    @EveryRevision
    void isServed(ProtocolRevision revision, McpTestClient given, TestServer server) {
      assertThat(server).isSameAs(shop.server());
      assertThat(given.revision()).isEqualTo(revision);
      assertThat(early.callTool("apples").text()).isEqualTo("3");
      early.answers("anything", "{}");
    }

    @Test
    void leavesASubscription(McpTestClient client) {
      Listening unused = client.listen("{\"toolsListChanged\":true}");
    }
  }

  @Test
  void anExtensionMakesAServerForEachTest() {
    JUnitRun run = JUnitRun.of(ByHand.class);

    assertThat(run.failures()).hasSize(ProtocolRevision.values().length + 1);
    assertThat(run.failures().get("leavesASubscription(McpTestClient)"))
        .hasMessageContaining("subscription");
    run.failures().remove("leavesASubscription(McpTestClient)");
    assertThat(run.failures().values()).containsOnlyNulls();
  }

  @Test
  void theEndOfAServerClosesItsInstances() {
    Stock own = new Stock(new AtomicInteger(), new AtomicInteger());
    TestServer server = TestServer.of(McpTestTest_ShopMcp.create(new Shop(own)));

    server.close();
    server.close();

    assertThat(own.closed).hasValue(1);
  }

  /** What the processor would generate. */
  static Server server(Shop shop) {
    return new Sketch()
        .tool("apples", call -> Outcome.ToolResult.text(shop.stock.apples.toString()))
        .builder()
        .closing(shop)
        .build();
  }
}
