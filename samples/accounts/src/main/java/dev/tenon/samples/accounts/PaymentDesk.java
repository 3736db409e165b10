package dev.tenon.samples.accounts;

import dev.tenon.McpTool;
import dev.tenon.policy.Audited;
import dev.tenon.policy.RequiresRule;
import dev.tenon.policy.RequiresScopes;
import dev.tenon.policy.Sensitive;
import dev.tenon.runtime.call.CallContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * Pays from accounts of the caller. Each payment is written to the audit log, without its purpose,
 * which is nobody's business but the payer's and the receiver's.
 */
@RequiresRule(OwnAccount.class)
@Audited
public final class PaymentDesk {
  private final Ledger ledger;

  /** Pays from the accounts in {@code ledger}. */
  public PaymentDesk(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Moves money to another account of the bank.
   *
   * @param account the number of the account that pays
   * @param to the number of the account that receives
   * @param cents how much
   * @param purpose what it is for
   */
  @McpTool(title = "Transfer", destructive = true, openWorld = false)
  @RequiresScopes(Bank.PAY)
  public Account transfer(
      @Audited @NotBlank @Size(max = 20) String account,
      @Audited @NotBlank @Size(max = 20) String to,
      @Audited @Positive @Max(1_000_000) long cents,
      @Sensitive @Size(max = 140) String purpose,
      CallContext call) {
    Account payer = ledger.transfer(account, to, cents, purpose);
    call.changes().resourceUpdated("account://" + account);
    call.changes().resourceUpdated("account://" + to);
    return payer;
  }

  /**
   * Pays to an account of another bank. Nobody can take it back.
   *
   * @param account the number of the account that pays
   * @param iban the number of the account that receives
   * @param cents how much
   * @param purpose what it is for
   */
  @McpTool(title = "Pay abroad", destructive = true, openWorld = true)
  @RequiresScopes({Bank.PAY, Bank.ABROAD})
  public Account payAbroad(
      @Audited @NotBlank @Size(max = 20) String account,
      @Sensitive @Size(min = 15, max = 34) String iban,
      @Audited @Positive @Max(1_000_000) long cents,
      @Sensitive @Size(max = 140) String purpose,
      CallContext call) {
    Account payer = ledger.payOut(account, iban, cents, purpose);
    call.changes().resourceUpdated("account://" + account);
    return payer;
  }
}
