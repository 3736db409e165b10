package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Presence;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/**
 * What a server sends, read as a test's own classes, and what is said when it is something else.
 */
class TypedReplyTest {
  /** How something is paid. */
  sealed interface Payment {
    record Card(String last) implements Payment {}

    record Invoice(LocalDate due) implements Payment {}
  }

  record Line(String sku, int count) {}

  record Order(
      long id,
      LocalDate day,
      Duration delay,
      Optional<String> note,
      OptionalInt discount,
      Presence<String> phone,
      List<Line> lines,
      Map<String, Payment> payments) {}

  private static final String ORDER =
      """
      {"id":42,"day":"2026-07-28","delay":"PT1H","phone":null,
       "lines":[{"sku":"apple","count":3}],
       "payments":{"first":{"type":"Card","last":"1234"},
                   "rest":{"type":"Invoice","due":"2026-08-28"}}}\
      """;

  private static final Order EXPECTED =
      new Order(
          42,
          LocalDate.of(2026, 7, 28),
          Duration.ofHours(1),
          Optional.empty(),
          OptionalInt.empty(),
          Presence.ofNull(),
          List.of(new Line("apple", 3)),
          Map.of(
              "first", new Payment.Card("1234"),
              "rest", new Payment.Invoice(LocalDate.of(2026, 8, 28))));

  private final TestServer server =
      new Sketch()
          .tool("order", call -> structured(ORDER))
          .tool(
              "echo",
              in -> in.raw(),
              call -> Outcome.ToolResult.structured((RawJson) call.arguments()))
          .tool("text", call -> Outcome.ToolResult.text("just words"))
          .tool(
              "busy",
              call -> {
                throw new ToolException(
                    ErrorCode.RATE_LIMITED, "Slow down.", Duration.ofSeconds(2), null);
              })
          .resource(
              "x://text",
              in -> "",
              call -> Outcome.ResourceResult.text("x://text", "application/json", "[1]"))
          .prompt("letter", in -> "", call -> Outcome.PromptResult.userText("Dear you"))
          .prompt(
              "strict",
              in -> "",
              call -> {
                throw new ToolException(ErrorCode.INVALID_ARGUMENTS, "No.");
              })
          .start();

  private static Outcome structured(String json) {
    return Outcome.ToolResult.structured(RawJson.of(json));
  }

  @EveryRevision
  void aResultIsReadAsARecordInEveryRevision(ProtocolRevision revision) {
    Reply reply = server.client(revision).callTool("order");

    assertThat(reply.structured(Order.class)).isEqualTo(EXPECTED);
    assertThat(reply.structured(new TypeReference<Map<String, Object>>() {})).containsKey("lines");
  }

  @EveryRevision
  void whatIsSentAsARecordComesBackAsTheSame(ProtocolRevision revision) {
    Reply reply = server.client(revision).callTool("echo", EXPECTED);

    assertThat(reply.data().has("note")).as("what is absent is left out").isFalse();
    assertThat(reply.structured(Order.class)).isEqualTo(EXPECTED);
  }

  @Test
  void aListIsAListInEveryRevision() {
    Reply wrapped =
        new Reply(
            200, null, tree("{\"result\":[{\"sku\":\"a\",\"count\":1}]}"), List.of(), List.of());
    Reply plain = new Reply(200, null, tree("[{\"sku\":\"a\",\"count\":1}]"), List.of(), List.of());

    assertThat(wrapped.structuredList(Line.class)).containsExactly(new Line("a", 1));
    assertThat(plain.structuredList(Line.class)).containsExactly(new Line("a", 1));
  }

  private static tools.jackson.databind.JsonNode tree(String structured) {
    return Decoding.JSON.readTree("{\"result\":{\"structuredContent\":" + structured + "}}");
  }

  @Test
  void whatDoesNotFitIsSaidWithItsPlace() {
    Reply reply =
        new Reply(200, null, tree("{\"sku\":\"a\",\"count\":\"x\"}"), List.of(), List.of());

    assertThatThrownBy(() -> reply.structured(Line.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("expected a result of the type Line, but it is no ")
        .hasMessageContaining("at /count")
        .hasMessageContaining("{\"sku\":\"a\",\"count\":\"x\"}");
  }

  @EveryRevision
  void anErrorIsReadWithItsCodeAndData(ProtocolRevision revision) {
    ToolError error = server.client(revision).callTool("busy").failure();

    assertThat(error)
        .isEqualTo(
            new ToolError("rate_limited", "Slow down.", true, Duration.ofSeconds(2), List.of()));
  }

  @Test
  void violationsAreAList() {
    Reply reply = server.client(ProtocolRevision.MODERN).callTool("order", Map.of("x", 1));

    assertThat(reply.violations()).extracting(Violation::path).containsExactly("x");
    assertThat(server.client(ProtocolRevision.MODERN).callTool("order").violations()).isEmpty();
  }

  @EveryRevision
  void contentsAndMessagesAreTyped(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    Content content = client.readResource("x://text").contents().get(0);
    assertThat(content.text()).isEqualTo("[1]");
    assertThat(content.bytes()).containsExactly('[', '1', ']');
    assertThat(content.mimeType()).isEqualTo("application/json");
    assertThat(content.uri()).isEqualTo("x://text");
    assertThat(content.as(int[].class)).containsExactly(1);
    Content.Message message = client.getPrompt("letter", Map.of()).messages().get(0);
    assertThat(message.role()).isEqualTo("user");
    assertThat(message.text()).isEqualTo("Dear you");
  }

  @Test
  void bytesAreReadFromBase64() {
    assertThat(new Content(Decoding.JSON.readTree("{\"blob\":\"AQI=\"}")).bytes())
        .containsExactly(1, 2);
    assertThatThrownBy(() -> new Content(Decoding.JSON.readTree("{\"blob\":\"AQI=\"}")).text())
        .hasMessageContaining("it is no text: {\"blob\"");
  }

  @EveryRevision
  void whatIsAskedForAndNotThereSaysWhatCame(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertThatThrownBy(() -> client.callTool("text").structured(Order.class))
        .hasMessageContaining("expected structured content, but got the result {")
        .hasMessageContaining("just words");
    assertThatThrownBy(() -> client.callTool("busy").structured(Order.class))
        .hasMessageContaining(
            "expected structured content, but got the tool's error rate_limited: Slow down.");
  }

  @EveryRevision
  void aNameThatIsNotThereIsFollowedByTheNearest(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertSaid(
        client.callTool("ordre"), "no tool 'ordre'; did you mean 'order'? there is: 'busy', ");
    assertSaid(client.getPrompt("lettre", Map.of()), "no prompt 'lettre'; did you mean 'letter'?");
    assertSaid(
        client.getPrompt("strict", Map.of("txt", "x")),
        "no argument 'txt'; did you mean 'text'? there is: 'text' of 'strict'");
    assertSaid(
        client.callTool("order", Map.of("sku", 1)),
        "no property 'sku'; there is none in the arguments of 'order'");
    assertSaid(client.readResource("x://txt"), "no resource 'x://txt'; did you mean 'x://text'?");
  }

  private static void assertSaid(@Nullable Reply reply, String sentence) {
    assertThatThrownBy(
            () -> {
              if (reply != null) {
                reply.result();
                reply.structured(Order.class);
              }
            })
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(sentence);
  }
}
