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
                "sha256:1acdfdcae4bb84e13c6dd40e8aafbd48d1d1df59b521206dea80b7aeedf56f85",
                0xbc4b2581))
        .features(new ConstraintsFeatures(constraints))
        .closing(constraints);
  }
}
