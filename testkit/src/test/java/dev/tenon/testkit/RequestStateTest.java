package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ask.InMemoryUsedStates;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.UsedStates;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.junit.McpTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What protects the {@code requestState} that a client holds between two rounds. */
@McpTest
class RequestStateTest {
  private static final String OTHER_KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String ADA = Rounds.accepted("who", "name", "Ada");
  private static final String ARGUMENTS = "{\"a\":1,\"b\":{\"x\":[1,2.50],\"y\":\"é\"},\"c\":null}";

  private final FakeClock clock = new FakeClock();
  private final TestServer server = sketch().start(Rounds.KEYED, clock);

  private static Sketch sketch() {
    return new Sketch()
        .form(Named.FORM)
        .tool("greet", in -> "", RequestStateTest::greet)
        .tool("greet2", in -> "", RequestStateTest::greet)
        .tool("remember", in -> "", RequestStateTest::remember)
        .prompt("greet", in -> "", call -> Outcome.PromptResult.userText(who(call)));
  }

  private static String who(Call call) {
    return call.context().interaction().form("who", "Who is it?", Named.class).name();
  }

  private static Outcome greet(Call call) {
    return Outcome.ToolResult.text("Hello, " + who(call) + "!");
  }

  /** Keeps more than a state may hold. */
  private static Outcome remember(Call call) throws Exception {
    Interaction asks = call.context().interaction();
    String kept = asks.once("much", () -> "much".repeat(400));
    return Outcome.ToolResult.text(who(call) + kept.length());
  }

  private static void isRefused(Reply reply) {
    assertThat(reply.errorCode()).isEqualTo(-32602);
    assertThat(reply.error().get("message").asString()).contains("params.requestState");
  }

  private static void isGreeted(Reply reply) {
    assertThat(reply.text()).isEqualTo("Hello, Ada!");
  }

  @Test
  void a7_7_aStateIsRefusedWhicheverByteOfItWasChanged() {
    Rounds call = Rounds.tool(server, "greet");
    Reply asked = call.send();
    byte[] token = Base64.getUrlDecoder().decode(Rounds.stateOf(asked));
    Rounds retry = call.answering(asked, ADA);

    Set<String> sentences = new HashSet<>();
    for (int at = 0; at < token.length; at++) {
      byte[] spoilt = token.clone();
      spoilt[at] ^= 1;
      String state = Base64.getUrlEncoder().withoutPadding().encodeToString(spoilt);
      Reply reply = retry.state(state).send();
      isRefused(reply);
      sentences.add(reply.error().get("message").asString());
    }
    assertThat(sentences).as("no word on what was wrong").hasSize(1);
    isGreeted(retry.send());
  }

  @Test
  void a7_7_aStateIsRefusedWhenItIsWrittenOtherwise() {
    Rounds call = Rounds.tool(server, "greet");
    Reply asked = call.send();
    String state = Rounds.stateOf(asked);
    Rounds retry = call.answering(asked, ADA);

    for (String spoilt :
        List.of(
            state + "-TAMPERED",
            state + "=",
            state + "\\u0000",
            " " + state,
            state.substring(1),
            state.substring(0, state.length() - 1),
            state.substring(0, 20),
            state.replace('-', '+').replace('_', '/') + "/",
            "",
            "AAAA",
            "é",
            "x".repeat(100_000))) {
      isRefused(retry.with("requestState", "\"" + spoilt + "\"").send());
    }
    for (String noText : List.of("7", "{}", "[]", "true")) {
      isRefused(retry.with("requestState", noText).send());
    }
  }

  @Test
  void a7_7_aStateIsRefusedByEveryCallThatMayAskEvenIfItDoesNot() {
    TestServer quiet =
        new Sketch().tool("quiet", call -> Outcome.ToolResult.text("hush")).start(Rounds.KEYED);
    isRefused(Rounds.tool(quiet, "quiet").state("nonsense").send());
  }

  @Test
  void a7_8_aStateBelongsToItsCall() {
    Rounds call = Rounds.tool(server, "greet", ARGUMENTS);
    Rounds retry = call.answering(call.send(), ADA);

    isRefused(retry.with("name", "\"greet2\"").send());
    for (String other :
        List.of(
            "{}",
            "{\"a\":2,\"b\":{\"x\":[1,2.5],\"y\":\"é\"},\"c\":null}",
            "{\"a\":\"1\",\"b\":{\"x\":[1,2.5],\"y\":\"é\"},\"c\":null}",
            "{\"a\":1,\"b\":{\"x\":[2.5,1],\"y\":\"é\"},\"c\":null}",
            "{\"a\":1,\"b\":{\"x\":[1,2.5],\"y\":\"e\"},\"c\":null}",
            "{\"a\":1,\"b\":{\"x\":[1,2.5],\"y\":\"é\"}}",
            "{\"a\":1,\"b\":{\"x\":[1,2.5],\"y\":\"é\"},\"c\":false}")) {
      isRefused(retry.with("arguments", other).send());
    }
    isRefused(retry.with("arguments", "").send());
    isGreeted(retry.send());
  }

