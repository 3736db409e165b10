package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.policy.Slot;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.dynamic.Prompt;
import dev.tenon.runtime.dynamic.Resource;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.dynamic.ToolHandler;
import dev.tenon.runtime.observe.Measurement;
import dev.tenon.runtime.policy.breaker.CircuitBreakerPolicy;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** Breakers and fallbacks, as clients see them. */
@McpTest
final class BreakerAndFallbackTest {
  private final FakeClock clock = new FakeClock();
  private final Server shop = Server.builder(ServerInfo.of("shop", "1")).build();
  private final AtomicInteger runs = new AtomicInteger();

  private static final ToolHandler CRASH =
      (arguments, context) -> {
        throw new IllegalStateException("no connection");
      };

  private static Tool.Builder tool(String name) {
    return Tool.named(name).description("A tool.");
  }

  /** Opens when two of the last ten calls failed, for ten seconds, then tries one. */
  static CircuitBreakerPolicy breaker(String name) {
    return new CircuitBreakerPolicy(
        name, 50, Duration.ZERO, 100, 10, 2, Duration.ofSeconds(10), 1, List.of(), List.of());
  }

  private TestServer start(Tool... tools) {
    shop.tools().add(tools);
    return TestServer.of(shop, ServerConfig.DEFAULT, clock);
  }

  private long measured(TestServer server, String name, Map<String, String> attributes) {
    for (Measurement measurement : server.engine().measurements()) {
      if (measurement.name().equals(name) && measurement.attributes().equals(attributes)) {
        return measurement.value();
      }
    }
    throw new AssertionError("no " + name + attributes + " in " + server.engine().measurements());
  }

  @EveryRevision
  void anOpenBreakerAnswersAtOnceAndSaysWhenToComeBack(ProtocolRevision revision) {
    AtomicInteger failures = new AtomicInteger(2);
    TestServer server =
        start(
            tool("find")
                .policies(breaker(""))
                .handler((arguments, context) -> {
                  runs.incrementAndGet();
                  if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("no connection");
                  }
                  return "found";
                }));
    McpTestClient client = server.client(revision);

    assertThat(client.callTool("find", "{}").text()).contains("internal error");
    assertThat(client.callTool("find", "{}").text()).contains("internal error");
    clock.advance(Duration.ofSeconds(4));
    Reply refused = client.callTool("find", "{}");

    assertThat(runs).hasValue(2);
    assertThat(refused.text())
        .isEqualTo(
            "The tool \"find\" is not available at the moment: too many of its last calls failed or"
                + " were too slow.\nTry again in 6000 ms.");
    assertThat(refused.failure().code()).isEqualTo("unavailable");
    assertThat(refused.failure().retryAfter()).isEqualTo(Duration.ofSeconds(6));
    assertThat(measured(server, "tenon.breaker.state", Map.of("tool", "find"))).isEqualTo(1);

