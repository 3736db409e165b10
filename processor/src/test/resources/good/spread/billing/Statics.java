package good.spread.billing;

import dev.tenon.McpTool;

public final class Statics {
  private Statics() {}

  /** Counts. */
  @McpTool
  public static int count() {
    return 1;
  }
}
