package dev.tenon.samples.accounts;

import dev.tenon.McpCompletion;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpTool;
import dev.tenon.TaskSupport;
import dev.tenon.policy.Authenticated;
import dev.tenon.policy.PermitAll;
import dev.tenon.policy.RequiresRule;
import dev.tenon.policy.RequiresScopes;
import dev.tenon.runtime.call.CallContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What customers see of their accounts. What says nothing else is for who may read accounts. */
@RequiresScopes(Bank.READ)
public final class AccountDesk {
  private final Ledger ledger;

  /** Serves the accounts in {@code ledger}. */
  public AccountDesk(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Who calls.
   *
   * @param name as whom the bank knows the caller
   * @param scopes what the caller may do, with all that it covers
   * @param roles what the caller is
   */
  public record Caller(String name, List<String> scopes, List<String> roles) {}

  /** Says when the bank is open. */
  @McpTool(title = "Opening hours", readOnly = true, openWorld = false)
  @PermitAll
  public String openingHours() {
    return "On weekdays from 9 to 16.";
  }

  /** Says as whom the bank knows the caller, and what the caller may do. */
  @McpTool(title = "Who am I", readOnly = true, openWorld = false)
  @Authenticated
  public Caller whoAmI(CallContext call) {
    return new Caller(
        call.principal().name(),
        call.principal().scopes().stream().sorted().toList(),
        call.principal().roles().stream().sorted().toList());
  }

  /** Lists the accounts of the caller. */
  @McpTool(title = "My accounts", readOnly = true, openWorld = false)
  public List<Account> myAccounts(CallContext call) {
    return ledger.of(call.principal().name());
  }

  /**
   * Lists the last bookings of an account of the caller, the newest first.
   *
   * @param account the number of the account
   */
  @McpTool(title = "Bookings", readOnly = true, openWorld = false, task = TaskSupport.OPTIONAL)
  @RequiresRule(OwnAccount.class)
  public List<Booking> bookings(@NotBlank @Size(max = 20) String account) {
    return ledger.bookings(account);
  }

  /** What the bank charges and pays. */
  @McpResource(value = "bank://terms", title = "Terms", mimeType = "text/plain")
  @PermitAll
  public String terms() {
    return "Accounts cost nothing. Payments abroad cost one euro.";
  }

  /**
   * An account of the caller.
   *
   * @param account the number of the account
   */
  @McpResource(value = "account://{account}", title = "Account", mimeType = "application/json")
  @RequiresRule(OwnAccount.class)
  public Optional<Account> account(String account) {
    return ledger.find(account);
  }

  /** Completes the number of an account with those of the caller. */
  @McpCompletion(resource = "account://{account}", argument = "account")
  public List<String> numbers(String typed, CallContext call) {
    String part = typed.strip().toUpperCase(Locale.ROOT);
    return ledger.of(call.principal().name()).stream()
        .map(Account::id)
        .filter(id -> id.startsWith(part))
        .toList();
  }

  /**
   * Asks for advice about what the caller spends.
   *
   * @param account the number of an account of the caller
   */
  @McpPrompt(title = "Advise on spending")
  @RequiresRule(OwnAccount.class)
  public String adviseOnSpending(String account) {
    StringBuilder text = new StringBuilder("Where could I spend less? These are my bookings:");
    for (Booking booking : ledger.bookings(account)) {
      text.append('\n')
          .append(booking.day())
          .append(' ')
          .append(booking.cents())
          .append(" cents, ")
          .append(booking.purpose());
    }
    return text.toString();
  }
}
