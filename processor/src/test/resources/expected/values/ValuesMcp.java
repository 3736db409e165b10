package good.values;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Values}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class ValuesMcp {
  private ValuesMcp() {
  }

  /**
   * Serves as the command line says: over stdio when it is empty. {@code --help} explains the rest.
   *
   * @param args the command line
   */
  public static void run(String[] args) {
    create().run(args);
  }

  /**
   * Makes the server without starting it.
   */
  public static Server create() {
    return builder().build();
  }

  /**
   * Starts making the server, for those who add to it.
   */
  public static ServerBuilder builder() {
    Values values = new Values();
    return Server.builder(
        new ServerInfo(
            "values",
            "1",
            null,
            "Values whose type says little, or says it in an unusual way.",
            null,
            null,
            List.of()))
        .contract(
            new Contract(
                ValuesMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:f97fd672e11ed4d41bea9165c68cc619dea1568d85276755cce13de4cc824e9c",
                0x5e0950d8))
        .features(new ValuesFeatures(values))
        .closing(values);
  }
}
