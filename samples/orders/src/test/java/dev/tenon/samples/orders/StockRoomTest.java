package dev.tenon.samples.orders;

import static dev.tenon.testkit.assertions.McpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.FakeClock;
import dev.tenon.testkit.Listening;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.junit.TestServerExtension;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stock as clients see it, with a server that the test makes by hand. */
final class StockRoomTest {
  private final Database database = Database.example("stock-room");
  private final FakeClock today = new FakeClock();

  @RegisterExtension
  final TestServerExtension shop = TestServerExtension.of(() -> Orders.server(database, today));

  @AfterEach
  void close() {
    database.close();
  }

  @EveryRevision
  void whatComesIsAddedToTheStock(ProtocolRevision revision) {
    Reply reply = shop.client(revision).callTool("restock", Map.of("sku", "TEA-2", "amount", 10));

    assertThat(reply.structured(Article.class).inStock()).isEqualTo(13);
  }

  @EveryRevision
  void anArticleThatThereIsNoneOfIsNotRestocked(ProtocolRevision revision) {
    Reply reply = shop.client(revision).callTool("restock", Map.of("sku", "ALE-1", "amount", 1));

    assertThat(reply).isToolError("not_found");
    assertThat(reply.text()).isEqualTo("There is no article ALE-1.");
  }

  @EveryRevision
  void moreThanTheStockCanHoldIsRefusedAndLosesNothing(ProtocolRevision revision) {
    McpTestClient client = shop.client(revision);

    Reply reply = client.callTool("restock", Map.of("sku", "TEA-1", "amount", 10_001));

    assertThat(reply).isToolError("invalid_arguments").hasViolation("/amount", "10000");
    assertThat(client.readResource("stock://TEA-1").contents().get(0).as(Article.class).inStock())
        .isEqualTo(40);
  }

  @Test
  void whoWatchesAnArticleIsToldThatMoreCame() {
    McpTestClient client = shop.client(ProtocolRevision.MODERN);
    try (Listening watching = client.watch("stock://CUP-1")) {
      client.callTool("restock", Map.of("sku", "CUP-1", "amount", 1));
      shop.clock().advance(Duration.ofSeconds(1));

      watching.awaitUpdate("stock://CUP-1");
    }
  }
}
