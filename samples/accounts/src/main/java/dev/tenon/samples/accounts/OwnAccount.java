package dev.tenon.samples.accounts;

import dev.tenon.runtime.call.AccessRule;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.dynamic.Arguments;

/**
 * Lets callers do with their own accounts only what they may do at all. An account that is not
 * there is refused in the same words as that of somebody else.
 */
public final class OwnAccount implements AccessRule {
  private final Ledger ledger;

  /** Looks up whose accounts are in {@code ledger}. */
  public OwnAccount(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public boolean allows(Call call) {
    String id = Arguments.of(call).string("account");
    String caller = call.context().principal().name();
    return ledger.find(id).filter(account -> account.owner().equals(caller)).isPresent();
  }
}
