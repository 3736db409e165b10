package dev.tenon.testkit;

import static dev.tenon.testkit.assertions.McpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What assertions about answers let pass, and the sentences of those that do not. */
class ReplyAssertTest {
  record Order(long id, List<String> lines, Optional<String> note) {}

  private static final Order ORDER = new Order(42, List.of("apple", "pear"), Optional.empty());

  private final TestServer server;
  private final McpTestClient client;

  ReplyAssertTest() {
    var running =
        new Sketch()
            .form(Named.FORM)
            .tool("order", call -> structured("{\"id\":42,\"lines\":[\"apple\",\"pear\"]}"))
            .tool("many", call -> structured("[{\"id\":1,\"lines\":[]}]"))
            .tool("say", call -> Outcome.ToolResult.text("Roses are red"))
            .tool("busy", ReplyAssertTest::busy)
            .tool("ask", ReplyAssertTest::ask)
            .tool("work", ReplyAssertTest::work)
            .resource(
                "x://one",
                in -> "",
                call -> Outcome.ResourceResult.text("x://one", "text/markdown", "# One"))
            .prompt("letter", in -> "", call -> Outcome.PromptResult.userText("Dear you"))
            .server();
    running
        .tools()
        .add(
            Tool.named("find")
                .description("Finds.")
                .inputSchema(
                    """
                    {"type":"object","additionalProperties":false,"required":["customer"],
                     "properties":{"limit":{"type":"integer","maximum":5},
                      "customer":{"type":"object","additionalProperties":false,
                       "properties":{"name":{"type":"string","minLength":2}}},
                      "tags":{"type":"array","items":{"type":"string"}}}}\
                    """)
                .handler((in, call) -> "found"));
    server = TestServer.of(running);
    client = server.client(ProtocolRevision.MODERN);
  }

  private static Outcome structured(String json) {
    return Outcome.ToolResult.structured(RawJson.of(json));
  }

  private static Outcome busy(Call call) {
    call.context().log(LogLevel.WARNING, "too much");
    throw new ToolException(ErrorCode.RATE_LIMITED, "Slow down.");
  }

  private static Outcome ask(Call call) {
    return Outcome.ToolResult.text(
        call.context().interaction().form("who", "Who is it?", Named.class).name());
  }

  private static Outcome work(Call call) {
    call.context().progress().report(0, 100);
    call.context().log(LogLevel.INFO, "half way there");
    call.context().progress().report(50, 100);
    call.context().progress().report(100, 100);
    return Outcome.ToolResult.text("done");
  }

