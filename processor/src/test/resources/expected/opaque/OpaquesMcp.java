package good.opaque;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Opaques}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class OpaquesMcp {
  private OpaquesMcp() {
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
    Opaques opaques = new Opaques();
    return Server.builder(
        new ServerInfo(
            "opaque",
            "1",
            null,
            "Types that are left to databind.",
            null,
            null,
            List.of()))
        .contract(
            new Contract(
                OpaquesMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:40077acd4b5a3ae71326dc8f22546954eddde645ad38aaee49f8af79e130fdbf",
                0xf23bfd7a))
        .features(new OpaquesFeatures(opaques))
        .closing(opaques);
  }
}
