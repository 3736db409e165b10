package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.policy.access.RulePolicy;
import dev.tenon.runtime.policy.audit.AuditPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is asked before a task begins is guarded as what a call asks that is no task. */
@McpTest
final class GuardedQuestionsTest {
  @TempDir Path directory = Path.of("");

  private final FakeClock clock = new FakeClock();
  private final AtomicBoolean allowed = new AtomicBoolean(true);
  private final AtomicInteger decisions = new AtomicInteger();
  private final Server shop =
      new Sketch()
          .form(Named.FORM)
          .policies(
              new AuditPolicy(List.of()),
              new RulePolicy(call -> {
                decisions.incrementAndGet();
                return allowed.get();
              }))
          .tool("book", TaskSupport.OPTIONAL, call -> Outcome.ToolResult.text("booked"))
          .asking(call -> call.context().interaction().form("who", "For whom?", Named.class))
          .server();

  private McpTestClient client(ProtocolRevision revision) {
    ServerConfig config =
        ServerConfig.DEFAULT
            .withSetting("audit-file", file().toString())
            .withSetting("audit-key", Base64.getEncoder().encodeToString(new byte[32]));
    ClientOptions options = ClientOptions.declaring("elicitation", TestTask.CAPABILITY);
    return TestServer.of(shop, config, clock).client(revision, options.as("ada"));
  }

  private Path file() {
    return directory.resolve("audit.log");
  }

  private static Reply book(McpTestClient client) {
    ObjectNode params = JsonMapper.shared().createObjectNode().put("name", "book");
    params.putObject("arguments");
    if (!client.revision().isModern()) {
      params.putObject("task");
    }
    return client.converse("tools/call", params);
  }

  /** What calls came to, each of which must have been written before. */
  private List<String> outcomes() throws IOException {
    shop.closeInstances();
    List<String> open = new ArrayList<>();
    List<String> outcomes = new ArrayList<>();
    for (String line : Files.readAllLines(file())) {
      JsonNode record = JsonMapper.shared().readTree(line);
      String kind = record.get("kind").asString();
      if (kind.equals("intent")) {
        open.add(record.get("call").asString());
      } else if (kind.equals("outcome")) {
        assertThat(open.remove(record.get("call").asString())).isTrue();
        outcomes.add(record.get("code").asString());
      }
    }
    assertThat(open).isEmpty();
    return outcomes;
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  void whomARuleRefusesNobodyAsks(ProtocolRevision revision) throws IOException {
    McpTestClient client = client(revision).answers("who", "{\"name\":\"Ada\"}");
    allowed.set(false);

    Reply reply = book(client);

    assertThat(reply.text()).isEqualTo("This call is not allowed.");
    assertThat(client.questions()).isEmpty();
    assertThat(decisions).hasValue(1);
    assertThat(outcomes()).containsExactly("forbidden");
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  void theRoundThatAsksIsWrittenAndThenTheTask(ProtocolRevision revision) throws IOException {
    McpTestClient client = client(revision).answers("who", "{\"name\":\"Ada\"}");

    JsonNode over = client.startTask("book").untilOver();

    assertThat(over.get("status").asString()).isEqualTo("completed");
    assertThat(client.questions()).hasSize(1);
    assertThat(decisions).as("who is asked, and who begins").hasValue(2);
    assertThat(outcomes()).containsExactly("input_required", "ok");
  }

  @Test
  void aStateContinuesNothingWhenItsToolIsGone() {
    TestServer asking =
        new Sketch()
            .form(Named.FORM)
            .tool(
                "greet",
                call ->
                    Outcome.ToolResult.text(
                        call.context().interaction().form("who", "Who?", Named.class).name()))
            .start();
    Rounds call = Rounds.tool(asking, "greet");
    Reply asked = call.send();
    asking.server().tools().remove("greet");

    Reply reply = call.answering(asked, Rounds.accepted("who", "name", "Ada")).send();

    assertThat(reply.error().get("message").asString()).isEqualTo("There is no tool \"greet\".");
    asking.close();
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  void whoDeclinesIsWritten(ProtocolRevision revision) throws IOException {
    Reply reply = book(client(revision).declines("who"));

    assertThat(reply.failure().code()).isEqualTo("declined");
    List<String> outcomes = outcomes();
    assertThat(outcomes.get(outcomes.size() - 1)).isEqualTo("declined");
    assertThat(outcomes).hasSize(revision.isModern() ? 2 : 1);
  }
}
