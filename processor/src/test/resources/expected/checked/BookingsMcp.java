package example.checked;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.validation.BeanValidation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes and runs the MCP server {@link Bookings}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class BookingsMcp {
  private BookingsMcp() {
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
    Bookings bookings = new Bookings();
    BeanValidation validation = new BeanValidation();
    return Server.builder(
        new ServerInfo(
            "bookings",
            "1",
            null,
            "Books rooms; its constraints are its own.",
            null,
            null,
            List.of()))
        .contract(
            new Contract(
                BookingsMcp.class,
                "META-INF/tenon/contract.json",
                "sha256:55d8b72c543f3efbc35e409326a115df8392742f6acf0c0b82b5d726ef4ec2ff",
                0xadb6117e))
        .features(new BookingsFeatures(bookings, validation))
        .closing(bookings)
        .validation(validation);
  }
}
