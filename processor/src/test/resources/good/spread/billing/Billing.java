package good.spread.billing;

import dev.tenon.McpTool;

public final class Billing {
  /** Bills. */
  @McpTool
  public long bill(String customer) {
    return 1;
  }

  public abstract static class Ledger {
    /** Balances. */
    @McpTool
    public double balance() {
      return 0;
    }
  }
}
