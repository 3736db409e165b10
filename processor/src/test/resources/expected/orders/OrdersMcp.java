package good.orders;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Orders}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class OrdersMcp {
  private OrdersMcp() {
  }

  /**
   * Serves as the command line says: over stdio when it is empty. {@code --help} explains the rest.
   *
   * @param args the command line
   * @param orders the instance whose annotated methods are served
   */
  public static void run(String[] args, Orders orders) {
    create(orders).run(args);
  }

  /**
   * Makes the server without starting it.
   *
   * @param orders the instance whose annotated methods are served
   */
  public static Server create(Orders orders) {
    return builder(orders).build();
  }

  /**
   * Starts making the server, for those who add to it.
   *
   * @param orders the instance whose annotated methods are served
   */
  public static ServerBuilder builder(Orders orders) {
    return Server.builder(
        new ServerInfo(
            "orders",
            "1.0.0",
            null,
            "Orders of a small shop.",
            "Ask for the customer number first.",
            null,
            List.of()))
        .contract(
            new Contract(
                OrdersMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:d303822f218ee277e8bca89765ed8a4f6d8fb206321bc1ac3f3d12550a0364a3",
                0xd7e9968d))
        .features(new OrdersFeatures(orders))
        .closing(orders);
  }
}
