package dev.tenon.benchmarks.server;

import dev.tenon.McpServer;

/** A server whose tools read much, write much, or do neither. */
@McpServer(
    name = "tenon",
    version = "1",
    features = {Calls.class, Stock.class})
public final class StockServer {
  private StockServer() {}

  /** Serves as the arguments say. */
  public static void main(String[] args) {
    StockServerMcp.run(args);
  }
}
