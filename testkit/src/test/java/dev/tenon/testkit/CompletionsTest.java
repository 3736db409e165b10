package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.CompletionRequest;
import dev.tenon.testkit.junit.McpTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.JsonNode;

/** {@code completion/complete}. */
@McpTest
class CompletionsTest {
  private static final int MANY = 250;

  private final TestServer server =
      new Sketch()
          .prompt("p", in -> "", call -> Outcome.PromptResult.userText("x"))
          .prompt("bare", in -> "", call -> Outcome.PromptResult.userText("x"))
          .resource("n://{folder}/{name}", in -> "", call -> Outcome.ToolResult.empty())
          .resource("n://fixed", in -> null, call -> Outcome.ToolResult.empty())
          .completion("p", call -> many((CompletionRequest) call.arguments()))
          .completion(
              "n://{folder}/{name}",
              false,
              "name",
              call -> {
                CompletionRequest request = (CompletionRequest) call.arguments();
                return new Outcome.CompletionResult(
                    List.of(request.typed() + "@" + request.chosen().get("folder")));
              })
          .start();

  private static Outcome many(CompletionRequest request) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      values.add("v" + i);
    }
    values.removeIf(value -> !value.startsWith(request.typed()));
    return new Outcome.CompletionResult(values);
  }

  private Reply complete(ProtocolRevision revision, String ref, String argument) {
    return server
        .client(revision)
        .request("completion/complete", "{\"ref\":" + ref + ",\"argument\":" + argument + "}");
  }

  private static final String PROMPT = "{\"type\":\"ref/prompt\",\"name\":\"p\"}";
  private static final String TEMPLATE =
      "{\"type\":\"ref/resource\",\"uri\":\"n://{folder}/{name}\"}";

  @EveryRevision
  @Tag("B4.3")
  void atMostAHundredValuesAreSentAndTheRestIsCounted(ProtocolRevision revision) {
    JsonNode completion =
        complete(revision, PROMPT, "{\"name\":\"text\",\"value\":\"\"}").result().get("completion");

    assertThat(completion.get("values").size()).isEqualTo(100);
    assertThat(completion.get("values").get(0).asString()).isEqualTo("v0");
    assertThat(completion.get("total").asInt()).isEqualTo(MANY);
    assertThat(completion.get("hasMore").asBoolean()).isTrue();
  }

  @EveryRevision
  @Tag("B4.2")
  void exactlyWhatBeginsLikeTheTypedTextIsSent(ProtocolRevision revision) {
    JsonNode completion =
        complete(revision, PROMPT, "{\"name\":\"text\",\"value\":\"v24\"}")
            .result()
            .get("completion");

    assertThat(completion.get("values").valueStream().map(JsonNode::asString))
        .containsExactly(
            "v24", "v240", "v241", "v242", "v243", "v244", "v245", "v246", "v247", "v248", "v249");
    assertThat(completion.get("hasMore").asBoolean()).isFalse();
  }

  @EveryRevision
  @Tag("B4.2")
  void whatWasChosenBeforeReachesTheMethod(ProtocolRevision revision) {
    Reply reply =
        server
            .client(revision)
            .request(
                "completion/complete",
                """
                {"ref":{"type":"ref/resource","uri":"n://{folder}/{name}"},
                 "argument":{"name":"name","value":"ab"},
                 "context":{"arguments":{"folder":"inbox"}}}\
                """);

    assertThat(reply.result().get("completion").get("values").get(0).asString())
        .isEqualTo("ab@inbox");
  }

  @EveryRevision
  void anArgumentWithoutACompletionHasNoSuggestions(ProtocolRevision revision) {
    for (Reply reply :
        List.of(
            complete(revision, TEMPLATE, "{\"name\":\"folder\",\"value\":\"x\"}"),
            complete(
                revision,
                "{\"type\":\"ref/prompt\",\"name\":\"bare\"}",
                "{\"name\":\"text\",\"value\":\"\"}"))) {
      JsonNode completion = reply.result().get("completion");
      assertThat(completion.get("values")).isEmpty();
      assertThat(completion.get("hasMore").asBoolean()).isFalse();
    }
  }

  @EveryRevision
  @Tag("B4.4")
  void whatDoesNotExistIsNamed(ProtocolRevision revision) {
    String argument = "{\"name\":\"text\",\"value\":\"\"}";
    for (String[] wrong :
        new String[][] {
          {"{\"type\":\"ref/prompt\",\"name\":\"no\"}", argument, "no prompt \"no\""},
          {PROMPT, "{\"name\":\"no\",\"value\":\"\"}", "no argument \"no\""},
          {"{\"type\":\"ref/resource\",\"uri\":\"n://no\"}", argument, "template \"n://no\""},
          {"{\"type\":\"ref/resource\",\"uri\":\"n://fixed\"}", argument, "n://fixed"},
          {TEMPLATE, argument, "no argument \"text\""},
        }) {
      Reply reply = complete(revision, wrong[0], wrong[1]);
      assertThat(reply.errorCode()).as(wrong[0]).isEqualTo(-32602);
      assertThat(reply.error().get("message").asString()).contains(wrong[2]);
    }
  }

  @EveryRevision
  @Tag("B4.4")
  @Tag("B4.5")
  void whatIsIllTypedIsNamed(ProtocolRevision revision) {
    String argument = "{\"name\":\"text\",\"value\":\"\"}";
    for (String[] wrong :
        new String[][] {
          {"{}", argument, "params.ref.type"},
          {"null", argument, "params.ref.type"},
          {"[]", argument, "params.ref.type"},
          {"\"p\"", argument, "params.ref.type"},
          {"{\"type\":\"ref/tool\",\"name\":\"p\"}", argument, "params.ref.type"},
          {"{\"type\":\"ref/prompt\"}", argument, "params.ref.name"},
          {"{\"type\":\"ref/prompt\",\"name\":7}", argument, "params.ref.name"},
          {"{\"type\":\"ref/resource\",\"name\":\"p\"}", argument, "params.ref.uri"},
          {PROMPT, "{}", "params.argument"},
          {PROMPT, "null", "params.argument"},
          {PROMPT, "{\"name\":\"text\"}", "params.argument"},
          {PROMPT, "{\"value\":\"\"}", "params.argument"},
          {PROMPT, "{\"name\":\"text\",\"value\":7}", "params.argument"},
          {PROMPT, argument + ",\"context\":{\"arguments\":[]}", "params.context.arguments"},
          {PROMPT, argument + ",\"context\":{\"arguments\":{\"a\":1}}", "params.context.arguments"},
        }) {
      Reply reply = complete(revision, wrong[0], wrong[1]);
      assertThat(reply.errorCode()).as(wrong[0] + wrong[1]).isEqualTo(-32602);
      assertThat(reply.error().get("message").asString()).contains(wrong[2]);
    }
    assertThat(server.client(revision).request("completion/complete", "{}").errorCode())
        .isEqualTo(-32602);
    assertThat(complete(revision, PROMPT, argument + ",\"context\":{}").result()).isNotNull();
  }
}
