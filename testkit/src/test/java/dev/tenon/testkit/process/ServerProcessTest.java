package dev.tenon.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ServerProcessTest {
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  @Test
  @Tag("A6.2")
  void whatAToolPrintsNeverReachesTheClient() throws Exception {
    try (ServerProcess server = ServerProcess.start()) {
      server.call("noisy");

      assertThat(server.takeOut()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\"");
      assertThat(server.takeErr()).isEqualTo("begun");
      assertThat(server.takeErr()).isEqualTo("this must not reach the client");
      server.endInput();
      assertThat(server.restOfOut()).isEmpty();
    }
  }

  @Test
  @Tag("A6.7")
  void theEndOfInputEndsTheProcessAndClosesTheInstances() throws Exception {
    try (ServerProcess server = ServerProcess.start()) {
      server.call("noisy");
      server.takeOut();
      server.endInput();

      assertThat(server.awaitEnd()).isLessThan(TWO_SECONDS);
      assertThat(server.exitCode()).isZero();
      server.awaitErr("closed");
    }
  }

  @Test
  void aCallThatRunsAtTheEndOfInputIsStillAnswered() throws Exception {
    try (ServerProcess server = ServerProcess.start()) {
      server.call("slow");
      assertThat(server.takeErr()).isEqualTo("begun");
      server.endInput();

      assertThat(server.takeOut()).contains("\"text\":\"done\"");
      assertThat(server.awaitEnd()).isLessThan(TWO_SECONDS);
    }
  }

  @Test
  @Tag("A6.7")
  void aCallThatNeverEndsDoesNotKeepTheProcessAlive() throws Exception {
    try (ServerProcess server = ServerProcess.start()) {
      server.call("stubborn");
      assertThat(server.takeErr()).isEqualTo("begun");
      server.endInput();

      assertThat(server.awaitEnd()).isLessThan(TWO_SECONDS.plusMillis(500));
    }
  }

  private static void handshake(ServerProcess server) throws Exception {
    server.send(
        """
        {"jsonrpc":"2.0","id":"hello","method":"initialize","params":{\
        "protocolVersion":"2025-06-18","capabilities":{"roots":{}},\
        "clientInfo":{"name":"t","version":"1"}}}\
        """);
    assertThat(server.takeOut()).contains("serverInfo");
  }

  private static void askForRoots(ServerProcess server, int id) throws Exception {
    server.send(
        "{\"jsonrpc\":\"2.0\",\"id\":"
            + id
            + ",\"method\":\"tools/call\",\"params\":{\"name\":\"roots\"}}");
  }

  @Test
  void manyCallsWaitForAnswersThatAreReadMeanwhile() throws Exception {
    try (ServerProcess server =
        ServerProcess.start("--max-concurrent-calls", "1", "--max-waiting-calls", "20")) {
      handshake(server);
      Deque<String> questions = new ArrayDeque<>();
      for (int i = 0; i < 20; i++) {
        askForRoots(server, i);
        String question = server.takeOut();
        assertThat(question).contains("\"method\":\"roots/list\"");
        questions.push(question.replaceAll(".*\"id\":(\"[^\"]*\").*", "$1"));
      }
      while (!questions.isEmpty()) {
        String id = questions.pop();
        server.send(
            "{\"jsonrpc\":\"2.0\",\"id\":"
                + id
                + ",\"result\":{\"roots\":[{\"uri\":\"file:///r\"}]}}");
        assertThat(server.takeOut()).contains("\"id\":" + questions.size() + ",", "file:///r");
      }
    }
  }

  @Test
  @Tag("A6.7")
  void aCallThatWaitsForItsClientDoesNotKeepTheProcessAlive() throws Exception {
    try (ServerProcess server = ServerProcess.start()) {
      handshake(server);
      askForRoots(server, 1);
      assertThat(server.takeOut()).contains("roots/list");
      server.endInput();

      assertThat(server.awaitEnd()).isLessThan(TWO_SECONDS);
    }
  }

  @Test
  void theTerminationSignalLetsARunningCallFinish() throws Exception {
    try (ServerProcess server = ServerProcess.start("--http", "--port", "0")) {
      Matcher address = Pattern.compile("listens on (\\S+)").matcher(server.takeOut());
      assertThat(address.find()).isTrue();
      CompletableFuture<HttpResponse<String>> answer = callOverHttp(address.group(1));
      server.awaitErr("begun");

      server.terminate();

      assertThat(answer.get().body()).contains("\"text\":\"done\"");
      server.awaitEnd();
      server.awaitErr("closed");
    }
  }

  private static CompletableFuture<HttpResponse<String>> callOverHttp(String uri) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("MCP-Protocol-Version", "2026-07-28")
            .header("Mcp-Method", "tools/call")
            .header("Mcp-Name", "slow")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    """
                    {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"slow","_meta":{
                     "io.modelcontextprotocol/protocolVersion":"2026-07-28",
                     "io.modelcontextprotocol/clientCapabilities":{}}}}
                    """))
            .build();
    return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void wrongArgumentsAreExplainedOnStandardError() throws Exception {
    try (ServerProcess server = ServerProcess.start("--prot", "80")) {
      server.awaitEnd();

      assertThat(server.exitCode()).isEqualTo(2);
      assertThat(server.takeErr()).contains("unknown option \"--prot\"; did you mean --port?");
    }
  }
}
