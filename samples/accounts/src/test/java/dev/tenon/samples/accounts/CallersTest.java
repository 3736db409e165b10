package dev.tenon.samples.accounts;

import static dev.tenon.testkit.assertions.McpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.FakeClock;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.TestServer;
import dev.tenon.testkit.junit.McpTest;
import java.util.Map;

/** What different callers find, and what becomes of their calls. */
@McpTest(Bank.class)
final class CallersTest {
  private static final Principal READER = Principal.of("bob").scopes(Bank.READ);
  private static final Principal PAYER = Principal.of("ada").scopes(Bank.PAY);
  private static final Principal AUDITOR = Principal.of("uma").scopes(Bank.AUDIT);
  private static final Principal CLERK = Principal.of("cid").roles("clerk");
  private static final Principal MANAGER = Principal.of("eve").scopes(Bank.ADMIN).roles("manager");

  private final Ledger ledger = Ledger.example(new FakeClock()::now);

  private static McpTestClient client(
      TestServer server, ProtocolRevision revision, Principal principal) {
    return server.client(revision, ClientOptions.NONE.as(principal));
  }

  @EveryRevision
  void everybodyFindsWhatIsForThem(TestServer server, ProtocolRevision revision) {
    assertThat(client(server, revision, Principal.NOBODY).tools().keys())
        .containsExactly("openingHours");
    assertThat(client(server, revision, READER).tools().keys())
        .containsExactly("bookings", "myAccounts", "openingHours", "whoAmI");
    assertThat(client(server, revision, PAYER).tools().keys())
        .as("who may pay may read")
        .containsExactly("bookings", "myAccounts", "openingHours", "transfer", "whoAmI");
    assertThat(client(server, revision, AUDITOR).tools().keys())
        .containsExactly("accountsOf", "openingHours", "whoAmI");
    assertThat(client(server, revision, CLERK).tools().keys())
        .containsExactly("freeze", "openingHours", "whoAmI");
    assertThat(client(server, revision, MANAGER).tools().keys())
        .containsExactly("accountsOf", "closeAccount", "freeze", "openingHours", "whoAmI");
    assertThat(client(server, revision, MANAGER).resources().keys())
        .containsExactly("bank://terms", "bank://total");
    assertThat(client(server, revision, READER).resources().keys()).containsExactly("bank://terms");
  }

  @EveryRevision
  void aPayerPaysFromItsOwnAccounts(TestServer server, ProtocolRevision revision) {
    McpTestClient ada = client(server, revision, PAYER);

    Account paid = ada.callTool("transfer", transfer("AC-1", "AC-3")).structured(Account.class);
    Reply stolen = ada.callTool("transfer", transfer("AC-3", "AC-1"));
    Reply nowhere = ada.callTool("transfer", transfer("AC-4", "AC-1"));

    assertThat(paid.cents()).isEqualTo(1_150_00);
    assertThat(stolen).isToolError("forbidden");
    assertThat(nowhere.text()).as("nothing is told of other accounts").isEqualTo(stolen.text());
    assertThat(ledger.find("AC-3").orElseThrow().cents()).isEqualTo(350_00);
  }

  private static Map<String, Object> transfer(String from, String to) {
    return Map.of("account", from, "to", to, "cents", 50_00, "purpose", "the cake");
  }

  @EveryRevision
  void whoLacksAScopeIsToldWhich(TestServer server, ProtocolRevision revision) {
    Reply paying = client(server, revision, READER).callTool("transfer");
    Reply abroad = client(server, revision, PAYER).callTool("payAbroad");
    Reply freezing = client(server, revision, PAYER).callTool("freeze");

    assertThat(paying.text()).isEqualTo("The tool \"transfer\" needs the scope payments:write.");
    assertThat(paying.status()).isEqualTo(403);
    assertThat(abroad.text())
        .isEqualTo("The tool \"payAbroad\" needs the scopes payments:write, payments:abroad.");
    assertThat(freezing.text())
        .isEqualTo("The tool \"freeze\" needs one of the roles clerk, manager.");
  }

  @EveryRevision
  void customersAreNotToldWhatTheBankCanDo(TestServer server, ProtocolRevision revision) {
    McpTestClient ada = client(server, revision, PAYER);

    Reply hidden = ada.callTool("closeAccount", Map.of("account", "AC-1"));
    Reply unknown = ada.callTool("burnAccount", Map.of("account", "AC-1"));

    assertThat(hidden.error().toString().replace("closeAccount", "burnAccount"))
        .isEqualTo(unknown.error().toString());
    assertThat(ada.readResource("bank://total").error().get("message").asString())
        .contains("There is no resource");
    assertThat(ledger.find("AC-1")).isPresent();
  }

  @EveryRevision
  void callersReadAndCompleteTheirOwnAccounts(TestServer server, ProtocolRevision revision) {
    McpTestClient bob = client(server, revision, READER);

    assertThat(bob.completeTemplate("account://{account}", "account", "ac", Map.of()).values())
        .containsExactly("AC-3");
    assertThat(bob.readResource("account://AC-3").isRpcError()).isFalse();
    assertThat(bob.readResource("account://AC-1").error().get("message").asString())
        .isEqualTo("This call is not allowed.");
    assertThat(bob.getPrompt("adviseOnSpending", Map.of("account", "AC-3")).isRpcError()).isFalse();
    assertThat(bob.getPrompt("adviseOnSpending", Map.of("account", "AC-1")).isRpcError()).isTrue();
  }

  @EveryRevision
  void aManagerClosesWhatIsEmpty(TestServer server, ProtocolRevision revision) {
    ledger.open("AC-9", "bob", 0);
    McpTestClient eve = client(server, revision, MANAGER);

    assertThat(eve.callTool("closeAccount", Map.of("account", "AC-9")).isToolError()).isFalse();
    assertThat(eve.callTool("closeAccount", Map.of("account", "AC-1"))).isToolError("conflict");
    assertThat(ledger.all()).extracting(Account::id).containsExactly("AC-1", "AC-2", "AC-3");
  }

  @EveryRevision
  void nothingIsPaidFromAFrozenAccount(TestServer server, ProtocolRevision revision) {
    Reply frozen =
        client(server, revision, CLERK)
            .callTool("freeze", Map.of("account", "AC-1", "frozen", true));
    Reply paying = client(server, revision, PAYER).callTool("transfer", transfer("AC-1", "AC-3"));

    assertThat(frozen.structured(Account.class).frozen()).isTrue();
    assertThat(paying).isToolError("conflict");
    assertThat(paying.text()).isEqualTo("The account AC-1 is frozen.");
  }
}
