package dev.tenon.samples.conformance;

import dev.tenon.McpServer;

/** The fixture of the public MCP conformance suite. */
@McpServer(
    name = "tenon-conformance",
    version = "1.0.0",
    title = "Tenon conformance fixture",
    features = {
      ContentTools.class,
      CallTools.class,
      AskingTools.class,
      InputRequiredTools.class,
      TaskTools.class,
      ChangeTools.class,
      CancellationTools.class,
      SchemaTools.class,
      SampleResources.class,
      SamplePrompts.class
    })
public final class ConformanceServer {
  private ConformanceServer() {}

  /** Serves as the arguments say. */
  public static void main(String[] args) {
    ConformanceServerMcp.run(args);
  }
}
