package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What a user reads whose test leaves something behind. */
final class LeaksTest {
  private static final String HINT = "\nA test that means to leave it says so: allowing(Leak.%s).";
  private static final String POLLER = "planted-poller";

  /** One fault each; not run by itself. */
  @McpTest
  static final class Planted {
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private final CountDownLatch started = new CountDownLatch(1);
    private final TestServer server =
        new Sketch()
            .tool("hello", call -> Outcome.ToolResult.text("hello"))
            .tool("wait", this::waits)
            .tool("swallow", this::swallows)
            .tool("poll", call -> polls())
            .tool("slow", TaskSupport.OPTIONAL, this::waits)
            .prompt(
                "broken",
                in -> "",
                call -> new Outcome.PromptResult(null, RawJson.of("[{\"role\":1}]"), null))
            .start()
            .waiting(PATIENCE);
    private final McpTestClient client = server.client(ProtocolRevision.MODERN);

    private Outcome waits(Call call) throws InterruptedException {
      started.countDown();
      new CountDownLatch(1).await();
      return Outcome.ToolResult.text("never");
    }

    private Outcome swallows(Call call) {
      try {
        return waits(call);
      } catch (InterruptedException e) {
        return Outcome.ToolResult.text("as if nothing had happened");
      }
    }

    private static Outcome polls() {
      Thread poller =
          new Thread(
              () -> {
                try {
                  new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              },
              POLLER);
      poller.setDaemon(true);
      poller.start();
      return Outcome.ToolResult.text("polling");
    }

    @Test
    void leavesACall() throws InterruptedException {
      PendingCall unused = client.start("tools/call", "{\"name\":\"wait\"}");
      started.await();
    }

    @Test
    void leavesACallThatItAllows() throws InterruptedException {
      server.allowing(Leak.CALL, "\"wait\"");
      leavesACall();
    }

    @Test
    void allowsAnotherCall() throws InterruptedException {
      server.allowing(Leak.CALL, "\"hello\"").allowing(Leak.THREAD);
      leavesACall();
    }

    @Test
    void cancelsACallThatGoesOn() throws InterruptedException {
      PendingCall call = client.start("tools/call", "{\"name\":\"swallow\"}");
      started.await();
      call.disconnect();
      Reply unused = call.reply();
    }

    @Test
    void cancelsACallThatListens() throws InterruptedException {
      PendingCall call = client.start("tools/call", "{\"name\":\"wait\"}");
      started.await();
      call.disconnect();
      Reply unused = call.reply();
    }

    @Test
    void leavesATask() throws InterruptedException {
      ClientOptions knowsTasks =
          ClientOptions.declaring("extensions.io.modelcontextprotocol/tasks");
      Reply unused = server.client(ProtocolRevision.MODERN, knowsTasks).callTool("slow");
      started.await();
    }

    @Test
    void leavesASubscription() {
      Listening unused = client.listen("{\"toolsListChanged\":true}");
    }

    @Test
    void leavesTheStreamOfASession() {
      Listening unused = server.client(ProtocolRevision.V2025_06_18).openStream();
    }

    @Test
    void endsNoSessionOfItsOwnClients() {
      for (ProtocolRevision revision : ProtocolRevision.values()) {
        Reply unused = server.client(revision).callTool("hello");
        unused = server.channelClient(revision, ClientOptions.NONE).callTool("hello");
      }
    }

    @Test
    void leavesASession() {
      byte[] handshake =
          Wire.initialize(ProtocolRevision.V2025_06_18).getBytes(StandardCharsets.UTF_8);
      Reply unused = server.post(handshake, Map.of("authorization", List.of("Bearer s3cret")));
    }

    @Test
    void leavesAConnection() {
      TestChannel unused = server.channel();
    }

    @Test
    void leavesAThread() {
      Reply unused = client.callTool("poll");
    }

    @Test
    void leavesAnAnswer() {
      client.answers("Which seat?", "{\"row\":7}");
    }

    @Test
    void getsAWrongMessage() {
      Reply unused = client.callTool("hello");
      unused = client.getPrompt("broken", Map.of());
    }

    @Test
    void failsByItself() throws InterruptedException {
      leavesACall();
      throw new AssertionError("the order is missing");
    }

    @Test
    void leavesTwoThings() {
      leavesASubscription();
      leavesAnAnswer();
    }
  }

  private static String sentence(String planted) {
    return JUnitRun.of(Planted.class, planted).sentence();
  }

  @Test
  void aCallIsNamedWithItsTimeAndItsStack() {
    assertThat(sentence("leavesACall"))
        .matches(
            "(?s)The test left something behind:\n"
                + "- tools/call of \"wait\" \\(2026-07-28\\) still runs after \\d+\\.\\d s, on the"
                + " thread test-call-\\d+:\n    at .*LeaksTest\\$Planted\\.waits.*")
        .endsWith(HINT.formatted("CALL"));
  }

  @Test
  void whatATestAllowsItMayLeave() {
    assertThat(sentence("leavesACallThatItAllows")).isEqualTo("passed");
    assertThat(sentence("allowsAnotherCall")).contains("tools/call of \"wait\"");
  }

  @Test
  void aSwallowedInterruptIsNamed() {
    assertThat(sentence("cancelsACallThatGoesOn"))
        .isEqualTo(
            "The test left something behind:\n"
                + "- tools/call of \"swallow\" (2026-07-28) was cancelled, but its method caught the"
                + " interrupt and returned a result that nobody gets: let the InterruptedException"
                + " go, or call Thread.currentThread().interrupt() and return."
                + HINT.formatted("INTERRUPT"));
    assertThat(sentence("cancelsACallThatListens")).isEqualTo("passed");
  }

