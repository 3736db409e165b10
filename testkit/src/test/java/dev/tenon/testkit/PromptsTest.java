package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.JsonNode;

/** Getting prompts, and arguments that do not fit them. */
@McpTest
class PromptsTest {
  private final TestServer server = TestServer.of(new HandWrittenServer().server());

  private static void invalid(Reply reply, String named) {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.errorCode()).isEqualTo(-32602);
    assertThat(reply.error().get("message").asString()).contains(named);
  }

  @EveryRevision
  @Tag("B3.2")
  @Tag("B3.3")
  void aPromptIsFilledIn(ProtocolRevision revision) {
    JsonNode result = server.client(revision).getPrompt("greet", "{\"name\":\"Zoë ☃\"}").result();

    assertThat(result.get("description").asString()).isEqualTo("Greets somebody.");
    JsonNode message = result.get("messages").get(0);
    assertThat(message.get("role").asString()).isEqualTo("user");
    assertThat(message.get("content").get("text").asString()).isEqualTo("Greet Zoë ☃.");
  }

  @EveryRevision
  @Tag("B3.4")
  void aMissingArgumentIsNamed(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    invalid(client.getPrompt("greet", "{}"), "name: is required");
    invalid(client.request("prompts/get", "{\"name\":\"greet\"}"), "name: is required");
    invalid(client.getPrompt("greet", "{\"tone\":\"warm\"}"), "name: is required");
  }

  @EveryRevision
  @Tag("B3.5")
  void anUnknownArgumentIsNamedWithTheOneThatWasProbablyMeant(ProtocolRevision revision) {
    Reply reply = server.client(revision).getPrompt("greet", "{\"name\":\"A\",\"tne\":\"warm\"}");

    invalid(reply, "tne: is not known here; did you mean \"tone\"?");
    JsonNode data = reply.error().get("data");
    assertThat(data.get("code").asString()).isEqualTo("invalid_arguments");
    assertThat(data.get("violations").get(0).get("path").asString()).isEqualTo("tne");
  }

  @EveryRevision
  @Tag("B3.2")
  @Tag("B3.5")
  void argumentsThatAreNoTextsAreRefused(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    for (String arguments :
        List.of(
            "{\"name\":7}",
            "{\"name\":null}",
            "{\"name\":[\"A\"]}",
            "{\"name\":{}}",
            "{\"name\":true}",
            "[]",
            "\"A\"",
            "7")) {
      Reply reply =
          client.request("prompts/get", "{\"name\":\"greet\",\"arguments\":" + arguments + "}");
      invalid(reply, "params.arguments must be an object whose values are strings");
    }
  }

  @EveryRevision
  @Tag("B3.4")
  void anUnknownOrUnnamedPromptIsRefused(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    invalid(client.getPrompt("gret", "{}"), "There is no prompt \"gret\". Did you mean \"greet\"?");
    invalid(client.getPrompt("GREET", "{}"), "There is no prompt \"GREET\"");
    invalid(client.request("prompts/get", "{}"), "params.name");
    invalid(client.request("prompts/get", "{\"name\":7}"), "params.name");
    assertThat(client.getPrompt("greet", "{\"name\":\"A\"}").result().has("messages")).isTrue();
  }

  @EveryRevision
  void aPromptMayDescribeItselfAndCarryMeta(ProtocolRevision revision) {
    McpTestClient client =
        new Sketch()
            .prompt(
                "p",
                in -> "",
                call ->
                    new Outcome.PromptResult(
                        "of this time",
                        RawJson.of(
                            "[{\"role\":\"assistant\",\"content\":{\"type\":\"text\",\"text\":\"t\"}}]"),
                        RawJson.of("{\"com.example/a\":1}")))
            .start()
            .client(revision);

    JsonNode result = client.getPrompt("p", "{}").result();

    assertThat(result.get("description").asString()).isEqualTo("of this time");
    assertThat(result.get("_meta").get("com.example/a").asInt()).isEqualTo(1);
    assertThat(result.get("messages").get(0).get("role").asString()).isEqualTo("assistant");
  }
}
