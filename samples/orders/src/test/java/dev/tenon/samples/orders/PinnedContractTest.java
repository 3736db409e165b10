package dev.tenon.samples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.TestServer;
import dev.tenon.testkit.junit.McpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.json.JsonMapper;

/** A client that has looked at the contract can tell whether it still talks to that server. */
@McpTest(Orders.class)
final class PinnedContractTest {
  private static final String KEY = "dev.tenon/contractDigest";

  private final Database database = Database.example("pinned-contract");

  @AfterEach
  void close() {
    database.close();
  }

  private static String committed() throws IOException {
    byte[] contract = Files.readAllBytes(Path.of("mcp-contract.json"));
    return new JsonMapper().readTree(contract).path("digest").asString();
  }

  private static String pinned(Reply reply) {
    return reply.result().path("_meta").path(KEY).asString("");
  }

  @EveryRevision
  void whatTheServerWasCompiledWithIsToldAtTheBeginning(
      TestServer server, ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision);

    Reply first =
        revision.isModern() ? client.request("server/discover", "{}") : client.handshake();

    assertThat(pinned(first)).isEqualTo(committed());
  }

  @EveryRevision
  void eachResultThatStandsForItselfTellsItAgain(McpTestClient client) throws Exception {
    Reply called = client.callTool("findOrders", Map.of("status", "OPEN"));
    Reply listed = client.request("tools/list", "{}");

    String expected = client.revision().isModern() ? committed() : "";
    assertThat(pinned(called)).isEqualTo(expected);
    assertThat(pinned(listed)).isEqualTo(expected);
  }
}
