package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.ask.Sampling;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.testkit.junit.McpTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a client of 2026-07-28 is asked depends on what it declares in the very request. */
@McpTest
class QuestionCapabilitiesTest {
  private final TestServer server =
      new Sketch()
          .form(Named.FORM)
          .tool("greet", in -> "", QuestionCapabilitiesTest::greet)
          .tool("several", in -> "", QuestionCapabilitiesTest::several)
          .tool("page", in -> "", QuestionCapabilitiesTest::page)
          .tool("tools_of_models", in -> "", QuestionCapabilitiesTest::toolsOfModels)
          .start(Rounds.KEYED);

  private static Outcome greet(Call call) {
    String name = call.context().interaction().form("who", "Who is it?", Named.class).name();
    return text("Hello, " + name + "!");
  }

  private static Outcome several(Call call) {
    Interaction asks = call.context().interaction();
    asks.askAll(
        asks.question("who", "Who is it?", Named.class),
        asks.question("whom", "And who else?", Named.class),
        Question.sample("greeting", Sampling.of("Greet!", 50)),
        Question.url("pay", "Pay here.", URI.create("https://example.com/pay")),
        Question.roots("folders"));
    return text("answered");
  }

  private static Outcome text(String text) {
    return Outcome.ToolResult.text(text);
  }

  private static Outcome page(Call call) {
    call.context().interaction().url("pay", "Pay here.", URI.create("https://example.com/pay"));
    return text("paid");
  }

  private static Outcome toolsOfModels(Call call) {
    Sampling request =
        Sampling.of("Add.", 10)
            .withTools(
                RawJson.of("[{\"name\":\"add\",\"inputSchema\":{\"type\":\"object\"}}]"), null);
    return text(call.context().interaction().sample("sum", request).text());
  }

  @Test
  @Tag("A7.15")
  @Tag("A7.22")
  @Tag("A7.24")
  @Tag("A1.16")
  @Tag("A2.4")
  void a7_5_whatTheClientDidNotDeclareIsNotAsked() {
    Map<String, String> refused =
        Map.of(
            "greet",
            "{\"elicitation\":{\"form\":{}}}",
            "page",
            "{\"elicitation\":{\"url\":{}}}",
            "tools_of_models",
            "{\"sampling\":{}}",
            "several",
            "{\"elicitation\":{\"form\":{},\"url\":{}},\"roots\":{},\"sampling\":{}}");
    refused.forEach((tool, missing) -> {
      Reply reply = Rounds.tool(server, tool).capabilities("{}").send();
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.errorCode()).isEqualTo(-32021);
      assertThat(reply.error().at("/data/requiredCapabilities").toString()).isEqualTo(missing);
    });
    assertThat(Rounds.tool(server, "page").capabilities("{\"elicitation\":{}}").send().errorCode())
        .isEqualTo(-32021);
    assertThat(
            Rounds.tool(server, "greet")
                .capabilities("{\"elicitation\":{\"url\":{}}}")
                .send()
                .errorCode())
        .isEqualTo(-32021);
    assertThat(
            Rounds.tool(server, "tools_of_models")
                .capabilities("{\"sampling\":{}}")
                .send()
                .error()
                .at("/data/requiredCapabilities")
                .toString())
        .isEqualTo("{\"sampling\":{\"tools\":{}}}");
  }

  @Test
  @Tag("A7.15")
  void a7_5_anEmptyElicitationCapabilityMeansForms() {
    Reply asked = Rounds.tool(server, "greet").capabilities("{\"elicitation\":{}}").send();
    assertThat(Rounds.asks(asked)).containsExactly("who");
  }

  @Test
  void a7_18_aPageIsAskedWithItsUrlAndWithoutAnId() {
    Rounds call = Rounds.tool(server, "page");
    Reply asked = call.send();
    JsonNode params = asked.result().at("/inputRequests/pay/params");
    assertThat(params.propertyNames()).containsExactlyInAnyOrder("mode", "message", "url");
    assertThat(params.get("url").asString()).isEqualTo("https://example.com/pay");
    assertThat(call.answering(asked, "{\"pay\":{\"action\":\"accept\"}}").send().text())
        .isEqualTo("paid");
  }
}
