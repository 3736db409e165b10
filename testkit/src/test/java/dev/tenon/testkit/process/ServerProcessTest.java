package dev.tenon.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.PendingCall;
import dev.tenon.testkit.ServerQuestion;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What only a process has: signals, the end of its input, and streams that a tool may spoil. */
class ServerProcessTest {
  private static final ServerCommand SERVER = ServerCommand.main(ProcessServer.class);
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  private static McpTestClient modern(ServerProcess server) {
    return server.client(ProtocolRevision.MODERN);
  }

  private static PendingCall start(McpTestClient client, String tool) {
    return client.start("tools/call", "{\"name\":\"" + tool + "\"}");
  }

  /** How long the process took to end. */
  private static Duration end(ServerProcess server) {
    long start = System.nanoTime();
    int unused = server.awaitEnd();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  @Tag("A6.2")
  void whatAToolPrintsNeverReachesTheClient() throws Exception {
    try (ServerProcess server = SERVER.stdio()) {
      assertThat(modern(server).callTool("noisy").text()).isEqualTo("done");

      // The client would not have taken a line that is no message.
      server.endInput();
      assertThat(server.awaitEnd()).isZero();
      assertThat(server.log()).contains("begun\nthis must not reach the client");
    }
  }

  @Test
  @Tag("A6.7")
  void theEndOfInputEndsTheProcessAndClosesTheInstances() throws Exception {
    try (ServerProcess server = SERVER.stdio()) {
      assertThat(modern(server).callTool("noisy").text()).isEqualTo("done");
      server.endInput();

      assertThat(end(server)).isLessThan(TWO_SECONDS);
      assertThat(server.awaitEnd()).isZero();
      assertThat(server.log()).endsWith("closed");
    }
  }

  @Test
  void aCallThatRunsAtTheEndOfInputIsStillAnswered() throws Exception {
    try (ServerProcess server = SERVER.stdio()) {
      PendingCall slow = start(modern(server), "slow");
      assertThat(server.awaitLog("begun")).isEqualTo("begun");
      server.endInput();

      assertThat(slow.reply().text()).isEqualTo("done");
      assertThat(end(server)).isLessThan(TWO_SECONDS);
    }
  }

  @Test
  @Tag("A6.7")
  void aCallThatNeverEndsDoesNotKeepTheProcessAlive() throws Exception {
    try (ServerProcess server = SERVER.stdio()) {
      PendingCall unused = start(modern(server), "stubborn");
      assertThat(server.awaitLog("begun")).isEqualTo("begun");
      server.endInput();

      assertThat(end(server)).isLessThan(TWO_SECONDS.plusMillis(500));
    }
  }

  @Test
  void aCallIsAnsweredAtItsDeadlineAndWhatIsTooMuchAtOnce() throws Exception {
    ServerCommand narrow =
        SERVER.with(
            "--call-timeout",
            "1s",
            "--max-concurrent-calls",
            "1",
            "--max-queued-calls",
            "0",
            "--max-waiting-calls",
            "1");
    try (ServerProcess server = narrow.stdio()) {
      McpTestClient client = modern(server);
      PendingCall stubborn = start(client, "stubborn");
      assertThat(server.awaitLog("begun")).isEqualTo("begun");

      assertThat(start(client, "noisy").reply().failure().code()).isEqualTo("overloaded");
      assertThat(client.tools().all()).hasSize(5);
      assertThat(stubborn.reply().failure().code()).isEqualTo("timeout");
    }
  }

  private static McpTestClient withFolders(ServerProcess server) {
    return server.client(ProtocolRevision.V2025_06_18, ClientOptions.declaring("roots"));
  }

  @Test
  void manyCallsWaitForAnswersThatAreReadMeanwhile() throws Exception {
    ServerCommand narrow = SERVER.with("--max-concurrent-calls", "1", "--max-waiting-calls", "20");
    try (ServerProcess server = narrow.stdio()) {
      McpTestClient client = withFolders(server);
      Deque<PendingCall> calls = new ArrayDeque<>();
      Deque<ServerQuestion> questions = new ArrayDeque<>();
      for (int i = 0; i < 20; i++) {
        calls.push(start(client, "roots"));
        ServerQuestion question = client.takeQuestion();
        assertThat(question.method()).isEqualTo("roots/list");
        questions.push(question);
      }
      while (!questions.isEmpty()) {
        String uri = "file:///r" + questions.size();
        assertThat(
                client
                    .respond(questions.pop(), "result", "{\"roots\":[{\"uri\":\"" + uri + "\"}]}")
                    .status())
            .isEqualTo(202);
        assertThat(calls.pop().reply().text()).isEqualTo(uri);
      }
    }
  }

  @Test
  @Tag("A6.7")
  void aCallThatWaitsForItsClientDoesNotKeepTheProcessAlive() throws Exception {
    try (ServerProcess server = SERVER.stdio()) {
      McpTestClient client = withFolders(server);
      PendingCall unused = start(client, "roots");
      assertThat(client.takeQuestion().method()).isEqualTo("roots/list");
      server.endInput();

      assertThat(end(server)).isLessThan(TWO_SECONDS);
    }
  }

  @Test
  void theTerminationSignalLetsARunningCallFinish() throws Exception {
    try (ServerProcess server = SERVER.http()) {
      PendingCall slow = start(modern(server), "slow");
      assertThat(server.awaitLog("begun")).isEqualTo("begun");

      server.terminate();

      assertThat(slow.reply().text()).isEqualTo("done");
      int unused = server.awaitEnd();
      assertThat(server.awaitLog("closed")).isEqualTo("closed");
    }
  }

  @Test
  void wrongArgumentsAreExplainedOnStandardError() throws Exception {
    try (ServerProcess server = SERVER.with("--prot", "80").stdio()) {
      assertThat(server.awaitEnd()).isEqualTo(2);
      assertThat(server.log()).contains("unknown option \"--prot\"; did you mean --port?");
    }
  }
}