  private static void assertSays(ThrowingCallable assertion, String... parts) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
  }

  @EveryRevision
  void isStructured(ProtocolRevision revision) {
    Reply reply = server.client(revision).callTool("order");

    assertThat(reply)
        .isStructured(ORDER)
        .isStructured("{\"id\":42.0,\"lines\":[\"apple\",\"pear\"]}")
        .isStructured(Map.of("id", 42, "lines", List.of("apple", "pear")));
    assertThat(server.client(revision).callTool("many"))
        .isStructured(List.of(new Order(1, List.of(), Optional.empty())));
    assertSays(
        () -> assertThat(reply).isStructured(new Order(7, List.of("apple"), Optional.of("x"))),
        "expected the result Order[id=7, lines=[apple], note=Optional[x]], but it differs:\n",
        "\n  /id: expected 7, got 42\n",
        "\n  /lines/1: expected nothing, got \"pear\"\n",
        "\n  /note: expected \"x\", got nothing\n",
        "in the result {");
    assertSays(
        () -> assertThat(server.client(revision).callTool("busy")).isStructured(ORDER),
        "but got the tool's error rate_limited: Slow down.");
  }

  @Test
  void aNameThatIsNotThereIsFollowedByTheNearest() {
    assertSays(
        () -> assertThat(client.callTool("ordre")).isStructured(ORDER),
        "expected the result Order[",
        "but got the JSON-RPC error -32602: ",
        "no tool 'ordre'; did you mean 'order'? there is: 'ask', 'busy', 'find', ");
    assertSays(
        () -> assertThat(client.callTool("find", Map.of("custmer", 1))).succeeds(),
        "expected a result, but got the tool's error invalid_arguments: ",
        "no property 'custmer'; did you mean 'customer'? there is: ");
    assertSays(
        () ->
            assertThat(client.callTool("find", Map.of("customer", Map.of("nam", "x")))).succeeds(),
        "no property 'customer/nam'; did you mean 'customer/name'?");
  }

  @EveryRevision
  void succeeds(ProtocolRevision revision) {
    McpTestClient any = server.client(revision);

    assertThat(any.callTool("say")).succeeds();
    assertSays(
        () -> assertThat(any.callTool("busy")).succeeds(),
        "expected a result, but got the tool's error rate_limited: Slow down.");
  }

  @EveryRevision
  void hasText(ProtocolRevision revision) {
    McpTestClient any = server.client(revision);
    Reply said = any.callTool("say");

    assertThat(said).hasText("Roses", "red").hasExactText("Roses are red");
    assertThat(any.readResource("x://one")).hasText("# One").hasMimeType("text/markdown");
    assertThat(any.getPrompt("letter", Map.of())).hasText("Dear");
    assertSays(
        () -> assertThat(said).hasText("blue"), "expected the text 'blue', but got the result {");
    assertSays(
        () -> assertThat(said).hasExactText("Roses"),
        "expected just the text 'Roses', but got the");
  }

  @Test
  void hasMimeTypeAndBytes() {
    Reply one = client.readResource("x://one");

    assertThat(one).hasBytes(new byte[] {'#', ' ', 'O', 'n', 'e'});
    assertSays(
        () -> assertThat(one).hasMimeType("image/png"),
        "expected content of the type 'image/png', but got the result ",
        "text/markdown");
    assertSays(
        () -> assertThat(one).hasBytes(new byte[3]), "expected content of just 3 other bytes");
    assertSays(
        () -> assertThat(client.readResource("x://on")).hasText("One"),
        "no resource 'x://on'; did you mean 'x://one'?");
  }

  @EveryRevision
  void isToolError(ProtocolRevision revision) {
    McpTestClient any = server.client(revision).logging(LogLevel.INFO);
    Reply busy = any.callTool("busy");

    assertThat(busy).isToolError("rate_limited").isToolError(ErrorCode.RATE_LIMITED);
    assertSays(
        () -> assertThat(busy).isToolError("conflict"),
        "expected the tool's error conflict, but got the tool's error rate_limited: Slow down.",
        "before it came: log warning 'too much'");
    assertSays(
        () -> assertThat(any.callTool("say")).isToolError("conflict"), "but got the result {");
  }

  @EveryRevision
  void isRpcError(ProtocolRevision revision) {
    McpTestClient any = server.client(revision);
    Reply unknown = any.getPrompt("lettre", Map.of());

    assertThat(unknown).isRpcError(-32602).isRpcError(-32602, "lettre", "Did you mean");
    assertSays(
        () -> assertThat(unknown).isRpcError(-32601),
        "expected the JSON-RPC error -32601, but got the JSON-RPC error -32602: ",
        "no prompt 'lettre'; did you mean 'letter'?");
    assertSays(
        () -> assertThat(unknown).isRpcError(-32602, "forbidden"),
        "expected the JSON-RPC error -32602 that says 'forbidden', but got");
    assertSays(() -> assertThat(any.callTool("say")).isRpcError(-32602), "but got the result {");
  }

  @EveryRevision
  void hasViolation(ProtocolRevision revision) {
    McpTestClient any = server.client(revision);
    Reply wrong =
        any.callTool("find", "{\"limit\":9,\"customer\":{\"name\":7},\"tags\":[\"a\",1]}");

    assertThat(wrong)
        .hasViolation("/customer/name", "must be a string", "7")
        .hasViolation("customer.name")
        .hasViolation("/tags/1")
        .hasViolation("/limit", "at most 5");
    assertSays(
        () -> assertThat(wrong).hasViolation("/limit", "at least"),
        "expected a violation at 'limit' that says 'at least', and the violations are: ",
        "limit: must be at most 5, but got 9");
    assertSays(
        () -> assertThat(any.callTool("say")).hasViolation("/x"),
        "expected a violation at 'x', and there is no violation, but got the result {");
  }

  @EveryRevision
  void hasProgress(ProtocolRevision revision) {
    Reply reply = server.client(revision).callTool("work");

    assertThat(reply).hasProgress(0, 50, 100);
    assertSays(
        () -> assertThat(reply).hasProgress(0, 100),
        "expected the progress 0, 100 instead of 0, 50, 100, but got the result {",
        "before it came: progress 0 of 100, ",
        "progress 50 of 100, progress 100 of 100");
    assertSays(
        () -> assertThat(server.client(revision).callTool("say")).hasProgress(1.5),
        "expected the progress 1.5 instead of none, but got the result {");
  }

  @EveryRevision
  void hasLogged(ProtocolRevision revision) {
    Reply reply = server.client(revision).logging(LogLevel.INFO).callTool("work");

    assertThat(reply).hasLogged(LogLevel.INFO, "half way");
    assertSays(
        () -> assertThat(reply).hasLogged(LogLevel.ERROR, "half way"),
        "expected a log error with 'half way', but got the result {",
        "log info 'half way there'");
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void asks(ProtocolRevision revision) {
    McpTestClient any = server.client(revision, ClientOptions.declaring("elicitation"));
    Reply asking =
        revision.isModern() ? any.callTool("ask") : any.answers("", "Ada").callTool("ask");
    Reply said = any.callTool("say");

    assertThat(asking).asks("who");
    assertThat(said).asksNothing();
    assertSays(
        () -> assertThat(asking).asks("seat"),
        "expected a question about 'seat', and it asks 'Who is it?', but got the ");
    assertSays(() -> assertThat(asking).asksNothing(), "expected no question, and it asks 'Who");
    assertSays(() -> assertThat(said).asks("who"), "expected a question about 'who', but got the");
  }

  @Test
  void theTestsOwnWordsComeFirst() {
    assertSays(
        () -> assertThat(client.callTool("say")).as("the poem").hasText("blue"),
        "[the poem] expected the text 'blue', but got ");
    assertThatCode(() -> assertThat(client.callTool("say")).as("the poem").hasText("red"))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsLongIsClipped() {
    Reply reply =
        new Reply(
            200,
            null,
            Decoding.JSON.readTree(
                "{\"result\":{\"content\":[{\"type\":\"text\",\"text\":\""
                    + "x".repeat(5_000)
                    + "\"}]}}"),
            List.of(),
            List.of());

    assertThatThrownBy(() -> assertThat(reply).hasText("y"))
        .hasMessageContaining("more characters)")
        .satisfies(
            e -> org.assertj.core.api.Assertions.assertThat(e.getMessage()).hasSizeLessThan(800));
  }

  @Test
  void whatIsNoMessageIsSaid() {
    assertSays(
        () -> assertThat(client.post("{}", Map.of())).succeeds(), "expected a result, but got ");
    assertSays(
        () -> assertThat(new Reply(202, null, null, List.of(), List.of())).hasText("x"),
        "expected the text 'x', but got no message, with the HTTP status 202");
  }
}
