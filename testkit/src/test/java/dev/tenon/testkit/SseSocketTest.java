package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.ask.Sampling;
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
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that knows no transport but the one of 2024-11-05, over real connections. */
@Timeout(60)
@Tag("D6.4")
class SseSocketTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ProtocolRevision FIRST = ProtocolRevision.V2024_11_05;
  private static final String LONG = "x".repeat(200_000);

  private final Semaphore steps = new Semaphore(0);
  private final CountDownLatch waiting = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private ServerHandle server = start(ServerConfig.DEFAULT);

  private ServerHandle start(ServerConfig config) {
    try {
      return sketch().server().start(config.withPort(0));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Sketch sketch() {
    return new Sketch()
        .tool("echo", call -> Outcome.ToolResult.text("echo"))
        .tool("long", call -> Outcome.ToolResult.text(LONG))
        .tool(
            "steps",
            call -> {
              call.context().progress().report(1, 2);
              return Outcome.ToolResult.text("stepped");
            })
        .tool(
            "wait",
            call -> {
              waiting.countDown();
              try {
                steps.acquire();
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              }
              return Outcome.ToolResult.text("waited");
            })
        .tool(
            "poem",
            call ->
                Outcome.ToolResult.text(
                    String.valueOf(
                        call.context()
                            .interaction()
                            .sample("poem", Sampling.of("A line!", 20))
                            .text())));
  }

  private void restart(ServerConfig config) {
    server.close();
    server = start(config);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpRequest.Builder get() {
    return HttpRequest.newBuilder(server.uri()).header("Accept", "text/event-stream").GET();
  }

  private HttpResponse<String> refused(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A client with an open stream. */
  private final class Client implements AutoCloseable {
    private final BufferedReader events;
    private final String endpoint;

    Client() throws Exception {
      HttpResponse<InputStream> answer =
          http.send(get().build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
      endpoint = next("endpoint");
    }

    /** The data of the next event, which must have this name. */
    private String next(String name) throws IOException {
      String line = events.readLine();
      while (line != null && (line.isEmpty() || line.startsWith(":"))) {
        line = events.readLine();
      }
      assertThat(line).isEqualTo("event: " + name);
      String data = events.readLine();
      assertThat(data).startsWith("data: ");
      return data.substring("data: ".length());
    }

    JsonNode take() throws IOException {
      return JSON.readTree(next("message"));
    }

    int post(String message) throws Exception {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(server.uri().resolve(endpoint))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(message))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 202) {
        assertThat(answer.body()).isEmpty();
      }
      return answer.statusCode();
    }

    void send(String message) throws Exception {
      assertThat(post(message)).isEqualTo(202);
    }

    Client shakeHands() throws Exception {
      send(
          Wire.initialize(FIRST)
              .replace("\"capabilities\":{}", "\"capabilities\":{\"sampling\":{}}"));
      JsonNode answer = take();
      assertThat(answer.at("/result/protocolVersion").asString()).isEqualTo("2024-11-05");
      send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
      return this;
    }

    void call(int id, String tool) throws Exception {
      send(Wire.call(FIRST, String.valueOf(id), tool, "{},\"_meta\":{\"progressToken\":7}"));
    }

    @Override
    public void close() throws IOException {
      events.close();
    }
  }

  private static String text(JsonNode answer) {
    return answer.at("/result/content/0/text").asString();
  }

  @Test
  void allThatTheServerSaysComesOnTheStream() throws Exception {
    try (Client client = new Client().shakeHands()) {
      client.send(Wire.request(FIRST, "1", "tools/list", ""));
      assertThat(client.take().at("/result/tools")).hasSize(5);

      client.call(2, "steps");
      JsonNode progress = client.take();
      assertThat(progress.get("method").asString()).isEqualTo("notifications/progress");
      assertThat(progress.at("/params/progressToken").asInt()).isEqualTo(7);
      JsonNode answer = client.take();
      assertThat(answer.get("id").asInt()).isEqualTo(2);
      assertThat(text(answer)).isEqualTo("stepped");

      client.send("{\"jsonrpc\":");
      assertThat(client.take().at("/error/code").asInt()).isEqualTo(-32700);
    }
  }

  @Test
  void theFirstEventNamesAnAddressOfThisStreamAlone() throws Exception {
    try (Client client = new Client();
        Client other = new Client()) {
      assertThat(client.endpoint).matches("/mcp\\?sessionId=[A-Za-z0-9_-]{22}");
      assertThat(other.endpoint).isNotEqualTo(client.endpoint);
    }
  }

  @Test
  void aSlowCallKeepsNothingElseWaiting() throws Exception {
    try (Client client = new Client().shakeHands()) {
      client.call(1, "wait");
      waiting.await();
      client.call(2, "echo");
      assertThat(client.take().get("id").asInt()).isEqualTo(2);

      steps.release();
      assertThat(text(client.take())).isEqualTo("waited");
    }
  }

  @Test
  void aCallCanBeCancelled() throws Exception {
    try (Client client = new Client().shakeHands()) {
      client.call(1, "wait");
      waiting.await();
      client.send(
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}");

      assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
      client.call(2, "echo");
      assertThat(client.take().get("id").asInt()).as("no answer to 1").isEqualTo(2);
    }
  }

  @Test
  void aQuestionIsAnsweredByAPost() throws Exception {
    try (Client client = new Client().shakeHands()) {
      client.call(1, "poem");
      JsonNode question = client.take();
      assertThat(question.get("method").asString()).isEqualTo("sampling/createMessage");

      client.send(
          "{\"jsonrpc\":\"2.0\",\"id\":"
              + question.get("id")
              + ",\"result\":{\"role\":\"assistant\",\"model\":\"m\","
              + "\"content\":{\"type\":\"text\",\"text\":\"A rose.\"}}}");

      assertThat(text(client.take())).isEqualTo("A rose.");
    }
  }

  @Test
  void answersWaitForAClientThatReadsSlowly() throws Exception {
    try (Client client = new Client().shakeHands()) {
      Set<Integer> ids = new HashSet<>();
      for (int id = 1; id <= 40; id++) {
        client.call(id, "long");
        ids.add(id);
      }
      // All are served by now, or wait, since together they are longer than any buffer.
      while (!ids.isEmpty()) {
        JsonNode answer = client.take();
        assertThat(text(answer)).hasSameSizeAs(LONG);
        assertThat(ids.remove(answer.get("id").asInt())).isTrue();
      }
    }
  }

  @Test
  void theConnectionIsOverWhenItsStreamIs() throws Exception {
    Client client = new Client().shakeHands();
    client.call(1, "wait");
    waiting.await();

    client.close();

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(client.post(Wire.call(FIRST, "2", "echo", "{}"))).isEqualTo(404);
  }

  @Test
  void anUnknownIdIsRefused() throws Exception {
    HttpResponse<String> answer =
        refused(
            HttpRequest.newBuilder(server.uri().resolve("/mcp?sessionId=AAAAAAAAAAAAAAAAAAAAAA"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Wire.initialize(FIRST))));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(JSON.readTree(answer.body()).at("/error/message").asString())
        .contains("sessionId", "GET");
  }

  @Test
  void whoNamesALaterVersionOrNoStreamWantsASession() throws Exception {
    HttpResponse<String> later = refused(get().header("MCP-Protocol-Version", "2025-06-18"));
    HttpResponse<String> anything = refused(get().setHeader("Accept", "*/*"));

    assertThat(later.statusCode()).isEqualTo(400);
    assertThat(later.body()).contains("Mcp-Session-Id");
    assertThat(anything.statusCode()).isEqualTo(400);
  }

  @Test
  void streamsAndSessionsAreBoundedAndTheirPlacesGivenBack() throws Exception {
    for (ServerConfig config :
        new ServerConfig[] {
          ServerConfig.DEFAULT.withMaxSessions(1), ServerConfig.DEFAULT.withMaxStreams(1)
        }) {
      restart(config);
      try (Client client = new Client().shakeHands()) {
        HttpResponse<String> refused = refused(get());
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body())
            .contains(config.maxSessions() == 1 ? "max-sessions" : "max-streams");
        client.call(1, "echo");
        assertThat(text(client.take())).isEqualTo("echo");
      }
      Client next = null;
      for (int i = 0; i < 100 && next == null; i++) {
        Thread.sleep(20);
        next = tryToOpen();
      }
      Objects.requireNonNull(next, "the place was not given back").close();
    }
  }

  private @Nullable Client tryToOpen() throws Exception {
    try {
      return new Client();
    } catch (AssertionError e) {
      return null;
    }
  }

  @Test
  void theStreamIsKeptAlive() throws Exception {
    restart(ServerConfig.DEFAULT.withKeepAlive(Duration.ofMillis(100)));
    try (Client client = new Client()) {
      String line = client.events.readLine();
      while (line.isEmpty()) {
        line = client.events.readLine();
      }
      assertThat(line).startsWith(":");
    }
  }

  @Test
  void aCallThatRunsWhenTheServerStopsIsAnswered() throws Exception {
    try (Client client = new Client().shakeHands()) {
      client.call(1, "wait");
      waiting.await();

      server.shutdown();
      assertThat(server.awaitTermination(Duration.ofMillis(300))).isFalse();
      steps.release();

      assertThat(text(client.take())).isEqualTo("waited");
      assertThat(client.events.lines().filter(line -> !line.isEmpty())).isEmpty();
      assertThat(server.awaitTermination(Duration.ofSeconds(10))).isTrue();
    }
  }
}
