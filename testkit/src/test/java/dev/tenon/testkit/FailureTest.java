package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Methods that fail, and what of it the caller learns. */
class FailureTest {
  private static final String SECRET = "hunter2";
  private static final Pattern CORRELATION = Pattern.compile("correlation id ([0-9a-f]{16})");

  private final CapturedLog log = new CapturedLog();

  @AfterEach
  void releaseLog() {
    log.close();
  }

  private static Handler failing(Throwable failure) {
    return call -> {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    };
  }

  private static Object overflow(int depth) {
    return depth < 0 ? "" : overflow(depth + 1) + "x";
  }

  @SuppressWarnings("NullAway") // It breaks its contract, as an interceptor may.
  private static Outcome nothing(Call call) {
    return null;
  }

  private static Map<String, Handler> crashes() {
    Map<String, Handler> crashes = new LinkedHashMap<>();
    crashes.put("runtime", failing(new IllegalStateException(SECRET)));
    crashes.put("checked", failing(new java.io.IOException(SECRET)));
    crashes.put("assertion", failing(new AssertionError(SECRET)));
    crashes.put("linkage", failing(new NoClassDefFoundError(SECRET)));
    crashes.put("stack", call -> Outcome.ToolResult.text(String.valueOf(overflow(0))));
    crashes.put("no_message", failing(new NullPointerException()));
    crashes.put("interrupted", failing(new InterruptedException(SECRET)));
    crashes.put("nothing", FailureTest::nothing);
    crashes.put("foreign_outcome", call -> new Outcome.CompletionResult(List.of(SECRET)));
    crashes.put(
        "hostile_message",
        failing(
            new RuntimeException(SECRET) {
              private static final long serialVersionUID = 1L;

              @Override
              public @Nullable String getMessage() {
                throw new IllegalStateException(SECRET);
              }

              @Override
              public String toString() {
                return "hostile";
              }
            }));
    return crashes;
  }

  private String logged(String answer) {
    assertThat(answer).doesNotContain(SECRET).doesNotContain("Exception").doesNotContain("Error:");
    Matcher id = CORRELATION.matcher(answer);
    assertThat(id.find()).as(answer).isTrue();
    String correlationId = id.group(1);
    assertThat(log.records())
        .anySatisfy(logged -> {
          assertThat(logged.getMessage()).contains(correlationId);
          assertThat(logged.getThrown()).isNotNull();
        });
    return correlationId;
  }

  @EveryRevision
  @Tag("B1.12")
  void whateverAToolThrowsTheCallerLearnsOnlyAnIdThatIsInTheLog(ProtocolRevision revision) {
    Sketch sketch = new Sketch().tool("fine", call -> Outcome.ToolResult.text("fine"));
    crashes().forEach(sketch::tool);
    McpTestClient client = sketch.start().client(revision);

    for (String tool : crashes().keySet()) {
      Reply reply = client.callTool(tool, "{}");

      assertThat(reply.status()).as(tool).isEqualTo(200);
      assertThat(reply.isToolError()).as(tool).isTrue();
      logged(String.valueOf(reply.message()));
      JsonNode error = reply.result().get("_meta").get("dev.tenon/error");
      assertThat(error.get("code").asString()).isEqualTo("internal");
      assertThat(error.get("retryable").asBoolean()).isFalse();
      assertThat(client.callTool("fine", "{}").text()).isEqualTo("fine");
    }
  }

  @EveryRevision
  void onAChannelTheyAreAnsweredToo(ProtocolRevision revision) {
    Sketch sketch = new Sketch().tool("fine", call -> Outcome.ToolResult.text("fine"));
    crashes().forEach(sketch::tool);
    TestServer server = sketch.start();
    try (TestChannel channel = server.channel()) {
      if (!revision.isModern()) {
        channel.send(Wire.initialize(revision));
        channel.take();
      }
      for (String tool : crashes().keySet()) {
        channel.send(Wire.call(revision, "\"" + tool + "\"", tool, "{}"));

        JsonNode answer = channel.take();
        assertThat(answer.get("id").asString()).isEqualTo(tool);
        assertThat(answer.get("result").get("isError").asBoolean()).isTrue();
      }
      channel.send(Wire.call(revision, "1", "fine", "{}"));
      assertThat(channel.take().get("id").asInt()).isEqualTo(1);
    }
  }

