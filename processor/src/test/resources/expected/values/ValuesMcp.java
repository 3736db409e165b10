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
                "sha256:d346c61c3d9055c44209c3454754e47976c42a5134ec1196ce1fd2825490e18e",
                0x17ef664f))
        .features(new ValuesFeatures(values))
        .closing(values);
  }
}
