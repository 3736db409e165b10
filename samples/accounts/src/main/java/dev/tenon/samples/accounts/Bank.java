package dev.tenon.samples.accounts;

import dev.tenon.McpServer;
import dev.tenon.policy.ScopeIncludes;
import dev.tenon.runtime.Server;
import java.time.InstantSource;

/** Accounts of a small bank, where callers may do different things. */
@McpServer(
    name = "accounts",
    version = "1.0.0",
    instructions =
        "Amounts are in cents. Show the user what is to be paid, to whom, before paying:"
            + " nothing can be taken back.",
    definitionBudget = 3000,
    scopes = {Bank.READ, Bank.PAY, Bank.ABROAD, Bank.AUDIT, Bank.ADMIN},
    features = {AccountDesk.class, PaymentDesk.class, BackOffice.class})
@ScopeIncludes(scope = Bank.PAY, includes = Bank.READ)
@ScopeIncludes(scope = Bank.ADMIN, includes = Bank.AUDIT)
public final class Bank {
  static final String READ = "accounts:read";
  static final String PAY = "payments:write";
  static final String ABROAD = "payments:abroad";
  static final String AUDIT = "accounts:audit";
  static final String ADMIN = "bank:admin";

  private Bank() {}

  /** A server of the accounts in {@code ledger}. */
  static Server server(Ledger ledger) {
    return BankMcp.create(
        new AccountDesk(ledger),
        new PaymentDesk(ledger),
        new BackOffice(ledger),
        new OwnAccount(ledger));
  }

  /**
   * Serves an example in memory. Who calls is known by API keys:
   *
   * <pre>
   * java -jar accounts.jar --http --api-keys-file keys.txt
   * </pre>
   *
   * <p>or by the tokens of an authorization server ({@code --oauth-issuer}), or over standard input
   * by the environment: {@code TENON_STDIO_PRINCIPAL=ada TENON_STDIO_SCOPES=accounts:read}.
   */
  public static void main(String[] args) {
    server(Ledger.example(InstantSource.system())).run(args);
  }
}
