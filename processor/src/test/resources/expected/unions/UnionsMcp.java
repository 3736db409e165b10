package good.unions;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Unions}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class UnionsMcp {
  private UnionsMcp() {
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
    Unions unions = new Unions();
    return Server.builder(
        new ServerInfo(
            "unions",
            "1",
            null,
            "Types that are one of several classes.",
            null,
            null,
            List.of()))
        .contract(
            new Contract(
                UnionsMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:516586662de55d349a624588805b8e9fddc37d1cca86bffc77766e6eafafe03a",
                0xadbde420))
        .features(new UnionsFeatures(unions))
        .closing(unions);
  }
}
