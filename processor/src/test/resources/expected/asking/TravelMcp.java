package good.asking;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Travel}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class TravelMcp {
  private TravelMcp() {
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
    Travel travel = new Travel();
    return Server.builder(
        new ServerInfo(
            "travel",
            "1",
            null,
            "Travels.",
            null,
            null,
            List.of()))
        .contract(
            new Contract(
                TravelMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:e83678dc766da84405ceefc85004a2d8cb5e338575e9c9f7d00671318da7b549",
                0x2cc1a70d))
        .features(new PlansFeatures())
        .features(new TravelFeatures(travel))
        .closing(travel);
  }
}
