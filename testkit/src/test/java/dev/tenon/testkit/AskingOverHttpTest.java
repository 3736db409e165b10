package dev.tenon.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.call.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls that wait for answers, over real sockets: they hold up neither each other nor their own
 * answers, even when they are many more than may run at once.
 */
@Timeout(60)
class AskingOverHttpTest {
  private static final int ASKING = 60;
  private static final int NAPS = 120;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SESSION = "Mcp-Session-Id";

  private final HttpClient http = HttpClient.newHttpClient();

  private static HttpRequest.Builder post(URI uri, String session, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return session.isEmpty() ? request : request.header(SESSION, session);
  }

  private static String call(int id, String tool) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\"}}";
  }

  private String initialize(URI uri) throws Exception {
    String body =
        "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{"
            + "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"roots\":{}},"
            + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}";
    return http.send(post(uri, "", body).build(), HttpResponse.BodyHandlers.ofString())
        .headers()
        .firstValue(SESSION)
        .orElseThrow();
  }

  private static JsonNode next(BufferedReader events) throws IOException {
    String line = events.readLine();
    while (!line.startsWith("data: {")) {
      line = events.readLine();
    }
    return JSON.readTree(line.substring("data: ".length()));
  }

  @Test
  void answersReachCallsThatWaitThoughMoreCallsCameThanMayRun() throws Exception {
    var server =
        new Sketch()
            .tool(
                "where",
                call ->
                    Outcome.ToolResult.text(
                        call.context().interaction().roots("roots").get(0).uri()))
            .tool(
                "nap",
                call -> {
                  TimeUnit.MILLISECONDS.sleep(10);
                  return Outcome.ToolResult.text("rested");
                })
            .server();
    ServerConfig config =
        ServerConfig.DEFAULT.withPort(0).withMaxConcurrentCalls(2).withMaxWaitingCalls(ASKING);
    try (ServerHandle handle = server.start(config)) {
      URI uri = handle.uri();
      String session = initialize(uri);
      List<BufferedReader> streams = new ArrayList<>();
      for (int i = 1; i <= ASKING; i++) {
        InputStream body =
            http.send(
                    post(uri, session, call(i, "where")).build(),
                    HttpResponse.BodyHandlers.ofInputStream())
                .body();
        streams.add(new BufferedReader(new InputStreamReader(body, UTF_8)));
      }
      List<String> questions = new ArrayList<>();
      for (BufferedReader stream : streams) {
        JsonNode question = next(stream);
        assertThat(question.get("method").asString()).isEqualTo("roots/list");
        questions.add(question.get("id").toString());
      }
      List<CompletableFuture<HttpResponse<String>>> naps = new ArrayList<>();
      for (int i = 1; i <= NAPS; i++) {
        naps.add(
            http.sendAsync(
                post(uri, session, call(1_000 + i, "nap")).build(),
                HttpResponse.BodyHandlers.ofString()));
      }
      for (int i = 0; i < ASKING; i++) {
        String answer =
            "{\"jsonrpc\":\"2.0\",\"id\":"
                + questions.get(i)
                + ",\"result\":{\"roots\":[{\"uri\":\"file:///r"
                + i
                + "\"}]}}";
        assertThat(
                http.send(
                        post(uri, session, answer).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode())
            .isEqualTo(202);
      }
      for (int i = 0; i < ASKING; i++) {
        JsonNode answer = next(streams.get(i));
        assertThat(answer.get("id").asInt()).isEqualTo(i + 1);
        assertThat(answer.at("/result/content/0/text").asString()).isEqualTo("file:///r" + i);
        streams.get(i).close();
      }
      for (CompletableFuture<HttpResponse<String>> nap : naps) {
        assertThat(nap.get(30, TimeUnit.SECONDS).body()).contains("rested");
      }
    }
  }
}
