package good.asking;

import dev.tenon.McpForm;
import dev.tenon.McpTool;

/** Plans. */
class Plans {
  /** A plan. */
  @McpForm
  record Plan(String title) {}

  /** Counts plans. */
  @McpTool
  static int count() {
    return 0;
  }
}
