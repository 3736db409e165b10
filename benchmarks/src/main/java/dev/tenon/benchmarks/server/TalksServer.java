package dev.tenon.benchmarks.server;

import dev.tenon.McpServer;

/**
 * A server with the tools of all servers of the comparison, and tools that say more than one thing
 * in a call.
 */
@McpServer(
    name = "tenon",
    version = "1",
    features = {Calls.class, Talks.class})
public final class TalksServer {
  private TalksServer() {}

  /** Serves as the arguments say. */
  public static void main(String[] args) {
    TalksServerMcp.run(args);
  }
}