  @EveryRevision
  void aDecoderMayFailAsWell(ProtocolRevision revision) {
    TestServer server =
        new Sketch()
            .tool(
                "runtime",
                in -> {
                  throw new IllegalStateException(SECRET);
                },
                call -> Outcome.ToolResult.empty())
            .tool(
                "error",
                in -> {
                  throw new ExceptionInInitializerError(SECRET);
                },
                call -> Outcome.ToolResult.empty())
            .tool("stack", in -> overflow(0), call -> Outcome.ToolResult.empty())
            .tool("fine", call -> Outcome.ToolResult.text("fine"))
            .resource("x://{id}", in -> overflow(0), call -> Outcome.ToolResult.empty())
            .prompt("p", in -> overflow(0), call -> Outcome.ToolResult.empty())
            .start();
    McpTestClient client = server.client(revision);

    for (String tool : List.of("runtime", "error", "stack")) {
      Reply reply = client.callTool(tool, "{}");
      assertThat(reply.isToolError()).as(tool).isTrue();
      logged(String.valueOf(reply.message()));
    }
    for (Reply reply : List.of(client.readResource("x://1"), client.getPrompt("p", "{}"))) {
      assertThat(reply.errorCode()).isEqualTo(-32603);
      logged(String.valueOf(reply.message()));
    }
    assertThat(client.callTool("fine", "{}").text()).isEqualTo("fine");
  }

  @EveryRevision
  @Tag("A1.11")
  @Tag("E2")
  void resourcesPromptsAndCompletionsFailWithAnInternalError(ProtocolRevision revision) {
    Sketch sketch = new Sketch().tool("fine", call -> Outcome.ToolResult.text("fine"));
    crashes()
        .forEach((name, handler) -> {
          Handler other =
              name.equals("foreign_outcome")
                  ? call -> Outcome.ToolResult.text(SECRET)
                  : name.equals("stack") ? failing(new StackOverflowError(SECRET)) : handler;
          sketch
              .resource("x://" + name, in -> null, other)
              .prompt(name, in -> "", other)
              .completion(name, other);
        });
    McpTestClient client = sketch.start().client(revision);

    for (String name : crashes().keySet()) {
      for (Reply reply :
          List.of(
              client.readResource("x://" + name),
              client.getPrompt(name, "{}"),
              client.request(
                  "completion/complete",
                  """
                  {"ref":{"type":"ref/prompt","name":"%s"},"argument":{"name":"text","value":""}}
                  """
                      .formatted(name)))) {
        assertThat(reply.status()).as(name).isEqualTo(200);
        assertThat(reply.errorCode()).as(name).isEqualTo(-32603);
        logged(String.valueOf(reply.message()));
      }
    }
    assertThat(client.callTool("fine", "{}").text()).isEqualTo("fine");
  }

  @EveryRevision
  void aResultThatCannotBeWrittenIsAnInternalErrorToo(ProtocolRevision revision) {
    RawJson broken = RawJson.of(revision.isModern() ? "{\"" + SECRET : "");
    Outcome.ToolResult unwritable =
        revision.isModern()
            ? new Outcome.ToolResult("x", null, null, false, broken)
            : new Outcome.ToolResult("x", null, broken, false, null);
    TestServer server =
        new Sketch()
            .tool("t", call -> unwritable)
            .prompt("p", in -> "", call -> new Outcome.PromptResult(null, RawJson.of("[]"), broken))
            .start();
    McpTestClient client = server.client(revision);

    if (revision.isAtLeast(ProtocolRevision.V2025_06_18)) {
      Reply reply = client.callTool("t", "{}");
      assertThat(reply.isToolError()).isTrue();
      logged(String.valueOf(reply.message()));
    }
    if (revision.isModern()) {
      Reply reply = client.getPrompt("p", "{}");
      assertThat(reply.errorCode()).isEqualTo(-32603);
      logged(String.valueOf(reply.message()));
    }
  }

  @EveryRevision
  @Tag("B1.12")
  void everyCodeOfAToolExceptionReachesTheCaller(ProtocolRevision revision) {
    Sketch sketch = new Sketch();
    for (ErrorCode code : ErrorCode.values()) {
      sketch.tool(code.word(), failing(new ToolException(code, "Do this instead.")));
    }
    McpTestClient client = sketch.start().client(revision);

    for (ErrorCode code : ErrorCode.values()) {
      Reply reply = client.callTool(code.word(), "{}");

      assertThat(reply.isToolError()).isTrue();
      assertThat(reply.text()).isEqualTo("Do this instead.");
      JsonNode error = reply.result().get("_meta").get("dev.tenon/error");
      assertThat(error.get("code").asString()).isEqualTo(code.word());
      assertThat(error.get("message").asString()).isEqualTo("Do this instead.");
      assertThat(error.get("retryable").asBoolean()).isEqualTo(code.retryable());
      assertThat(error.has("retryAfterMs")).isFalse();
      assertThat(reply.result().has("structuredContent")).isFalse();
    }
    assertThat(log.records()).isEmpty();
  }

