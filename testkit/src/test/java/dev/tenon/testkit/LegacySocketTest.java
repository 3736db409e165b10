package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What clients of 2025-11-25 do over real connections, which they keep and use again. */
@Timeout(60)
class LegacySocketTest {
  private final Semaphore steps = new Semaphore(0);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private ServerHandle server;
  private String session;

  @BeforeEach
  void start() throws Exception {
    server =
        new Sketch()
            .tool(
                "leave",
                call -> {
                  call.context().log(LogLevel.INFO, "before");
                  call.context().releaseConnection(Duration.ofMillis(500));
                  steps.acquire();
                  return Outcome.ToolResult.text("left");
                })
            .tool(
                "roots",
                call ->
                    Outcome.ToolResult.text(
                        call.context().interaction().roots("roots").get(0).uri()))
            .server()
            .start(ServerConfig.DEFAULT.withPort(0).withMaxConcurrentCalls(1));
    String initialize =
        Wire.initialize(ProtocolRevision.V2025_11_25)
            .replace("\"capabilities\":{}", "\"capabilities\":{\"roots\":{}}");
    session = "";
    HttpResponse<String> answer =
        http.send(
            request().POST(HttpRequest.BodyPublishers.ofString(initialize)).build(),
            HttpResponse.BodyHandlers.ofString());
    session = answer.headers().firstValue("Mcp-Session-Id").orElseThrow();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpRequest.Builder request() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream");
    return session.isEmpty() ? request : request.header("Mcp-Session-Id", session);
  }

  private BufferedReader stream(HttpRequest request) throws Exception {
    HttpResponse<InputStream> answer =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private HttpRequest call(String tool) {
    String call = Wire.call(ProtocolRevision.V2025_11_25, "1", tool, "{}");
    return request().POST(HttpRequest.BodyPublishers.ofString(call)).build();
  }

  /** The next line that begins so, without its beginning; empty at the end of the stream. */
  private static String next(BufferedReader stream, String beginning) throws IOException {
    for (String line = stream.readLine(); line != null; line = stream.readLine()) {
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length());
      }
    }
    return "";
  }

  @Test
  void whoIsLetGoComesBackWhileTheCallGoesOn() throws Exception {
    String last = "";
    try (BufferedReader first = stream(call("leave"))) {
      for (String id = next(first, "id: "); !id.isEmpty(); id = next(first, "id: ")) {
        last = id;
      }
    }

    try (BufferedReader rest = stream(request().header("Last-Event-ID", last).GET().build())) {
      steps.release();
      assertThat(next(rest, "data: ")).contains("left");
      assertThat(next(rest, "data: ")).isEmpty();
    }
  }

  @Test
  void aQuestionIsAnsweredByAnotherPost() throws Exception {
    try (BufferedReader events = stream(call("roots"))) {
      assertThat(next(events, "data: ")).as("primed").isEmpty();
      String question = next(events, "data: ");
      String id = question.replaceAll(".*\"id\":(\"[^\"]*\").*", "$1");
      String answer =
          "{\"jsonrpc\":\"2.0\",\"id\":"
              + id
              + ",\"result\":{\"roots\":[{\"uri\":\"file:///s\"}]}}";

      HttpResponse<String> taken =
          http.send(
              request().POST(HttpRequest.BodyPublishers.ofString(answer)).build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(taken.statusCode()).isEqualTo(202);
      assertThat(next(events, "data: ")).contains("file:///s");
    }
  }

  @Test
  void theStopWaitsForACallThatWasLetGo() throws Exception {
    try (BufferedReader first = stream(call("leave"))) {
      assertThat(first.lines()).isNotEmpty();
    }

    server.shutdown();
    assertThat(server.awaitTermination(Duration.ofMillis(500))).isFalse();
    steps.release();
    assertThat(server.awaitTermination(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void theStopDoesNotWaitForAnswersThatItWouldNotTake() throws Exception {
    try (BufferedReader events = stream(call("roots"))) {
      assertThat(next(events, "data: ")).as("primed").isEmpty();
      assertThat(next(events, "data: ")).contains("roots/list");

      server.shutdown();

      assertThat(server.awaitTermination(Duration.ofSeconds(15))).isTrue();
      assertThat(events.lines().anyMatch(line -> line.contains("went away"))).isTrue();
    }
  }

  @Test
  void theStreamOfTheSessionIsOpenAtOnceAndEndsWithIt() throws Exception {
    try (BufferedReader own = stream(request().GET().build())) {
      assertThat(next(own, "id: ")).isNotEmpty();

      HttpResponse<String> ended =
          http.send(request().DELETE().build(), HttpResponse.BodyHandlers.ofString());

      assertThat(ended.statusCode()).isEqualTo(204);
      assertThat(next(own, "id: ")).isEmpty();
    }
  }
}
