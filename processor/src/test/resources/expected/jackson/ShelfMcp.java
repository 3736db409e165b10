package good.jackson;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Shelf}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class ShelfMcp {
  private ShelfMcp() {
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
    Shelf shelf = new Shelf();
    return Server.builder(
        new ServerInfo(
            "jackson",
            "1",
            null,
            "Each annotation of Jackson that is honoured.",
            null,
            null,
            List.of()))
        .contract(
            new Contract(
                ShelfMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:4352c3299539aaca6d697d9de3fa40ef70808e1c6b79afac927e3cc3d866377b",
                0xa38ed955))
        .features(new ShelfFeatures(shelf))
        .closing(shelf);
  }
}
