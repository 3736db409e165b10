package good.types;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Types}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class TypesMcp {
  private TypesMcp() {
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
    Types types = new Types();
    return Server.builder(
        new ServerInfo(
            "types",
            "1",
            null,
            "Every type, in and out.",
            null,
            null,
            List.of()))
        .contract(
            new Contract(
                TypesMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:e77af303c31d878025c4256119ccf4ac2f1b32e1baee7186fafe36d94f2bf096",
                0xcc426fd9))
        .features(new TypesFeatures(types))
        .closing(types);
  }
}
