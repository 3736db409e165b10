package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.task.InMemoryTaskStore;
import dev.tenon.runtime.task.TaskStore;
import dev.tenon.testkit.cluster.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each leg of a call goes to another instance: what stayed behind on one is missed. */
final class ClusterTest {
  private static final ProtocolRevision MODERN = ProtocolRevision.MODERN;
  private static final ClientOptions ASKED = ClientOptions.declaring("elicitation");

  private final TaskStore tasks = new InMemoryTaskStore(100);

  /** Asks who calls; counts in its own memory, as no instance must; knows tasks. */
  private Server server(int instance) {
    AtomicInteger count = new AtomicInteger();
    return new Sketch()
        .form(Named.FORM)
        .taskStore(tasks)
        .tool("where", call -> Outcome.ToolResult.text("instance " + instance))
        .tool("count", call -> Outcome.ToolResult.text(String.valueOf(count.incrementAndGet())))
        .tool(
            "greet",
            TaskSupport.OPTIONAL,
            call ->
                Outcome.ToolResult.text(
                    "Hello, "
                        + call.context().interaction().form("who", "Who?", Named.class).name()))
        .server();
  }

  @Test
  void eachRequestGoesToTheNextInstance() {
    try (Cluster cluster = Cluster.of(3, this::server)) {
      McpTestClient client = cluster.client(MODERN);
      List<String> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(client.callTool("where").text());
      }

      // Before them came server/discover, and tools/list for the headers of the first call.
      assertThat(answers).containsExactly("instance 2", "instance 0", "instance 1", "instance 2");
      assertThat(cluster.served()).containsExactly(2, 2, 2);
    }
  }

  @Test
  void aQuestionIsAnsweredOnAnotherInstance() {
    try (Cluster cluster = Cluster.of(3, this::server)) {
      McpTestClient client = cluster.client(MODERN, ASKED).answers("who", "{\"name\":\"Ada\"}");

      assertThat(client.callTool("greet").text()).isEqualTo("Hello, Ada");
      // discover, list, the first leg, the second leg
      assertThat(cluster.served()).containsExactly(2, 1, 1);
    }
  }

  @Test
  void aQuestionIsLostWhereTheInstancesShareNoKey() {
    List<TestServer> alone = List.of(TestServer.of(server(0)), TestServer.of(server(1)));
    Reply asked = alone.get(0).client(MODERN, ASKED).request("tools/call", "{\"name\":\"greet\"}");
    String state = asked.result().get("requestState").toString();

    Reply elsewhere =
        alone
            .get(1)
            .client(MODERN, ASKED)
            .request(
                "tools/call",
                "{\"name\":\"greet\",\"requestState\":" + state + ",\"inputResponses\":{}}");

    assertThat(elsewhere.errorCode()).isEqualTo(-32602);
  }

  @Test
  void aListIsReadPageByPageOnDifferentInstances() {
    try (Cluster cluster =
        Cluster.of(2, this::server, ServerConfig.DEFAULT.withPageSize(1), null)) {
      McpTestClient client = cluster.client(MODERN);
      List<String> names = new ArrayList<>();
      String params = "{}";
      while (!params.isEmpty()) {
        JsonNode page = client.request("tools/list", params).result();
        names.add(page.at("/tools/0/name").asString());
        params = page.has("nextCursor") ? "{\"cursor\":" + page.get("nextCursor") + "}" : "";
      }

      assertThat(names).containsExactlyInAnyOrder("where", "count", "greet");
      assertThat(cluster.served()).containsExactly(2, 2);
    }
  }

  @Test
  void whatAnInstanceKeepsForItselfShows() {
    try (Cluster cluster = Cluster.of(2, this::server)) {
      McpTestClient client = cluster.client(MODERN);

      // A client that counts to two would be told this by one server: 1, 2.
      assertThat(client.callTool("count").text()).isEqualTo("1");
      assertThat(client.callTool("count").text()).isEqualTo("1");
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void sessionsStayWhereTheyBegan(ProtocolRevision revision) {
    try (Cluster cluster = Cluster.of(3, this::server)) {
      McpTestClient client = cluster.client(revision);

      assertThat(client.callTool("where").text()).isEqualTo("instance 0");
      assertThat(client.callTool("where").text()).isEqualTo("instance 0");
    }
  }

  @Test
  void sessionsAreLostWithoutThat() {
    try (Cluster cluster = Cluster.of(3, this::server)) {
      Cluster anyhow = cluster.withoutStickySessions();

      assertThatThrownBy(() -> anyhow.client(ProtocolRevision.V2025_11_25).callTool("where").text())
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("send initialize again");
    }
  }

  @Test
  void aTaskOutlivesTheInstanceThatTookTheCall() {
    ServerConfig config = ServerConfig.DEFAULT.withTaskPollInterval(Duration.ofMillis(20));
    try (Cluster cluster = Cluster.of(2, this::server, config, null)) {
      ClientOptions options = ASKED.and("extensions.io.modelcontextprotocol/tasks");
      String params = "{\"name\":\"greet\"}";
      String id =
          cluster
              .clientOf(0, MODERN, options)
              .request("tools/call", params)
              .result()
              .get("taskId")
              .asString();

      JsonNode seen =
          cluster
              .clientOf(1, MODERN, options)
              .request("tasks/get", "{\"taskId\":\"" + id + "\"}")
              .result();

      assertThat(seen.get("taskId").asString()).isEqualTo(id);
    }
  }

  @Test
  void aCrashedInstanceGetsNoMoreRequests() {
    try (Cluster cluster = Cluster.of(2, this::server)) {
      McpTestClient client = cluster.client(MODERN);
      cluster.crash(0);

      assertThat(client.callTool("where").text()).isEqualTo("instance 1");
      assertThat(client.callTool("where").text()).isEqualTo("instance 1");
      assertThatThrownBy(() -> cluster.crash(1)).hasMessageContaining("the last one");
    }
  }

  @Test
  void aClusterHasAnInstance() {
    assertThatThrownBy(() -> Cluster.of(0, this::server))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("instances must be at least 1, not 0");
  }
}
