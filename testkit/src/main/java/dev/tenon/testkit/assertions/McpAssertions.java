package dev.tenon.testkit.assertions;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.Listening;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.TestServer;
import dev.tenon.testkit.TestTask;

/**
 * Where assertions about servers begin. Stands beside AssertJ's own {@code assertThat}:
 *
 * <pre>{@code
 * import static dev.tenon.testkit.assertions.McpAssertions.assertThat;
 *
 * assertThat(client.callTool("findOrder", Map.of("id", 42))).isStructured(order).hasProgress(0, 50);
 * assertThat(client).offersTool("findOrder").withRequired("id").describes("the newest first");
 * }</pre>
 */
public final class McpAssertions {
  private McpAssertions() {}

  /** Asserts something about an answer. */
  public static ReplyAssert assertThat(Reply reply) {
    return new ReplyAssert(reply);
  }

  /** Asserts something about what a server offers to this client. */
  public static SurfaceAssert assertThat(McpTestClient client) {
    return new SurfaceAssert(client);
  }

  /** Asserts something about what a server offers to a client of the newest revision. */
  public static SurfaceAssert assertThat(TestServer server) {
    return new SurfaceAssert(server.client(ProtocolRevision.MODERN));
  }

  /** Asserts something about what a stream brings. */
  public static ListeningAssert assertThat(Listening listening) {
    return new ListeningAssert(listening);
  }

  /** Asserts something about a task. */
  public static TaskAssert assertThat(TestTask task) {
    return new TaskAssert(task);
  }
}
