package good.spread.server;

import dev.tenon.McpServer;
import dev.tenon.McpTool;
import good.spread.billing.Billing;
import good.spread.billing.Statics;

/** A shop. */
final class Shop {
  /** The desk of the shop, spread over classes. */
  @McpServer(
      version = "1",
      features = {HTTPDesk.class, Billing.class, Billing.Ledger.class, Statics.class})
  static class HTTPDesk {
    HTTPDesk(int limit) {}

    /** Asks. */
    @McpTool(title = "Ask")
    String ask(String question) {
      return question;
    }
  }
}
