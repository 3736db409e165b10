package good.spread.server;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.ServerInfo;
import good.spread.billing.Billing;
import good.spread.billing.BillingFeatures;
import good.spread.billing.Billing_LedgerFeatures;
import good.spread.billing.StaticsFeatures;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Shop.HTTPDesk}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class Shop_HTTPDeskMcp {
  private Shop_HTTPDeskMcp() {
  }

  /**
   * Serves as the command line says: over stdio when it is empty. {@code --help} explains the rest.
   *
   * @param args the command line
   * @param httpDesk the instance whose annotated methods are served
   * @param ledger the instance whose annotated methods are served
   */
  static void run(String[] args, Shop.HTTPDesk httpDesk, Billing.Ledger ledger) {
    create(httpDesk, ledger).run(args);
  }

  /**
   * Makes the server without starting it.
   *
   * @param httpDesk the instance whose annotated methods are served
   * @param ledger the instance whose annotated methods are served
   */
  static Server create(Shop.HTTPDesk httpDesk, Billing.Ledger ledger) {
    return builder(httpDesk, ledger).build();
  }

  /**
   * Starts making the server, for those who add to it.
   *
   * @param httpDesk the instance whose annotated methods are served
   * @param ledger the instance whose annotated methods are served
   */
  static ServerBuilder builder(Shop.HTTPDesk httpDesk, Billing.Ledger ledger) {
    Billing billing = new Billing();
    return Server.builder(
        new ServerInfo(
            "http-desk",
            "1",
            null,
            "The desk of the shop, spread over classes.",
            null,
            null,
            List.of()))
        .contract(
            new Contract(
                Shop_HTTPDeskMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:a61861c5e7e53089bec372e2683cefe91c4758787f02befbf24b367041860539",
                0x7af21094))
        .features(new Shop_HTTPDeskFeatures(httpDesk))
        .closing(httpDesk)
        .features(new BillingFeatures(billing))
        .features(new Billing_LedgerFeatures(ledger))
        .closing(ledger)
        .features(new StaticsFeatures());
  }
}
