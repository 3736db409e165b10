package good.trust;

import dev.tenon.McpCompletion;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import dev.tenon.policy.Audited;
import dev.tenon.policy.Authenticated;
import dev.tenon.policy.Denial;
import dev.tenon.policy.DenyAll;
import dev.tenon.policy.PermitAll;
import dev.tenon.policy.RequiresRole;
import dev.tenon.policy.RequiresRule;
import dev.tenon.policy.RequiresScopes;
import dev.tenon.policy.ScopeIncludes;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.policy.Sensitive;
import java.util.List;
import java.util.Map;

/** Everything that can be said of who may call. */
@McpServer(
    version = "1.0.0",
    scopes = {"orders:read", "orders:write", "orders:admin", "bills"})
@ScopeIncludes(scope = "orders:admin", includes = {"orders:write", "bills"})
@ScopeIncludes(scope = "orders:write", includes = "orders:read")
@RequiresRule(Hours.class)
@Audited
public final class Trust {
  /** A card, of which nobody has to see the number. */
  record Card(@Sensitive String number, int month) {}

  /** Somebody who pays, alone or with others. */
  record Payer(String name, List<Card> cards, Map<String, Card> spare, List<Payer> others) {}

  /** Says whether the shop is open. */
  @McpTool(readOnly = true)
  boolean isOpen() {
    return true;
  }

  /** Greets whoever comes. */
  @McpTool(readOnly = true)
  @PermitAll
  String greet(String name) {
    return "Hello " + name;
  }

  /** Finds the orders of a customer. */
  @McpTool(readOnly = true)
  @RequiresScopes("orders:read")
  int find(String customer) {
    return customer.length();
  }

  /** Cancels an order. */
  @McpTool(destructive = true)
  @Careful
  @RequiresRule(Owner.class)
  void cancel(@Audited long order, @Sensitive String pin) {
    requireOpen(order + pin);
  }

  /** Pays an order. */
  @McpTool(openWorld = true)
  @Authenticated(reason = "who knows a card may pay with it", denied = Denial.HIDDEN)
  void pay(long order, Payer payer) {
    requireOpen(order + payer.name());
  }

  /** Burns all books. */
  @McpTool(destructive = true)
  @DenyAll
  void burn() {}

  private void requireOpen(String what) {
    if (!isOpen()) {
      throw new IllegalStateException(what);
    }
  }

  /** What is written down. */
  @RequiresScopes(
      value = {"bills", "orders:write"},
      match = ScopeMatch.ANY,
      denied = Denial.HIDDEN)
  static final class Bills {
    /** All bills. */
    @McpResource("bills://all")
    String all() {
      return "none";
    }

    /** The bill of an order. */
    @McpResource("bills://{order}")
    @PermitAll
    String bill(long order) {
      return "bill " + order;
    }

    /** Asks for a reminder. */
    @McpPrompt
    @Audited
    String remind(@Sensitive String customer, String tone) {
      return "Remind " + customer + " in a tone that is " + tone;
    }

    /** The tones. */
    @McpCompletion(prompt = "remind", argument = "tone")
    List<String> tones(String typed) {
      return List.of(typed + "soft");
    }
  }

  /** For those who decide. */
  @RequiresRole("boss")
  static final class Office {
    /** Counts the money. */
    @McpTool(readOnly = true)
    long count() {
      return 0;
    }
  }
}
