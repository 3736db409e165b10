package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.policy.access.RulePolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A task is for those who may call its tool, for as long as they may. */
@McpTest
final class GuardedTasksTest {
  private static final Principal ADA = Principal.of("ada").scopes("orders:write", "files:read");
  private static final Principal LESS = Principal.of("ada");
  private static final Principal ADMIN = Principal.of("ada").scopes("admin");
  private static final String LOST =
      "The tool \"cancel\" needs the scopes orders:write, files:read.";

  private final TestServer server =
      new Sketch()
          .policies(GuardedShop.WRITING)
          .tool("cancel", TaskSupport.OPTIONAL, call -> Outcome.ToolResult.text("cancelled"))
          .policies(GuardedShop.SECRET)
          .tool("purge", TaskSupport.OPTIONAL, call -> Outcome.ToolResult.text("purged"))
          .policies(new RulePolicy(call -> false))
          .tool("ruled", TaskSupport.OPTIONAL, call -> Outcome.ToolResult.text("never"))
          .start();

  private McpTestClient client(ProtocolRevision revision, Principal principal) {
    return server.client(revision, ClientOptions.NONE.as(principal).and(TestTask.CAPABILITY));
  }

  private static TestTask over(TestTask task) {
    task.untilOver();
    return task;
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  void whoMayNotCallBeginsNone(ProtocolRevision revision) {
    String task = revision.isModern() ? "" : ",\"task\":{}";
    Reply reply =
        client(revision, LESS)
            .request("tools/call", "{\"name\":\"cancel\",\"arguments\":{}" + task + "}");

    assertThat(reply.text()).isEqualTo(LOST);
    assertThat(reply.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  void inModernWhoHasLostTheScopeIsRefused(String method) {
    McpTestClient ada = client(ProtocolRevision.MODERN, ADA);
    TestTask task = over(ada.startTask("cancel"));
    String params = "{\"taskId\":\"" + task.id() + "\",\"inputResponses\":{}}";

    Reply lost = ada.as(LESS).request(method, params);

    assertThat(lost.status()).isEqualTo(403);
    assertThat(lost.error().get("message").asString()).isEqualTo(LOST);
    assertThat(ada.request(method, params).isRpcError()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/result", "tasks/cancel"})
  void inLegacyWhoHasLostTheScopeIsRefused(String method) {
    McpTestClient ada = client(ProtocolRevision.V2025_11_25, ADA);
    TestTask task = over(ada.startTask("cancel"));
    String params = "{\"taskId\":\"" + task.id() + "\"}";

    Reply lost = ada.as(LESS).request(method, params);

    assertThat(lost.status()).isEqualTo(403);
    assertThat(lost.error().get("message").asString()).isEqualTo(LOST);
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  void theTaskOfAHiddenToolIsUnknownThen(ProtocolRevision revision) {
    McpTestClient admin = client(revision, ADMIN);
    TestTask task = over(admin.startTask("purge"));
    String unknown = "AAAAAAAAAAAAAAAAAAAAAA";

    for (String method : List.of("tasks/get", "tasks/cancel")) {
      Reply lost = admin.as(LESS).request(method, "{\"taskId\":\"" + task.id() + "\"}");
      Reply never = admin.as(LESS).request(method, "{\"taskId\":\"" + unknown + "\"}");
      assertThat(lost.status()).isEqualTo(never.status());
      assertThat(lost.error().toString().replace(task.id(), unknown))
          .isEqualTo(never.error().toString());
    }
  }

  @Test
  void listsOfTasksLeaveOutWhatMayNotBeAskedFor() {
    McpTestClient ada = client(ProtocolRevision.V2025_11_25, ADA.scopes("admin"));
    TestTask cancel = over(ada.startTask("cancel"));
    TestTask purge = over(ada.startTask("purge"));

    assertThat(ids(ada)).containsExactlyInAnyOrder(cancel.id(), purge.id());
    assertThat(ids(ada.as(ADA))).containsExactly(cancel.id());
    assertThat(ids(ada.as(LESS))).isEmpty();
  }

  private static List<String> ids(McpTestClient client) {
    return client
        .request("tasks/list", "{}")
        .result()
        .get("tasks")
        .valueStream()
        .map(task -> task.get("taskId").asString())
        .toList();
  }

  @Test
  void nobodyIsToldOfTasksThatMayNotBeAskedFor() {
    McpTestClient ada = client(ProtocolRevision.MODERN, ADA);
    TestTask task = over(ada.startTask("cancel"));
    String wanted = "{\"taskIds\":[\"" + task.id() + "\"]}";

    try (Listening lost = ada.as(LESS).listen(wanted);
        Listening own = ada.listen(wanted)) {
      assertThat(lost.acknowledgement().at("/notifications/taskIds")).isEmpty();
      assertThat(own.acknowledgement().at("/notifications/taskIds")).hasSize(1);
    }
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  void aToolThatIsGoneLeavesItsTasksToWhoCouldCallIt(ProtocolRevision revision) {
    McpTestClient ada = client(revision, ADA.scopes("admin"));
    TestTask cancel = over(ada.startTask("cancel"));
    TestTask purge = over(ada.startTask("purge"));

    server.server().tools().remove("cancel");
    server.server().tools().remove("purge");

    isLeftTo(ada, cancel, purge);
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  void aToolThatIsOpenNowDoesNotOpenTheTasksFromBefore(ProtocolRevision revision) {
    McpTestClient ada = client(revision, ADA.scopes("admin"));
    TestTask cancel = over(ada.startTask("cancel"));
    TestTask purge = over(ada.startTask("purge"));

    for (String name : List.of("cancel", "purge")) {
      server
          .server()
          .tools()
          .replace(Tool.named(name).description("Open.").handler((in, call) -> "open"));
    }

    assertThat(ada.as(LESS).callTool("cancel").text()).isEqualTo("open");
    isLeftTo(ada, cancel, purge);
  }

  private static void isLeftTo(McpTestClient ada, TestTask cancel, TestTask purge) {
    McpTestClient less = ada.as(LESS);
    boolean modern = ada.revision().isModern();
    String other = modern ? "tasks/update" : "tasks/result";
    for (String method : List.of("tasks/get", other, "tasks/cancel")) {
      Reply lost = less.request(method, params(cancel.id()));
      assertThat(lost.status()).as(method).isEqualTo(403);
      assertThat(lost.error().get("message").asString()).isEqualTo(LOST);
      Reply never = less.request(method, params("AAAAAAAAAAAAAAAAAAAAAA"));
      assertThat(less.request(method, params(purge.id())).error().toString())
          .as("what was hidden stays so")
          .isEqualTo(never.error().toString().replace("AAAAAAAAAAAAAAAAAAAAAA", purge.id()));
    }
    if (modern) {
      try (Listening told = less.listen("{\"taskIds\":[\"" + cancel.id() + "\"]}")) {
        assertThat(told.acknowledgement().at("/notifications/taskIds")).isEmpty();
      }
    } else {
      assertThat(ids(less)).isEmpty();
      assertThat(ids(ada)).containsExactlyInAnyOrder(cancel.id(), purge.id());
    }
    assertThat(ada.request("tasks/get", params(cancel.id())).isRpcError()).isFalse();
  }

  private static String params(String task) {
    return "{\"taskId\":\"" + task + "\",\"inputResponses\":{}}";
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  void aTaskPassesTheRulesOfItsTool(ProtocolRevision revision) {
    JsonNode result = client(revision, ADA).startTask("ruled").result().result();

    assertThat(result.at("/_meta/dev.tenon~1error/code").asString()).isEqualTo("forbidden");
    assertThat(result.at("/content/0/text").asString()).isEqualTo("This call is not allowed.");
  }
}
