package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a user reads whose test leaves something behind. */
final class LeaksTest {
  private static final String HINT = "\nA test that means to leave it says so: allowing(Leak.%s).";

  private static String sentence(String planted) {
    return JUnitRun.of(Planted.class, planted).sentence();
  }

  @Test
  void aCallIsNamedWithItsTimeAndItsStack() {
    assertThat(sentence("leavesACall"))
        .matches(
            "(?s)The test left something behind:\n"
                + "- tools/call of \"wait\" \\(2026-07-28\\) still runs after \\d+\\.\\d s, on the"
                + " thread test-call-\\d+:\n    at .*Planted\\.waits.*")
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
  void progressThatIsLostIsNamed() {
    assertThat(sentence("losesProgress"))
        .isEqualTo(
            "The test left something behind:\n"
                + "- tools/call of \"stumble\" (2026-07-28) reported the progress 1.0 after 2.0:"
                + " the client is not told of it."
                + HINT.formatted("PROGRESS"));
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
        .filter(thread -> thread.getName().equals(Planted.POLLER))
        .forEach(Thread::interrupt);

    assertThat(sentence)
        .contains(
            "- The thread planted-poller was started during the test and still runs:\n    at ")
        .contains("Planted")
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

    assertThatThrownBy(server::close).hasMessageContaining("subscription");
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
