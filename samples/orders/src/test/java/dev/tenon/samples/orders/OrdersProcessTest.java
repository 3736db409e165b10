package dev.tenon.samples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.process.ServerCommand;
import dev.tenon.testkit.process.ServerProcess;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The server as a process of its own, as clients start it. */
final class OrdersProcessTest {
  private static final ServerCommand ORDERS = ServerCommand.main(Orders.class);

  @EveryRevision
  void servesItsStandardStreams(ProtocolRevision revision) throws IOException {
    try (ServerProcess process = ORDERS.stdio()) {
      OrderDesk.Found found =
          process
              .client(revision)
              .callTool("findOrders", Map.of("customer", 1))
              .structured(OrderDesk.Found.class);

      assertThat(found.total()).isEqualTo(2);
    }
  }

  @Test
  void servesTheOfficialClientOverHttp() throws IOException {
    try (ServerProcess process = ORDERS.http();
        McpSyncClient client = process.sdkClient()) {
      client.initialize();
      McpSchema.CallToolResult result =
          client.callTool(McpSchema.CallToolRequest.builder("takeInventory").build());

      assertThat(result.structuredContent().toString()).contains("pieces=170");
    }
  }
}
