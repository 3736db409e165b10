package good.beans;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Beans}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class BeansMcp {
  private BeansMcp() {
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
    Beans beans = new Beans();
    return Server.builder(
        new ServerInfo(
            "beans",
            "1",
            null,
            "Classes with properties.",
            null,
            null,
            List.of()))
        .contract(
            new Contract(
                BeansMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:ada5c70e80968bdad11ea9036986d618ec0a68fff5a7da474bd2f87f211f3600",
                0x93880dbe))
        .features(new BeansFeatures(beans))
        .closing(beans);
  }
}
