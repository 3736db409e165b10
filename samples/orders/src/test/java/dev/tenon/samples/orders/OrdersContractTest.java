package dev.tenon.samples.orders;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import dev.tenon.testkit.contract.ContractTests;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** What the server promises, kept without a test of its own for each promise. */
final class OrdersContractTest extends ContractTests {
  private final Deque<Database> databases = new ArrayDeque<>();

  @AfterEach
  void close() {
    databases.forEach(Database::close);
  }

  @Override
  protected Server server() {
    databases.push(Database.example("orders-contract-" + databases.size()));
    return Orders.server(databases.getFirst(), InstantSource.system());
  }

  @Override
  protected List<? extends Supplier<?>> stores() {
    return List.of(
        () -> new OrderBook(databases.getFirst()).find(Optional.empty(), Optional.empty(), 1000),
        () -> new Stock(databases.getFirst()).find(""));
  }

  @Override
  protected @Nullable String contract() {
    return "mcp-contract.json";
  }

  @Override
  protected int tokenBudget() {
    return 4000;
  }

  @Override
  protected List<String> texts() {
    return List.of("TEA-1", "CUP-1", "tea", "ada");
  }

  /** People who say yes. */
  @Override
  protected McpTestClient client(TestServer server, ProtocolRevision revision) {
    return server
        .client(revision, ClientOptions.declaring("elicitation"))
        .answers("Place an order", new OrderDesk.Approval(true))
        .answers("Really cancel", new OrderDesk.Cancellation(true));
  }
}
