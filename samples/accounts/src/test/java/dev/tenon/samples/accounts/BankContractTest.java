package dev.tenon.samples.accounts;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import dev.tenon.testkit.contract.ContractTests;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the server promises. Who may use what, in which way, is held against the declarations for
 * every caller that makes a difference, without a word here.
 */
final class BankContractTest extends ContractTests {
  private static final InstantSource TIME =
      InstantSource.fixed(Instant.parse("2026-07-28T12:00:00Z"));

  private Ledger ledger = Ledger.example(TIME);

  @Override
  protected Server server() {
    ledger = Ledger.example(TIME);
    return Bank.server(ledger);
  }

  @Override
  protected List<? extends Supplier<?>> stores() {
    return List.of(
        () -> ledger.all(), () -> ledger.all().stream().map(a -> ledger.bookings(a.id())).toList());
  }

  @Override
  protected int tokenBudget() {
    return 3000;
  }

  @Override
  protected Map<String, String> notCalled() {
    return Map.of("payInterest", "nobody may");
  }

  @Override
  protected List<String> texts() {
    return List.of("AC-1", "AC-2", "AC-3", "ada");
  }

  /** Ada, who has become the manager, so that some calls concern accounts of her own. */
  @Override
  protected McpTestClient client(TestServer server, ProtocolRevision revision) {
    Principal ada =
        Principal.of("ada").scopes(Bank.PAY, Bank.ABROAD, Bank.ADMIN).roles("manager", "clerk");
    return server.client(revision, ClientOptions.NONE.as(ada));
  }
}
