package dev.tenon.benchmarks.server;

import dev.tenon.McpServer;

/** A server with the tools that all servers of the comparison have. */
@McpServer(
    name = "tenon",
    version = "1",
    features = {Calls.class})
public final class CallsServer {
  private CallsServer() {}

  /** Serves as the arguments say. */
  public static void main(String[] args) {
    CallsServerMcp.run(args);
  }
}
