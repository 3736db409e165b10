package dev.tenon.samples.conformance;

import dev.tenon.McpServer;
import dev.tenon.McpTool;
import java.util.List;

/** A small server that shares its port with {@link Shelf}. */
@McpServer(name = "till", version = "1.0.0", features = Till.class)
final class Till implements AutoCloseable {
  private final List<String> closed;

  Till(List<String> closed) {
    this.closed = closed;
  }

  /** Says where this is. */
  @McpTool
  String where() {
    return "at the till";
  }

  @Override
  public void close() {
    closed.add("till");
  }
}