  @Test
  void a7_8_aStateOfAToolIsOfNoUseToAPromptOfThatName() {
    Rounds tool = Rounds.tool(server, "greet");
    String state = Rounds.stateOf(tool.send());
    Rounds prompt = Rounds.of(server, "prompts/get", "{\"name\":\"greet\"}").state(state);
    isRefused(prompt.with("inputResponses", ADA).send());
  }

  @Test
  void a7_8_argumentsMayBeWrittenAnew() {
    Rounds call = Rounds.tool(server, "greet", ARGUMENTS);
    Rounds retry = call.answering(call.send(), ADA);
    for (String same :
        List.of(
            "{\"c\":null, \"b\":{\"y\":\"\\u00e9\",\"x\":[1.0,2.5]}, \"a\":1e0}",
            "{\"a\":10e-1,\"b\":{\"x\":[1,25E-1],\"y\":\"é\"},\"c\":null}")) {
      isGreeted(retry.with("arguments", same).send());
    }
    Rounds bare = Rounds.tool(server, "greet").with("arguments", "");
    isGreeted(bare.answering(bare.send(), ADA).with("arguments", "{}").send());
  }

  @Test
  @Tag("A7.20")
  @Tag("C2.15")
  void a7_8_aStateBelongsToTheCallerWhoWasAsked() {
    Rounds ada = Rounds.tool(server, "greet").as("ada");
    Rounds retry = ada.answering(ada.send(), ADA);

    isRefused(retry.as("eve").send());
    isRefused(retry.as("").send());
    isGreeted(retry.send());
  }

  @Test
  @Tag("A1.21")
  void a7_8_aStateExpires() {
    Rounds call = Rounds.tool(server, "greet");
    Rounds retry = call.answering(call.send(), ADA);

    clock.advance(Rounds.KEYED.requestStateTtl().minusMillis(1));
    isGreeted(retry.send());
    clock.advance(Duration.ofMillis(1));
    Reply late = retry.send();
    isRefused(late);
    assertThat(late.error().get("message").asString()).contains("expired", "Call again");
    assertThat(Rounds.asks(call.send())).containsExactly("who");
  }

  @Test
  void a7_8_eachRoundHasItsOwnTime() {
    Rounds call = Rounds.tool(server, "greet");
    Reply asked = call.send();
    for (int i = 0; i < 3; i++) {
      clock.advance(Rounds.KEYED.requestStateTtl().dividedBy(2));
      asked = call.answering(asked, "{}").send();
    }
    isGreeted(call.answering(asked, ADA).send());
  }

  private static TestServer contract(String name, String schema, @Nullable String output) {
    Sketch sketch = new Sketch().info(ServerInfo.of(name, "1")).form(Named.FORM);
    ToolEntry tool =
        new ToolEntry(
            Presentation.of("greet", null, null),
            Hints.NONE,
            RawJson.of(schema),
            output == null ? null : RawJson.of(output),
            true,
            List.of(),
            sketch,
            sketch.next());
    return sketch.tool(tool, in -> "", RequestStateTest::greet).start(Rounds.KEYED);
  }

  @Test
  void a7_8_aServerWithAnotherContractRefuses() {
    Rounds call = Rounds.tool(contract("shop", "{\"type\":\"object\"}", null), "greet");
    Rounds retry = call.answering(call.send(), ADA);

    isRefused(retry.on(contract("other", "{\"type\":\"object\"}", null)).send());
    isRefused(retry.on(contract("shop", "{\"type\":\"object\",\"properties\":{}}", null)).send());
    isRefused(retry.on(contract("shop", "{\"type\":\"object\"}", "{\"type\":\"object\"}")).send());
    isGreeted(retry.on(contract("shop", "{ \"type\": \"object\" }", null)).send());
  }

  private static TestServer keys(String... keys) {
    return sketch().start(ServerConfig.DEFAULT.withStateKeys(List.of(keys)));
  }

  @Test
  @Tag("A1.19")
  @Tag("A1.20")
  @Tag("C2.2")
  void a7_6_instancesWithTheSameKeysContinueEachOthersCalls() {
    Rounds call = Rounds.tool(keys(Rounds.KEY), "greet");
    isGreeted(call.answering(call.send(), ADA).on(keys(Rounds.KEY)).send());
  }

