package dev.tenon.samples.orders;

import dev.tenon.McpServer;
import dev.tenon.runtime.Server;
import java.time.InstantSource;

/** Orders, stock and customers of a small shop. */
@McpServer(
    name = "orders",
    version = "1.0.0",
    instructions =
        "Find the customer and the articles first: orders are placed with their numbers."
            + " An order that is shipped cannot be cancelled.",
    definitionBudget = 4000,
    features = {OrderDesk.class, StockRoom.class, CustomerDesk.class})
public final class Orders {
  private Orders() {}

  /** A server of the shop in {@code database}, which takes the date from {@code time}. */
  static Server server(Database database, InstantSource time) {
    return OrdersMcp.create(
        new OrderDesk(database, time), new StockRoom(database), new CustomerDesk(database));
  }

  /**
   * Serves the database whose JDBC URL is in the environment variable {@code ORDERS_DB}, else an
   * example in memory.
   */
  public static void main(String[] args) {
    String url = System.getenv().getOrDefault("ORDERS_DB", "");
    Database database = url.isEmpty() ? Database.example("orders") : Database.open(url);
    server(database, InstantSource.system()).run(args);
  }
}
