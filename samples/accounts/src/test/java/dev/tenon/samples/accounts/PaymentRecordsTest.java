package dev.tenon.samples.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.FakeClock;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the audit log says of payments, and what it does not. */
final class PaymentRecordsTest {
  private static final Map<String, Object> GIFT =
      Map.of("account", "AC-1", "to", "AC-3", "cents", 500, "purpose", "a secret present");

  @TempDir Path folder = Path.of("");

  @EveryRevision
  void paymentsAndRefusalsAreWrittenWithoutTheirPurpose(ProtocolRevision revision)
      throws IOException {
    FakeClock clock = new FakeClock();
    Path file = folder.resolve("audit.log");
    ServerConfig config =
        ServerConfig.DEFAULT
            .withSetting("audit-file", file.toString())
            .withSetting("audit-key", Base64.getEncoder().encodeToString(new byte[32]));
    Server bank = Bank.server(Ledger.example(clock::now));
    try (TestServer server = TestServer.of(bank, config, clock)) {
      McpTestClient ada =
          server.client(revision, ClientOptions.NONE.as(Principal.of("ada").scopes(Bank.PAY)));
      McpTestClient bob =
          server.client(revision, ClientOptions.NONE.as(Principal.of("bob").scopes(Bank.READ)));

      assertThat(ada.callTool("transfer", GIFT).isToolError()).isFalse();
      assertThat(bob.callTool("transfer", GIFT).isToolError()).isTrue();
      assertThat(bob.callTool("myAccounts").isToolError()).isFalse();
    }

    List<JsonNode> records =
        Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree).toList();
    assertThat(records)
        .extracting(record -> record.path("kind").asString())
        .containsExactly("start", "intent", "outcome", "refused", "stop");
    assertThat(records.get(1).path("principal").asString()).isEqualTo("ada");
    assertThat(records.get(1).path("selected"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree("{\"account\":\"AC-1\",\"to\":\"AC-3\",\"cents\":\"500\"}"));
    assertThat(records.get(3).path("principal").asString()).isEqualTo("bob");
    assertThat(records.get(3).path("reason").asString()).isEqualTo("scope");
    assertThat(file).content().doesNotContain("present");
  }
}
