package dev.tenon.samples.accounts;

import dev.tenon.McpResource;
import dev.tenon.McpTool;
import dev.tenon.policy.Audited;
import dev.tenon.policy.Denial;
import dev.tenon.policy.DenyAll;
import dev.tenon.policy.RequiresRole;
import dev.tenon.policy.RequiresScopes;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.call.CallContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the people of the bank do. Customers are not shown that it can be done. */
@RequiresScopes(value = Bank.ADMIN, denied = Denial.HIDDEN)
@Audited
public final class BackOffice {
  private final Ledger ledger;

  /** Works on the accounts in {@code ledger}. */
  public BackOffice(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * What is on all accounts together.
   *
   * @param accounts how many there are
   * @param cents what is on them
   */
  public record Total(int accounts, long cents) {}

  /**
   * Lists the accounts of a customer.
   *
   * @param owner the name of the customer
   */
  @McpTool(title = "Accounts of", readOnly = true, openWorld = false)
  @RequiresScopes(
      value = {Bank.AUDIT, Bank.ADMIN},
      match = ScopeMatch.ANY)
  public List<Account> accountsOf(@Audited @NotBlank @Size(max = 100) String owner) {
    return ledger.of(owner);
  }

  /**
   * Keeps all money on an account, or no longer.
   *
   * @param account the number of the account
   * @param frozen whether it is to be frozen
   */
  @McpTool(title = "Freeze", destructive = false, idempotent = true, openWorld = false)
  @RequiresRole({"clerk", "manager"})
  public Account freeze(
      @Audited @NotBlank @Size(max = 20) String account,
      @Audited boolean frozen,
      CallContext call) {
    Account changed = ledger.freeze(account, frozen);
    call.changes().resourceUpdated("account://" + account);
    return changed;
  }

  /**
   * Takes an empty account away, and all its bookings.
   *
   * @param account the number of the account
   */
  @McpTool(title = "Close an account", destructive = true, openWorld = false)
  @RequiresScopes(value = Bank.ADMIN, denied = Denial.HIDDEN)
  @RequiresRole(value = "manager", denied = Denial.HIDDEN)
  public Account closeAccount(@Audited @NotBlank @Size(max = 20) String account, CallContext call) {
    Account closed = ledger.close(account);
    call.changes().resourceUpdated("account://" + account);
    return closed;
  }

  /** Pays interest to all accounts. Not for anybody until the rates are agreed. */
  @McpTool(title = "Pay interest", destructive = true, openWorld = false)
  @DenyAll
  public Total payInterest() {
    return total();
  }

  /** What is on all accounts together. */
  @McpResource(value = "bank://total", title = "Total", mimeType = "application/json")
  public Total total() {
    return new Total(ledger.all().size(), ledger.all().stream().mapToLong(Account::cents).sum());
  }
}
