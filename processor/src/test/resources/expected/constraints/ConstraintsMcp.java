package good.constraints;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Constraints}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class ConstraintsMcp {
  private ConstraintsMcp() {
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
    Constraints constraints = new Constraints();
    return Server.builder(
        new ServerInfo(
            "constraints",
            "1",
            null,
            "The constraints of Bean Validation, in and out.",
            null,
            null,
            List.of()))
        .contract(
            new Contract(
                ConstraintsMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:e796c8869fe35093e08d49d9af5277f3b9583b82a7b16dc20db469cfb83045f7",
                0xddaf4301))
        .features(new ConstraintsFeatures(constraints))
        .closing(constraints);
  }
}
