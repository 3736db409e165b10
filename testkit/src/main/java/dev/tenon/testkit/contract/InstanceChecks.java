package dev.tenon.testkit.contract;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import dev.tenon.testkit.cluster.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Assumptions;

/** Whether a tool that changes nothing needs to be called on the same instance each time. */
final class InstanceChecks {
  private static final int INSTANCES = 3;
  private static final int CALLS = 4;

  private final Callable<Server> servers;
  private final ToolEntry tool;
  private final String arguments;

  /**
   * A check of {@code tool}.
   *
   * @param servers makes the server, a new one each time
   * @param settings what arguments are made with
   */
  InstanceChecks(Callable<Server> servers, ToolEntry tool, Stage.Settings settings) {
    this.servers = servers;
    this.tool = tool;
    this.arguments = settings.arguments(tool).valid().json();
  }

  /** Fails for a tool that answers otherwise when its calls are spread. */
  void areAlike() throws Exception {
    List<String> together = onOne();
    Assumptions.assumeTrue(
        together.equals(onOne()), "its answers differ from one new start to the next");
    List<Server> instances = new ArrayList<>();
    for (int i = 0; i < INSTANCES; i++) {
      instances.add(servers.call());
    }
    try (Cluster cluster = Cluster.of(INSTANCES, instances::get)) {
      List<String> spread = answers(cluster.client(ProtocolRevision.MODERN, ClientOptions.NONE));
      if (!spread.equals(together)) {
        throw new AssertionError(
            "The tool \""
                + tool.name()
                + "\" keeps something on one instance: called "
                + CALLS
                + " times with "
                + arguments
                + ", it answers on one instance\n"
                + shown(together)
                + "and where each call reaches another one of "
                + INSTANCES
                + "\n"
                + shown(spread)
                + "Keep it in a store that all instances share.");
      }
    }
  }

  private List<String> onOne() throws Exception {
    try (TestServer server = TestServer.of(servers.call())) {
      return answers(server.client(ProtocolRevision.MODERN));
    }
  }

  private List<String> answers(McpTestClient client) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      Stage.Answered answered = Stage.call(client, tool, arguments);
      Assumptions.assumeFalse(
          answered.isBeyondTheClient(), "the client cannot do what the call needs");
      answers.add(String.valueOf(answered.result().path("content")));
    }
    return answers;
  }

  private static String shown(List<String> answers) {
    StringBuilder shown = new StringBuilder();
    for (String answer : answers) {
      shown.append("    ").append(Stores.clipped(answer)).append('\n');
    }
    return shown.toString();
  }
}