  @Test
  void aTaskIsNamed() {
    assertThat(sentence("leavesATask"))
        .matches(
            "(?s)The test left something behind:\n"
                + "- The task \\S{22} of the tool \"slow\" is working\\..*")
        .endsWith(HINT.formatted("TASK"));
  }

  @Test
  void aSubscriptionIsNamed() {
    assertThat(sentence("leavesASubscription"))
        .matches(
            "The test left something behind:\n"
                + "- Neither side has ended subscription \\d+ to the list of tools: close what"
                + " listens to it\\.\n.*")
        .endsWith(HINT.formatted("SUBSCRIPTION"));
    assertThat(sentence("leavesTheStreamOfASession"))
        .contains("Neither side has ended a stream that a client opened with GET: close");
  }

  @Test
  void aSessionIsNamedUnlessItIsThatOfAClientWhoGoesByItself() {
    assertThat(sentence("leavesASession"))
        .matches(
            "The test left something behind:\n"
                + "- The session \\S{22} \\(2025-06-18\\) of \"\\w+\" was not ended: send DELETE\\.\n.*")
        .endsWith(HINT.formatted("SESSION"));
    assertThat(sentence("endsNoSessionOfItsOwnClients")).isEqualTo("passed");
  }

  @Test
  void aConnectionIsNamed() {
    assertThat(sentence("leavesAConnection"))
        .contains("- The connection of channel 2 was not closed.")
        .endsWith(HINT.formatted("CONNECTION"));
  }

  @Test
  void aThreadIsNamedWithItsStack() {
    String sentence = sentence("leavesAThread");
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(POLLER))
        .forEach(Thread::interrupt);

    assertThat(sentence)
        .contains(
            "- The thread planted-poller was started during the test and still runs:\n    at ")
        .contains("LeaksTest$Planted")
        .endsWith(HINT.formatted("THREAD"));
  }

  @Test
  void anAnswerThatNothingAskedForIsNamed() {
    assertThat(sentence("leavesAnAnswer"))
        .isEqualTo(
            "The test left something behind:\n"
                + "- client 1 (2026-07-28) has an answer about \"Which seat?\" that nothing asked for."
                + HINT.formatted("SCRIPT"));
  }

  @Test
  void whatTheServerStillWantsDoneAfterItsEndIsNamed() {
    WatchedTicker ticker = new WatchedTicker(new FakeClock());
    LeftBehind left = new LeftBehind(List.of());

    var unused = ticker.after(Duration.ofSeconds(3), () -> {});
    ticker.after(Duration.ofSeconds(4), () -> {}).cancel();
    ticker.report(left);

    assertThat(left.failure())
        .hasMessageContaining("something is still to be done after PT3S, as wanted by ")
        .hasMessageContaining("LeaksTest.whatTheServerStillWants")
        .hasMessageNotContaining("PT4S");
  }

  @Test
  void severalLeaksAreToldTogether() {
    assertThat(sentence("leavesTwoThings"))
        .contains("Neither side has ended", "Which seat?")
        .endsWith(HINT.formatted("SCRIPT, Leak.SUBSCRIPTION"));
  }

  @Test
  void aWrongMessageIsNamedWithItsPlaceInTheTranscript() {
    JUnitRun run = JUnitRun.of(Planted.class, "getsAWrongMessage");

    assertThat(run.sentence()).contains("role").endsWith("\n(message #8 of the transcript)");
    assertThat(run.output())
        .containsPattern("#8 \\S+ client 1 \\(2026-07-28\\) <- 200\n.*\"role\":1");
  }

  @Test
  void theTranscriptIsPrintedOnceWhenATestFails() {
    JUnitRun run = JUnitRun.of(Planted.class, "failsByItself");

    assertThat(run.sentence()).isEqualTo("the order is missing");
    assertThat(run.output())
        .containsOnlyOnce("sketch: Transcript: ")
        .contains("client 1 (2026-07-28) -> POST ", "Mcp-Method: tools/call", "{\"name\":\"wait\"")
        .contains("- tools/call of \"wait\" (2026-07-28) still runs");
    assertThat(JUnitRun.of(Planted.class, "leavesASession").output())
        .containsOnlyOnce("sketch: Transcript: ")
        .contains("authorization: Bearer ***")
        .doesNotContain("s3cret");
    assertThat(JUnitRun.of(Planted.class, "cancelsACallThatListens").output()).isEmpty();
  }

  @Test
  void aServerThatIsClosedByHandSaysTheSame() {
    TestServer server = new Sketch().tool("t", call -> Outcome.ToolResult.empty()).start();
    server.waiting(Duration.ZERO);
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    Listening listening = client.listen("{\"toolsListChanged\":true}");

    org.assertj.core.api.Assertions.assertThatThrownBy(server::close)
        .hasMessageContaining("subscription");
    assertThat(listening.isOpen()).as("the end of the server ends it").isFalse();
    server.close();
  }

  @Test
  void closingEndsWhatWasAllowedToStay() {
    FakeClock clock = new FakeClock();
    TestServer server =
        new Sketch()
            .tool("t", call -> Outcome.ToolResult.empty())
            .start(ServerConfig.DEFAULT, clock)
            .allowing(Leak.SUBSCRIPTION);
    Listening listening =
        server.client(ProtocolRevision.MODERN).listen("{\"toolsListChanged\":true}");
    assertThat(clock.scheduled()).isPositive();

    server.close();

    assertThat(listening.isOpen()).isFalse();
    assertThat(clock.scheduled()).isZero();
  }
}
