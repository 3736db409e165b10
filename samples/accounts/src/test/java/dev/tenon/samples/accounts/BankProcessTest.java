package dev.tenon.samples.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.auth.ApiKey;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.process.ServerCommand;
import dev.tenon.testkit.process.ServerProcess;
import dev.tenon.testkit.token.AccessToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, which finds out who calls. */
final class BankProcessTest {
  private static final ServerCommand BANK = ServerCommand.main(Bank.class);

  @TempDir Path folder = Path.of("");

  @EveryRevision
  void overHttpCallersAreKnownByTheirKeys(ProtocolRevision revision) throws IOException {
    String key = ApiKey.generate();
    Path keys = folder.resolve("keys.txt");
    Files.writeString(keys, ApiKey.of(key, Principal.of("ada").scopes(Bank.PAY)).line());
    try (ServerProcess process = BANK.environment("TENON_API_KEYS_FILE", keys).http()) {
      assertThat(process.post(new byte[0], Map.of()).status()).isEqualTo(401);

      ClientOptions options = ClientOptions.NONE.as(AccessToken.of(key, "ada"));
      McpTestClient ada = process.client(revision, options);

      assertThat(ada.callTool("whoAmI").structured(AccountDesk.Caller.class).scopes())
          .containsExactly(Bank.READ, Bank.PAY);
      assertThat(ada.tools().keys()).contains("transfer").doesNotContain("payAbroad", "freeze");
      assertThat(ada.callTool("payAbroad").status()).isEqualTo(403);
      assertThat(process.log()).doesNotContain(key);
    }
  }

  @EveryRevision
  void overStandardInputTheEnvironmentSaysWhoCalls(ProtocolRevision revision) throws IOException {
    ServerCommand bobs =
        BANK.environment("TENON_STDIO_PRINCIPAL", "bob")
            .environment("TENON_STDIO_SCOPES", Bank.READ);
    try (ServerProcess process = bobs.stdio()) {
      McpTestClient bob = process.client(revision);

      assertThat(bob.callTool("myAccounts").structuredList(Account.class))
          .extracting(Account::id)
          .containsExactly("AC-3");
      assertThat(bob.callTool("transfer").text())
          .startsWith("The tool \"transfer\" needs the scope payments:write.");
    }
  }
}
