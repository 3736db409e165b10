package dev.tenon.samples.orders;

import static dev.tenon.testkit.assertions.McpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.FakeClock;
import dev.tenon.testkit.Listening;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.TestServer;
import dev.tenon.testkit.junit.McpTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders as clients of all revisions find, place, ship and cancel them. */
@McpTest(Orders.class)
final class OrderDeskTest {
  private static final ClientOptions ASKED = ClientOptions.declaring("elicitation");

  private final Database database = Database.example("order-desk");
  private final FakeClock clock = new FakeClock();

  @AfterEach
  void close() {
    database.close();
  }

  @EveryRevision
  void openOrdersAreFound(McpTestClient client) {
    Reply reply = client.callTool("findOrders", Map.of("status", "OPEN"));

    OrderDesk.Found found = reply.structured(OrderDesk.Found.class);
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.orders()).extracting(Order::id).containsExactly(3L, 2L);
    assertThat(found.orders().get(1).total()).isEqualByComparingTo("50.00");
  }

  @EveryRevision
  void anOrderIsPlacedToday(TestServer server, ProtocolRevision revision) {
    clock.advance(Duration.ofDays(3));

    Reply reply = server.client(revision).callTool("placeOrder", tea(2, "first"));

    Order order = reply.structured(Order.class);
    assertThat(order.placed()).isEqualTo(LocalDate.of(2026, 7, 31));
    assertThat(order.lines()).containsExactly(new Order.Line("TEA-1", 2, new BigDecimal("4.90")));
    assertThat(new Stock(database).get("TEA-1").orElseThrow().inStock()).isEqualTo(38);
  }

  @EveryRevision
  void theSameKeyPlacesNothingTwice(McpTestClient client) {
    Order first = client.callTool("placeOrder", tea(2, "the key")).structured(Order.class);
    Order second = client.callTool("placeOrder", tea(2, "the key")).structured(Order.class);

    assertThat(second).isEqualTo(first);
    assertThat(new Stock(database).get("TEA-1").orElseThrow().inStock()).isEqualTo(38);
  }

  @EveryRevision
  void whatIsNotInStockIsNotSold(McpTestClient client) {
    Reply reply = client.callTool("placeOrder", order("TEA-2", 4, "too much"));

    assertThat(reply).isToolError("conflict");
    assertThat(reply.text()).isEqualTo("There are only 3 of TEA-2, not 4.");
    assertThat(new OrderBook(database).count(Optional.empty(), Optional.empty())).isEqualTo(3);
  }

  @EveryRevision
  void allFaultsOfTheArgumentsAreNamedAtOnce(McpTestClient client) {
    Reply reply =
        client.callTool(
            "placeOrder",
            Map.of("customer", 0, "lines", List.of(Map.of("sku", "TEA-1")), "requestKey", " "));

    assertThat(reply)
        .isToolError("invalid_arguments")
        .hasViolation("/customer")
        .hasViolation("/lines/0/amount")
        .hasViolation("/requestKey");
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void aLargeOrderIsApproved(TestServer server, ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ASKED);
    client.answers("Place an order", new OrderDesk.Approval(true));

    Reply reply = client.callTool("placeOrder", order("POT-1", 5, "large"));

    assertThat(reply.structured(Order.class).total()).isEqualByComparingTo("120.00");
    assertThat(client.questions())
        .singleElement()
        .satisfies(question ->
            assertThat(question.message()).isEqualTo("Place an order of 120.00 euros?"));
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void aLargeOrderThatNobodyApprovesIsNotPlaced(TestServer server, ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ASKED);
    client.declines("Place an order");

    assertThat(client.callTool("placeOrder", order("POT-1", 5, "large"))).isToolError("declined");
    assertThat(new Stock(database).get("POT-1").orElseThrow().inStock()).isEqualTo(7);
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void aCancelledOrderGivesItsArticlesBack(TestServer server, ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ASKED);
    client.answers("Really cancel", new OrderDesk.Cancellation(true));

    Reply reply = client.callTool("cancelOrder", Map.of("order", 2));

    assertThat(reply.structured(Order.class).status()).isEqualTo(Order.Status.CANCELLED);
    assertThat(new Stock(database).get("CUP-1").orElseThrow().inStock()).isEqualTo(124);
  }

  @EveryRevision
  void whatIsShippedStaysShipped(McpTestClient client) {
    Reply shipped = client.callTool("shipOrder", Map.of("order", 2));
    Reply again = client.callTool("shipOrder", Map.of("order", 2));

    assertThat(shipped.structured(Order.class).status()).isEqualTo(Order.Status.SHIPPED);
    assertThat(again.structured(Order.class)).isEqualTo(shipped.structured(Order.class));
  }

  @EveryRevision
  void inventoryIsReportedStepByStep(McpTestClient client) {
    Reply reply =
        client.request(
            "tools/call", "{\"name\":\"takeInventory\",\"_meta\":{\"progressToken\":1}}");

    assertThat(reply).hasProgress(1, 2, 3, 4);
    assertThat(reply.structured(StockRoom.Inventory.class).pieces()).isEqualTo(170);
  }

  @Test
  void whoWatchesAnOrderIsToldOfItsChange(McpTestClient client) {
    try (Listening watching = client.watch("order://2")) {
      client.callTool("shipOrder", Map.of("order", 2));
      clock.advance(Duration.ofSeconds(1));

      watching.awaitUpdate("order://2");
    }
  }

  @EveryRevision
  void anOrderIsAResource(McpTestClient client) {
    Order order = client.readResource("order://1").contents().get(0).as(Order.class);

    assertThat(order.status()).isEqualTo(Order.Status.SHIPPED);
  }

  @EveryRevision
  void numbersOfOrdersAreCompleted(McpTestClient client) {
    assertThat(client.completeTemplate("order://{id}", "id", "", Map.of()).values())
        .containsExactly("3", "2", "1");
  }

  @EveryRevision
  void aLetterNamesTheOrder(McpTestClient client) {
    Reply reply = client.getPrompt("writeToCustomer", Map.of("order", "1", "tone", "FORMAL"));

    assertThat(reply.messages().get(0).content().text())
        .isEqualTo("Write a formal letter to customer 1 about order 1, which is shipped.");
  }

  private static Map<String, Object> tea(int amount, String key) {
    return order("TEA-1", amount, key);
  }

  private static Map<String, Object> order(String sku, int amount, String key) {
    return Map.of(
        "customer", 1, "lines", List.of(new Order.Wanted(sku, amount)), "requestKey", key);
  }
}