    clock.advance(Duration.ofSeconds(6));
    assertThat(client.callTool("find", "{}").text()).isEqualTo("found");
    assertThat(measured(server, "tenon.breaker.state", Map.of("tool", "find"))).isZero();
    assertThat(measured(server, "tenon.breaker.calls", Map.of("tool", "find", "result", "refused")))
        .isEqualTo(1);
    assertThat(measured(server, "tenon.breaker.transitions", Map.of("tool", "find", "to", "open")))
        .isEqualTo(1);
  }

  @Test
  void whatTheCallerDidWrongDoesNotOpenIt() {
    TestServer server =
        start(
            tool("find")
                .policies(breaker(""))
                .handler((arguments, context) -> {
                  throw new ToolException(ErrorCode.NOT_FOUND, "There is none.");
                }));
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    for (int i = 0; i < 20; i++) {
      assertThat(client.callTool("find", "{}").text()).isEqualTo("There is none.");
      assertThat(client.callTool("find", "{\"a\":1}").text()).contains("a: is not known here");
    }
    assertThat(measured(server, "tenon.breaker.calls", Map.of("tool", "find", "result", "ignored")))
        .isEqualTo(20);
  }

  @Test
  void slowCallsOpenIt() {
    CircuitBreakerPolicy slow =
        new CircuitBreakerPolicy(
            "",
            100,
            Duration.ofSeconds(1),
            50,
            10,
            2,
            Duration.ofSeconds(10),
            1,
            List.of(),
            List.of());
    TestServer server =
        start(
            tool("find")
                .policies(slow)
                .handler((arguments, context) -> {
                  clock.advance(Duration.ofSeconds(1));
                  return "found";
                }));
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    assertThat(client.callTool("find", "{}").text()).isEqualTo("found");
    assertThat(client.callTool("find", "{}").text()).isEqualTo("found");
    assertThat(client.callTool("find", "{}").failure().code()).isEqualTo("unavailable");
    assertThat(measured(server, "tenon.breaker.slow-calls", Map.of("tool", "find"))).isEqualTo(2);
  }

  @Test
  void exceptionsCountAsThePolicySays() {
    CircuitBreakerPolicy listed =
        new CircuitBreakerPolicy(
            "",
            50,
            Duration.ZERO,
            100,
            10,
            2,
            Duration.ofSeconds(10),
            1,
            List.of(ArithmeticException.class, ToolException.class),
            List.of(IllegalArgumentException.class));
    Map<String, Exception> thrown =
        Map.of(
            "success", new IllegalStateException("not listed"),
            "ignored", new NumberFormatException("a subclass of what is ignored"),
            "failure", new ToolException(ErrorCode.NOT_FOUND, "listed by name"));
    thrown.forEach((result, exception) ->
        shop.tools()
            .add(
                tool(result)
                    .policies(listed)
                    .handler((arguments, context) -> {
                      throw exception;
                    })));
    TestServer server = start();
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    for (String result : thrown.keySet()) {
      client.callTool(result, "{}");
      assertThat(measured(server, "tenon.breaker.calls", Map.of("tool", result, "result", result)))
          .as(result)
          .isEqualTo(1);
    }
  }

  @Test
  void oneNameIsOneBreaker() {
    TestServer server =
        start(
            tool("find").policies(breaker("database")).handler(CRASH),
            tool("save").policies(breaker("database")).handler((in, context) -> "saved"));
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    client.callTool("find", "{}");
    client.callTool("find", "{}");

    assertThat(client.callTool("save", "{}").failure().code()).isEqualTo("unavailable");
    assertThat(measured(server, "tenon.breaker.state", Map.of("breaker", "database"))).isEqualTo(1);
  }

  @Test
  void oneNameHasOneSetOfNumbers() {
    CircuitBreakerPolicy other = (CircuitBreakerPolicy) breaker("database").with("window", 20L);
    TestServer server = start(tool("find").policies(breaker("database")).handler(CRASH));
    Tool save = tool("save").policies(other).handler((in, context) -> "saved");

    assertThatThrownBy(() -> shop.tools().add(save))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "The tool \"find\" and the tool \"save\" share the circuit breaker \"database\", but"
                + " not its numbers: failure-rate 50, slow-call PT0S, slow-rate 100, window 10,")
        .hasMessageContaining("window 20")
        .hasMessageEndingWith("Give both the same numbers, or each a name of its own.");
    assertThat(shop.tools().names()).containsExactly("find");
    assertThat(server.client(ProtocolRevision.MODERN).callTool("find", "{}").isToolError())
        .isTrue();

    shop.tools().replace(tool("find").policies(other).handler(CRASH));
    shop.tools().add(save);
    assertThat(shop.tools().names()).containsExactly("find", "save");
  }

  @Test
  void aToolThatStaysKeepsItsBreakerAndOneThatIsReplacedHasANewOne() {
    TestServer server = start(tool("find").policies(breaker("")).handler(CRASH));
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    client.callTool("find", "{}");
    client.callTool("find", "{}");

    shop.tools().add(tool("other").handler((in, context) -> "served"));
    assertThat(client.callTool("other", "{}").text()).isEqualTo("served");
    assertThat(client.callTool("find", "{}").failure().code()).isEqualTo("unavailable");

    shop.tools().replace(tool("find").policies(breaker("")).handler((in, context) -> "found"));
    assertThat(client.callTool("find", "{}").text()).isEqualTo("found");
  }

  @Test
  void toolsThatComeAndGoLeaveNothingBehind() {
    TestServer server = start();
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    for (int i = 0; i < 50; i++) {
      shop.tools()
          .add(
              tool("t" + i)
                  .policies(breaker(""))
                  .fallback((in, context) -> "instead")
                  .handler(CRASH));
      assertThat(client.callTool("t" + i, "{}").text()).isEqualTo("instead");
      assertThat(shop.tools().remove("t" + i)).isTrue();
    }
    assertThat(client.callTool("t49", "{}").isRpcError()).isTrue();

    assertThat(server.engine().measurements())
        .noneMatch(measurement -> measurement.attributes().containsKey("tool"));
  }

  @EveryRevision
  void aFallbackStandsInForWhatFailed(ProtocolRevision revision) {
    TestServer server =
        start(
            tool("find")
                .policies(breaker(""))
                .fallback((in, context) -> "the shop is closed")
                .handler(CRASH));
    McpTestClient client = server.client(revision);

    for (int i = 0; i < 4; i++) {
      Reply reply = client.callTool("find", "{}");
      assertThat(reply.isToolError()).isFalse();
      assertThat(reply.text()).isEqualTo("the shop is closed");
    }

    assertThat(
            measured(server, "tenon.fallback.calls", Map.of("tool", "find", "result", "success")))
        .isEqualTo(4);
    assertThat(measured(server, "tenon.breaker.calls", Map.of("tool", "find", "result", "refused")))
        .as("an open breaker is a failure for good")
        .isEqualTo(2);
  }

  @Test
  void promptsAndResourcesHaveThemToo() {
    shop.prompts()
        .add(
            Prompt.named("greet")
                .description("Greets.")
                .policies(breaker(""))
                .fallback((arguments, context) -> "Hello.")
                .handler((arguments, context) -> {
                  throw new IllegalStateException("no connection");
                }));
    shop.resources()
        .add(
            Resource.at("notes://{day}")
                .policies(breaker(""))
                .fallback((request, context) -> "nothing on " + request.variable("day"))
                .reader((request, context) -> {
                  throw new IllegalStateException("no connection");
                }));
    TestServer server = start();
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    for (int i = 0; i < 3; i++) {
      assertThat(client.getPrompt("greet", Map.of()).summary()).contains("Hello.");
      assertThat(client.readResource("notes://monday").summary()).contains("nothing on monday");
    }
    assertThat(measured(server, "tenon.breaker.state", Map.of("resource", "notes://{day}")))
        .isEqualTo(1);
  }

  @Test
  void faultsOfTheCallerHaveNoFallback() {
    TestServer server =
        start(
            tool("find")
                .fallback((in, context) -> "never")
                .handler((in, context) -> {
                  throw new ToolException(ErrorCode.FORBIDDEN, "Not for you.");
                }));
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    assertThat(client.callTool("find", "{}").text()).isEqualTo("Not for you.");
    assertThat(client.callTool("find", "{\"a\":1}").text()).contains("a: is not known here");
  }

  @Test
  void aFallbackThatFailsIsTheAnswerAndTheFirstFailureIsLogged() {
    TestServer server =
        start(
            tool("find")
                .fallback((in, context) -> {
                  throw new ToolException(ErrorCode.UNAVAILABLE, "The copy is gone too.");
                })
                .handler((in, context) -> {
                  throw new ToolException(ErrorCode.UNAVAILABLE, "The shop is closed.");
                }));
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    try (CapturedLog log = new CapturedLog("dev.tenon.call")) {
      assertThat(client.callTool("find", "{}").text()).isEqualTo("The copy is gone too.");

      assertThat(log.records())
          .extracting(LogRecord::getMessage)
          .contains("the fallback of the tool \"find\" failed too; this is what failed first");
    }
    assertThat(
            measured(server, "tenon.fallback.calls", Map.of("tool", "find", "result", "failure")))
        .isEqualTo(1);
  }

  @Test
  void timeIsKeptForTheFallback() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    TestServer server =
        start(
            tool("find")
                .policies(new TimeoutPolicy(Duration.ofSeconds(2)))
                .fallback((in, context) -> "left: " + context.deadline().remaining())
                .handler((in, context) -> {
                  begun.countDown();
                  clock.sleep(Duration.ofHours(1));
                  return "never";
                }));
    PendingCall pending =
        server.client(ProtocolRevision.MODERN).start("tools/call", "{\"name\":\"find\"}");
    begun.await();

    clock.advance(Duration.ofMillis(1800));

    assertThat(pending.reply().text()).isEqualTo("left: PT0.2S");
  }

  @Test
  void interceptorsOfTheCallSeeTheFallbacksAnswer() {
    TestServer server =
        start(
            tool("find")
                .policies(
                    new InterceptedPolicy(
                        (call, next) -> {
                          runs.incrementAndGet();
                          return next.handle(call);
                        },
                        Slot.CALL))
                .fallback((in, context) -> "instead")
                .handler(CRASH));

    assertThat(server.client(ProtocolRevision.MODERN).callTool("find", "{}").text())
        .isEqualTo("instead");
    assertThat(runs).hasValue(1);
  }
}
