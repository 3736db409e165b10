package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.observe.Measurement;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls are over at their deadline, whatever their methods do. */
@McpTest
class DeadlineTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final String TIMED_OUT =
      "The tool \"%s\" took longer than %s and was given up; what it had begun may still take"
          + " effect. Ask for less, or try again later.";

  private final FakeClock clock = new FakeClock();
  private final Stubborn stubborn = new Stubborn();
  private final CountDownLatch never = new CountDownLatch(1);
  private final AtomicReference<Duration> left = new AtomicReference<>();

  private final TestServer server =
      start(ServerConfig.DEFAULT)
          .allowing(Leak.INTERRUPT, "stubborn")
          .allowing(Leak.INTERRUPT, "eager");

  private TestServer start(ServerConfig config) {
    return TestServer.of(
        new Sketch()
            .tool("echo", call -> Outcome.ToolResult.text("echo"))
            .tool("stubborn", stubborn::run)
            .tool(
                "eager",
                call -> {
                  stubborn.begun.release();
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    stubborn.interrupted.release();
                  }
                  return Outcome.ToolResult.text("a partial result");
                })
            .tool(
                "left",
                call -> {
                  left.set(Duration.ofNanos(call.context().deadline().remainingNanos()));
                  return Outcome.ToolResult.text("left");
                })
            .tool(
                "polite",
                call -> {
                  stubborn.begun.release();
                  never.await();
                  return Outcome.ToolResult.text("never");
                })
            .resource(
                "slow://file",
                in -> "",
                call -> {
                  stubborn.begun.release();
                  never.await();
                  return Outcome.ResourceResult.text("slow://file", "text/plain", "never");
                })
            .prompt(
                "slow",
                in -> "",
                call -> {
                  stubborn.begun.release();
                  never.await();
                  return Outcome.PromptResult.userText("never");
                })
            .server(),
        config,
        clock);
  }

  @AfterEach
  void release() {
    stubborn.release.countDown();
  }

  private static PendingCall start(McpTestClient client, String tool) {
    return client.start("tools/call", "{\"name\":\"" + tool + "\"}");
  }

  private static PendingCall start(McpTestClient client, String tool, String meta) {
    return client.start("tools/call", "{\"name\":\"" + tool + "\",\"_meta\":{" + meta + "}}");
  }

  private long counted(String name) {
    long sum = 0;
    for (Measurement one : server.engine().measurements()) {
      sum += one.name().equals(name) ? one.value() : 0;
    }
    return sum;
  }

  @EveryRevision
  void aCallIsAnsweredAtItsDeadlineThoughItsMethodGoesOn(ProtocolRevision revision)
      throws Exception {
    McpTestClient client = server.client(revision);
    PendingCall call = start(client, "stubborn");
    Stubborn.await(stubborn.begun);

    clock.advance(Duration.ofSeconds(60).minusNanos(1));
    assertThat(call.isOver()).isFalse();
    clock.advance(Duration.ofNanos(1));

    Reply reply = call.reply();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo(TIMED_OUT.formatted("stubborn", "60 s"));
    assertThat(reply.failure().code()).isEqualTo("timeout");
    assertThat(reply.failure().retryable()).isTrue();
    Stubborn.await(stubborn.interrupted);
    assertThat(counted("tenon.calls.timeouts")).isOne();
    assertThat(counted("tenon.calls.late")).isZero();

    stubborn.release.countDown();
    Stubborn.await(stubborn.over);
    await(() -> counted("tenon.calls.late") == 1);
    assertThat(client.callTool("echo").text()).isEqualTo("echo");
  }

  @EveryRevision
  void onAChannelNothingIsSentAfterTheAnswerOfTheDeadline(ProtocolRevision revision)
      throws Exception {
    try (TestChannel channel = channel(revision)) {
      String params = "\"name\":\"stubborn\",\"arguments\":{}";
      String meta =
          revision.isModern()
              ? Wire.modernMeta(
                  ",\"progressToken\":\"p\",\"io.modelcontextprotocol/logLevel\":\"debug\"")
              : "\"_meta\":{\"progressToken\":\"p\"}";
      channel.send(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{"
              + params
              + ","
              + meta
              + "}}");
      Stubborn.await(stubborn.begun);

      clock.advance(Duration.ofSeconds(60));

      JsonNode answer = channel.take();
      assertThat(answer.get("id").asInt()).isEqualTo(1);
      assertThat(answer.at("/result/_meta/dev.tenon~1error/code").asString()).isEqualTo("timeout");
      stubborn.release.countDown();
      Stubborn.await(stubborn.over);
      channel.send(Wire.call(revision, "2", "echo", "{}"));
      assertThat(channel.take().get("id").asInt()).isEqualTo(2);
      assertThat(channel.poll(SHORT)).isNull();
    }
  }

  private TestChannel channel(ProtocolRevision revision) {
    TestChannel channel = server.channel();
    if (!revision.isModern()) {
      channel.send(Wire.initialize(revision));
      channel.take();
    }
    return channel;
  }

  @EveryRevision
  void whatIsInterruptedOrGivesAPartOfAResultHasTimedOutAllTheSame(ProtocolRevision revision)
      throws Exception {
    McpTestClient client = server.client(revision);
    for (String tool : List.of("polite", "eager")) {
      PendingCall call = start(client, tool);
      Stubborn.await(stubborn.begun);
      clock.advance(Duration.ofSeconds(60));

      assertThat(call.reply().text()).isEqualTo(TIMED_OUT.formatted(tool, "60 s"));
    }
    await(() -> counted("tenon.calls.late") == 1);
    assertThat(counted("tenon.calls.timeouts")).isEqualTo(2);
  }

  @EveryRevision
  void resourcesAndPromptsHaveDeadlinesToo(ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision);
    PendingCall read = client.start("resources/read", "{\"uri\":\"slow://file\"}");
    PendingCall get = client.start("prompts/get", "{\"name\":\"slow\"}");
    Stubborn.await(stubborn.begun, 2);
    clock.advance(Duration.ofSeconds(60));

    assertThat(read.reply().error().get("message").asString())
        .startsWith("The resource \"slow://file\" took longer than 60 s");
    JsonNode error = get.reply().error();
    assertThat(error.get("code").asInt()).isEqualTo(-32603);
    assertThat(error.at("/data/code").asString()).isEqualTo("timeout");
  }

  @EveryRevision
  void theClientCanGiveLessTimeAndNotMore(ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision);
    PendingCall call = start(client, "stubborn", "\"dev.tenon/timeoutMs\":1500");
    Stubborn.await(stubborn.begun);
    clock.advance(Duration.ofMillis(1500));
    assertThat(call.reply().text())
        .isEqualTo(TIMED_OUT.formatted("stubborn", "the 1.5 s that the client gave it"));

    start(client, "left", "\"dev.tenon/timeoutMs\":100000").reply();
    assertThat(left).hasValue(Duration.ofSeconds(60));
    start(client, "left", "\"dev.tenon/timeoutMs\":99999999999999999999999").reply();
    assertThat(left).hasValue(Duration.ofSeconds(60));
    start(client, "left", "\"dev.tenon/timeoutMs\":250").reply();
    assertThat(left).hasValue(Duration.ofMillis(250));
  }

  @EveryRevision
  void aTimeThatMakesNoSenseIsRefused(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    for (String value : List.of("0", "-5", "\"100\"", "1.5", "1e3", "true", "{}", "[1]")) {
      Reply reply = start(client, "echo", "\"dev.tenon/timeoutMs\":" + value).reply();
      assertThat(reply.errorCode()).as(value).isEqualTo(-32602);
      assertThat(reply.error().get("message").asString())
          .isEqualTo(
              "params._meta[\"dev.tenon/timeoutMs\"] must be a whole number of milliseconds greater"
                  + " than zero: how long the client waits for the answer.");
    }
    assertThat(start(client, "echo", "\"dev.tenon/timeoutMs\":null").reply().text())
        .isEqualTo("echo");
  }

  @EveryRevision
  void theHeaderOfAProxyShortensTooAndItsNonsenseIsIgnored(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    Map<String, Duration> expected =
        Map.of(
            "300",
            Duration.ofMillis(300),
            " 300 ",
            Duration.ofMillis(300),
            "soon",
            Duration.ofSeconds(60),
            "-1",
            Duration.ofSeconds(60),
            "0",
            Duration.ofSeconds(60),
            "",
            Duration.ofSeconds(60),
            "70000",
            Duration.ofSeconds(60));
    expected.forEach((value, time) -> {
      var headers = new HashMap<>(headers(client));
      headers.put("X-Envoy-Expected-Rq-Timeout-Ms", value);
      Reply reply = client.post(Wire.call(revision, "5", "left", "{}"), headers);
      assertThat(reply.text()).as(value).isEqualTo("left");
      assertThat(left).as(value).hasValue(time);
    });
  }

  private static Map<String, String> headers(McpTestClient client) {
    return client.headers("tools/call", JsonMapper.shared().readTree("{\"name\":\"left\"}"));
  }

  @Test
  void aBatchOnAChannelIsAnsweredInTimeToo() throws Exception {
    try (TestChannel channel = channel(ProtocolRevision.V2025_03_26)) {
      channel.send(
          "["
              + Wire.call(ProtocolRevision.V2025_03_26, "1", "stubborn", "{}")
              + ","
              + Wire.call(ProtocolRevision.V2025_03_26, "2", "echo", "{}")
              + "]");
      Stubborn.await(stubborn.begun);
      clock.advance(Duration.ofSeconds(60));

      JsonNode answers = channel.take();
      assertThat(answers).hasSize(2);
      stubborn.release.countDown();
      Stubborn.await(stubborn.over);
      assertThat(channel.poll(SHORT)).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noDeadlineIsLeftAfterACallAndNoneCountsAsATimer(boolean works) {
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    Reply unused = works ? client.callTool("echo") : client.callTool("echo", Map.of("unknown", 1));
    assertThat(clock.deadlines()).isZero();
    assertThat(clock.scheduled()).isZero();
  }

  private static void await(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 1000 && !holds.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }
}