  @EveryRevision
  void aWaitIsToldAndACauseIsOnlyLogged(ProtocolRevision revision) {
    ToolException busy =
        new ToolException(
            ErrorCode.RATE_LIMITED,
            "Too many.",
            Duration.ofMillis(1500),
            new IllegalStateException(SECRET));
    McpTestClient client = new Sketch().tool("busy", failing(busy)).start().client(revision);

    Reply reply = client.callTool("busy", "{}");

    assertThat(reply.text()).isEqualTo("Too many.\nTry again in 1500 ms.");
    assertThat(reply.result().get("_meta").get("dev.tenon/error").get("retryAfterMs").asLong())
        .isEqualTo(1500);
    assertThat(String.valueOf(reply.message())).doesNotContain(SECRET);
    assertThat(log.records()).extracting(LogRecord::getThrown).containsExactly(busy);
  }

  @EveryRevision
  void aToolExceptionWithoutWordsStillSaysItsCode(ProtocolRevision revision) {
    McpTestClient client =
        new Sketch()
            .tool("empty", failing(new ToolException(ErrorCode.TIMEOUT, "")))
            .start()
            .client(revision);

    assertThat(client.callTool("empty", "{}").text()).isEqualTo("timeout");
  }

  @EveryRevision
  void fromAPromptAToolExceptionIsAnErrorWithData(ProtocolRevision revision) {
    McpTestClient client =
        new Sketch()
            .prompt("gone", in -> "", failing(new ToolException(ErrorCode.NOT_FOUND, "No.")))
            .prompt("down", in -> "", failing(new ToolException(ErrorCode.UNAVAILABLE, "Down.")))
            .start()
            .client(revision);

    Reply gone = client.getPrompt("gone", "{}");
    Reply down = client.getPrompt("down", "{}");

    assertThat(gone.errorCode()).isEqualTo(-32602);
    assertThat(gone.error().get("message").asString()).isEqualTo("No.");
    assertThat(down.errorCode()).isEqualTo(-32603);
    assertThat(down.error().get("data").get("code").asString()).isEqualTo("unavailable");
    assertThat(down.error().get("data").get("retryable").asBoolean()).isTrue();
  }

  @EveryRevision
  @Tag("A1.16")
  @Tag("A2.4")
  @Tag("A5-status")
  @Tag("C2.3")
  void aMissingCapabilityIsAnErrorOfItsEra(ProtocolRevision revision) {
    McpTestClient client = TestServer.of(new HandWrittenServer().server()).client(revision);

    Reply reply = client.callTool("needs_sampling", "{}");

    if (revision.isModern()) {
      assertThat(reply.errorCode()).isEqualTo(-32021);
    } else {
      assertThat(reply.isToolError()).isTrue();
      assertThat(reply.text()).contains("sampling");
    }
  }

  @Test
  @Tag("A1.16")
  void aNestedCapabilityIsNamedAsAnObjectInAnObject() {
    McpTestClient client =
        new Sketch()
            .tool(
                "t",
                call -> {
                  call.context().client().require("elicitation.url");
                  return Outcome.ToolResult.empty();
                })
            .start()
            .client(ProtocolRevision.MODERN);

    JsonNode required = client.callTool("t", "{}").error().get("data").get("requiredCapabilities");

    assertThat(required.get("elicitation").get("url")).isEmpty();
  }

  @EveryRevision
  void anInterceptorMayAnswerFailOrAddToACall(ProtocolRevision revision) {
    McpTestClient client =
        new Sketch()
            .tool("a", call -> Outcome.ToolResult.text("method"))
            .intercept((call, next) -> {
              Outcome.ToolResult inner = (Outcome.ToolResult) next.handle(call);
              return Outcome.ToolResult.text("outer(" + inner.text() + ")");
            })
            .intercept((call, next) -> {
              Outcome.ToolResult inner = (Outcome.ToolResult) next.handle(call);
              return Outcome.ToolResult.text("inner(" + inner.text() + ")");
            })
            .start()
            .client(revision);

    assertThat(client.callTool("a", "{}").text()).isEqualTo("outer(inner(method))");
  }
}
