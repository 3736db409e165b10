package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.ask.Sampling;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.fault.RawConnection;
import dev.tenon.testkit.fault.RawRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
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

/** A client that knows no transport but the one of 2024-11-05, over real connections. */
@Timeout(60)
@Tag("D6.4")
class SseSocketTest {
  private static final ProtocolRevision FIRST = ProtocolRevision.V2024_11_05;
  private static final String LONG = "x".repeat(200_000);

  private final Semaphore steps = new Semaphore(0);
  private final CountDownLatch waiting = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
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

  private RemoteServer real() {
    return RemoteServer.http(server.uri());
  }

  /** A connection with an open stream, in which nobody has shaken hands. */
  private TestChannel connect() {
    return real().channel();
  }

  private TestChannel shakeHands() {
    TestChannel client = connect();
    client.send(
        Wire.initialize(FIRST)
            .replace("\"capabilities\":{}", "\"capabilities\":{\"sampling\":{}}"));
    JsonNode answer = client.take();
    assertThat(answer.at("/result/protocolVersion").asString()).isEqualTo("2024-11-05");
    client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    return client;
  }

  private static void call(TestChannel client, int id, String tool) {
    client.send(Wire.call(FIRST, String.valueOf(id), tool, "{},\"_meta\":{\"progressToken\":7}"));
  }

  private static String text(JsonNode answer) {
    return answer.at("/result/content/0/text").asString();
  }

  @Test
  void allThatTheServerSaysComesOnTheStream() throws Exception {
    try (TestChannel client = shakeHands()) {
      client.send(Wire.request(FIRST, "1", "tools/list", ""));
      assertThat(client.take().at("/result/tools")).hasSize(5);

      call(client, 2, "steps");
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
    Set<String> addresses = new HashSet<>();
    for (int i = 0; i < 2; i++) {
      // By hand, as the address is no concern of those who use a connection.
      try (RawConnection client = RawConnection.open(server.uri())) {
        String address = client.send(RawRequest.get(Map.of())).nextData();
        assertThat(address).matches("/mcp\\?sessionId=[A-Za-z0-9_-]{22}");
        assertThat(addresses.add(address)).isTrue();
      }
    }
  }

  @Test
  void aSlowCallKeepsNothingElseWaiting() throws Exception {
    try (TestChannel client = shakeHands()) {
      call(client, 1, "wait");
      waiting.await();
      call(client, 2, "echo");
      assertThat(client.take().get("id").asInt()).isEqualTo(2);

      steps.release();
      assertThat(text(client.take())).isEqualTo("waited");
    }
  }

  @Test
  void aCallCanBeCancelled() throws Exception {
    try (TestChannel client = shakeHands()) {
      call(client, 1, "wait");
      waiting.await();
      client.send(
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}");

      assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
      call(client, 2, "echo");
      assertThat(client.take().get("id").asInt()).as("no answer to 1").isEqualTo(2);
    }
  }

  @Test
  void aQuestionIsAnsweredByAPost() throws Exception {
    try (TestChannel client = shakeHands()) {
      call(client, 1, "poem");
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
    try (TestChannel client = shakeHands()) {
      client.stall();
      Set<Integer> ids = new HashSet<>();
      for (int id = 1; id <= 40; id++) {
        call(client, id, "long");
        ids.add(id);
      }
      // All are served by now, or wait, since together they are longer than any buffer.
      client.readOn();
      while (!ids.isEmpty()) {
        JsonNode answer = client.take();
        assertThat(text(answer)).hasSameSizeAs(LONG);
        assertThat(ids.remove(answer.get("id").asInt())).isTrue();
      }
    }
  }

  @Test
  void theConnectionIsOverWhenItsStreamIs() throws Exception {
    TestChannel client = shakeHands();
    call(client, 1, "wait");
    waiting.await();

    client.close();

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> call(client, 2, "echo")).hasMessageContaining("404");
  }

  @Test
  void anUnknownIdIsRefused() throws Exception {
    Reply answer =
        RemoteServer.http(server.uri().resolve("/mcp?sessionId=AAAAAAAAAAAAAAAAAAAAAA"))
            .post(Wire.initialize(FIRST).getBytes(StandardCharsets.UTF_8), Map.of());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error().get("message").asString()).contains("sessionId", "GET");
  }

  @Test
  void whoNamesALaterVersionOrNoStreamWantsASession() throws Exception {
    Reply later = real().get(Map.of("MCP-Protocol-Version", "2025-06-18"));
    Reply anything = real().get(Map.of("Accept", "*/*"));

    assertThat(later.status()).isEqualTo(400);
    assertThat(later.error().get("message").asString()).contains("Mcp-Session-Id");
    assertThat(anything.status()).isEqualTo(400);
  }

  @Test
  void streamsAndSessionsAreBoundedAndTheirPlacesGivenBack() throws Exception {
    for (ServerConfig config :
        new ServerConfig[] {
          ServerConfig.DEFAULT.withMaxSessions(1), ServerConfig.DEFAULT.withMaxStreams(1)
        }) {
      restart(config);
      try (TestChannel client = shakeHands()) {
        Reply refused = real().get(Map.of());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.error().get("message").asString())
            .contains(config.maxSessions() == 1 ? "max-sessions" : "max-streams");
        call(client, 1, "echo");
        assertThat(text(client.take())).isEqualTo("echo");
      }
      TestChannel next = null;
      for (int i = 0; i < 100 && next == null; i++) {
        Thread.sleep(20);
        next = tryToOpen();
      }
      Objects.requireNonNull(next, "the place was not given back").close();
    }
  }

  private @Nullable TestChannel tryToOpen() {
    try {
      return connect();
    } catch (UncheckedIOException e) {
      return null;
    }
  }

  @Test
  void theStreamIsKeptAlive() throws Exception {
    restart(ServerConfig.DEFAULT.withKeepAlive(Duration.ofMillis(100)));
    try (TestChannel client = connect()) {
      for (int i = 0; i < 200 && client.comments() == 0; i++) {
        Thread.sleep(20);
      }
      assertThat(client.comments()).isPositive();
      assertThat(client.poll(Duration.ZERO)).isNull();
    }
  }

  @Test
  void aCallThatRunsWhenTheServerStopsIsAnswered() throws Exception {
    try (TestChannel client = shakeHands()) {
      call(client, 1, "wait");
      waiting.await();

      server.shutdown();
      assertThat(server.awaitTermination(Duration.ofMillis(300))).isFalse();
      steps.release();

      assertThat(text(client.take())).isEqualTo("waited");
      assertThat(server.awaitTermination(Duration.ofSeconds(10))).isTrue();
      assertThat(client.poll(Duration.ofSeconds(10))).isNull();
    }
  }
}
