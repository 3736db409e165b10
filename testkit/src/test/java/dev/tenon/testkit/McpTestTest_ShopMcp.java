package dev.tenon.testkit;

import dev.tenon.runtime.Server;

/** Stands for what the processor generates for {@link McpTestTest.Shop}. */
public final class McpTestTest_ShopMcp {
  private McpTestTest_ShopMcp() {}

  public static Server create(McpTestTest.Shop shop) {
    return McpTestTest.server(shop);
  }
}
