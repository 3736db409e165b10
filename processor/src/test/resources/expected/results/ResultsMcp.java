package good.results;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.Icon;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Results}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class ResultsMcp {
  private ResultsMcp() {
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
    Results results = new Results();
    return Server.builder(
        new ServerInfo(
            "results",
            "2.0.0",
            "Results",
            "Everything that a method may return.",
            null,
            "https://example.com",
            List.of(new Icon("https://example.com/i.png", "image/png", List.of("48x48",
                "96x96"), "dark"))))
        .contract(
            new Contract(
                ResultsMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:de53bae1e579c49090044257b845c140cbe69d06939a37d04395b33a6537532d",
                0xbeb4747c))
        .features(new ResultsFeatures(results));
  }
}