  @Test
  void keysAreChangedWithoutBreakingOpenQuestions() {
    Rounds call = Rounds.tool(keys(Rounds.KEY), "greet");
    Rounds retry = call.answering(call.send(), ADA);

    isGreeted(retry.on(keys(OTHER_KEY, Rounds.KEY)).send());
    isRefused(retry.on(keys(OTHER_KEY)).send());

    Rounds anew = call.on(keys(OTHER_KEY, Rounds.KEY));
    isGreeted(anew.answering(anew.send(), ADA).on(keys(OTHER_KEY)).send());
  }

  @Test
  void withoutKeysOnlyTheInstanceItselfContinuesAndSaysSo() {
    try (CapturedLog log = new CapturedLog("dev.tenon.state")) {
      TestServer alone = sketch().start();
      Rounds call = Rounds.tool(alone, "greet");
      assertThat(log.records()).isEmpty();
      Rounds retry = call.answering(call.send(), ADA);
      isGreeted(retry.send());
      call.send();
      assertThat(log.records())
          .singleElement()
          .satisfies(logged -> assertThat(logged.getMessage()).contains("state-keys"));

      isRefused(retry.on(sketch().start()).send());
    }
  }

  @Test
  void aStateNeverShowsWhatItHolds() {
    Rounds call = Rounds.tool(server, "greet", "{\"a\":\"secret argument\"}");
    String first = Rounds.stateOf(call.send());
    String second = Rounds.stateOf(call.send());
    assertThat(second).isNotEqualTo(first);
    String bytes = new String(Base64.getUrlDecoder().decode(first), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("who", "greet", "secret");
  }

  @Test
  void aStateThatWouldBeTooLongFailsTheCallAndNamesTheSetting() {
    ServerConfig small = Rounds.KEYED.withMaxRequestStateBytes(1024);
    try (CapturedLog log = new CapturedLog()) {
      Reply reply = Rounds.tool(sketch().start(small), "remember").send();
      assertThat(reply.isToolError()).isTrue();
      assertThat(reply.text()).contains("max-request-state-bytes", "1024");
      assertThat(log.records()).hasSize(1);
    }
    Rounds call = Rounds.tool(server, "remember");
    assertThat(call.answering(call.send(), ADA).send().text()).isEqualTo("Ada1600");
  }

  @Test
  void a7_9_aStateCountsOnceWhereItMust() {
    TestServer once =
        sketch().singleUse(new InMemoryUsedStates(10, clock)).start(Rounds.KEYED, clock);
    Rounds call = Rounds.tool(once, "greet");
    Rounds retry = call.answering(call.send(), ADA);

    isGreeted(retry.send());
    Reply again = retry.send();
    isRefused(again);
    assertThat(again.error().get("message").asString()).contains("used before", "Call again");
    isGreeted(call.answering(call.send(), ADA).send());
  }

  @Test
  void a7_9_whereStatesCountOnceAnswersWithoutOneDoNotCount() {
    TestServer once = sketch().singleUse(new InMemoryUsedStates()).start(Rounds.KEYED);
    Reply reply = Rounds.tool(once, "greet").with("inputResponses", ADA).send();
    assertThat(Rounds.asks(reply)).containsExactly("who");
  }

  @Test
  void a7_9_instancesShareWhatWasUsed() {
    UsedStates shared = new InMemoryUsedStates(10, clock);
    Rounds call = Rounds.tool(sketch().singleUse(shared).start(Rounds.KEYED, clock), "greet");
    Rounds retry = call.answering(call.send(), ADA);

    isGreeted(retry.on(sketch().singleUse(shared).start(Rounds.KEYED, clock)).send());
    isRefused(retry.send());
  }

  @Test
  void a7_9_aStoreThatFailsFailsTheCall() {
    UsedStates broken =
        (id, expiry) -> {
          throw new IllegalStateException("the table is gone");
        };
    try (CapturedLog log = new CapturedLog()) {
      Rounds call = Rounds.tool(sketch().singleUse(broken).start(Rounds.KEYED), "greet");
      Reply reply = call.answering(call.send(), ADA).send();
      assertThat(reply.errorCode()).isEqualTo(-32603);
      assertThat(String.valueOf(reply.message())).doesNotContain("table");
      assertThat(log.records()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", ""})
  void a7_13_aStateWithoutAnswersIsAskedAgain(String responses) {
    Rounds call = Rounds.tool(server, "greet");
    Reply again = call.answering(call.send(), responses).send();
    assertThat(Rounds.asks(again)).containsExactly("who");
    isGreeted(call.answering(again, ADA).send());
  }
}
