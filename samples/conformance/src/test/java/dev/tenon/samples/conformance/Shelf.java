package dev.tenon.samples.conformance;

import dev.tenon.McpServer;
import dev.tenon.McpTool;
import java.util.List;

/** A small server that shares its port with {@link Till}. */
@McpServer(name = "shelf", version = "1.0.0", features = Shelf.class)
final class Shelf implements AutoCloseable {
  private final List<String> closed;

  Shelf(List<String> closed) {
    this.closed = closed;
  }

  /** Says where this is. */
  @McpTool
  String where() {
    return "at the shelf";
  }

  @Override
  public void close() {
    closed.add("shelf");
  }
}
