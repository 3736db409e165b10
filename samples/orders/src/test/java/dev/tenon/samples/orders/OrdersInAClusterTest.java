package dev.tenon.samples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import dev.tenon.testkit.cluster.Cluster;
import dev.tenon.testkit.fault.ConnectionLostException;
import dev.tenon.testkit.fault.Connections;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three instances with one database, and connections that break. */
final class OrdersInAClusterTest {
  private final Database database = Database.example("orders-in-a-cluster");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anApprovalMayReachAnotherInstance() {
    try (Cluster cluster =
        Cluster.of(3, instance -> Orders.server(database, InstantSource.system()))) {
      McpTestClient client =
          cluster.client(ProtocolRevision.MODERN, ClientOptions.declaring("elicitation"));
      client.answers("Place an order", new OrderDesk.Approval(true));

      Order order = client.callTool("placeOrder", pots("key")).structured(Order.class);

      assertThat(order.total()).isEqualByComparingTo("120.00");
      // The handshake and the list, the question, the answer.
      assertThat(cluster.served()).containsExactly(2, 1, 1);
    }
  }

  @EveryRevision
  void anAnswerThatWasLostPlacesNoSecondOrder(ProtocolRevision revision) {
    TestServer server = TestServer.of(Orders.server(database, InstantSource.system()));
    Connections connections = Connections.to(server.engine());
    McpTestClient client = connections.client(revision, ClientOptions.NONE);
    Map<String, Object> cups =
        Map.of("customer", 2, "lines", List.of(new Order.Wanted("CUP-1", 1)), "requestKey", "cups");
    client.callTool("findArticles", Map.of("words", "cup"));

    connections.loseNextAnswer();
    assertThatThrownBy(() -> client.callTool("placeOrder", cups))
        .isInstanceOf(ConnectionLostException.class);

    client.callTool("placeOrder", cups);

    assertThat(new OrderBook(database).count(Optional.of(2L), Optional.empty())).isEqualTo(2);
  }

  private static Map<String, Object> pots(String key) {
    return Map.of("customer", 1, "lines", List.of(new Order.Wanted("POT-1", 5)), "requestKey", key);
  }
}
