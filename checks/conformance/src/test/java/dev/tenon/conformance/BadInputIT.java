package dev.tenon.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running server gets thousands of messages that are nearly right, and minds none of them. */
final class BadInputIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int EACH = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String LAST =
      "{\"jsonrpc\":\"2.0\",\"id\":\"last\",\"method\":\"ping\",\"params\":{}}";

  @TempDir Path folder;

  @Test
  void overHttp() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    try (HttpServer server = HttpServer.start(Sample.CONFORMANCE, Garden.plant(folder), folder)) {
      BadInput input = new BadInput(1);
      for (String message : BadInput.MODERN) {
        JsonNode request = JSON.readTree(message);
        HttpRequest.Builder post = post(server);
        post.header("MCP-Protocol-Version", "2026-07-28");
        post.header("Mcp-Method", request.at("/method").asString());
        for (String name : List.of("name", "uri", "taskId")) {
          JsonNode value = request.path("params").path(name);
          if (value.isString()) {
            post.header("Mcp-Name", value.asString());
          }
        }
        for (int i = 0; i < EACH; i++) {
          isInOrder(client, post, input.spoil(message));
        }
      }
      for (String message : BadInput.LEGACY) {
        HttpRequest.Builder post = post(server);
        post.header("MCP-Protocol-Version", "2025-11-25");
        post.header("Mcp-Session-Id", session(client, server));
        for (int i = 0; i < EACH; i++) {
          isInOrder(client, post, input.spoil(message));
        }
      }

      assertThat(session(client, server)).isNotEmpty();
      assertThat(Files.readString(server.log())).doesNotContain("Exception", "SEVERE");
    }
  }

  @Test
  void overStdio() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(Sample.CONFORMANCE.command())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      OutputStream in = process.getOutputStream();
      writeLine(in, BadInput.LEGACY.get(0).getBytes(UTF_8));
      BadInput input = new BadInput(2);
      for (int i = 0; i < EACH; i++) {
        for (String message : BadInput.LEGACY) {
          writeLine(in, input.spoil(message));
        }
        for (String message : BadInput.MODERN) {
          writeLine(in, input.spoil(message));
        }
      }
      writeLine(in, LAST.getBytes(UTF_8));
      in.close();

      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      boolean isServedToTheLast = false;
      for (String line : Files.readAllLines(out)) {
        assertThat(BadInput.tellsTheInside(line)).as(line).isFalse();
        JsonNode answer = JSON.readTree(line);
        assertThat(answer.isArray() || answer.has("jsonrpc")).as(line).isTrue();
        isServedToTheLast |= answer.path("id").asString("").equals("last") && answer.has("result");
      }
      assertThat(isServedToTheLast).isTrue();
      assertThat(Files.readString(err)).doesNotContain("Exception", "SEVERE");
    } finally {
      process.destroyForcibly();
    }
  }

  private static void writeLine(OutputStream in, byte[] message) throws IOException {
    in.write(message);
    in.write('\n');
    in.flush();
  }

  private static void isInOrder(HttpClient client, HttpRequest.Builder post, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request = post.copy().POST(BodyPublishers.ofByteArray(body)).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

    String what = new String(body, UTF_8) + "\n-> " + answer.statusCode() + " " + answer.body();
    assertThat(answer.statusCode()).as(what).isBetween(200, 499);
    assertThat(BadInput.tellsTheInside(answer.body())).as(what).isFalse();
    boolean isJson =
        answer.headers().firstValue("content-type").orElse("").startsWith("application/json");
    if (isJson) {
      JsonNode message = JSON.readTree(answer.body());
      assertThat(message.isArray() || message.has("result") || message.has("error"))
          .as(what)
          .isTrue();
      assertThat(message.has("result"))
          .as(what)
          .isEqualTo(answer.statusCode() == 200 && !message.has("error"));
    }
  }

  private static HttpRequest.Builder post(HttpServer server) {
    return HttpRequest.newBuilder(URI.create(server.url()))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json, text/event-stream");
  }

  private static String session(HttpClient client, HttpServer server)
      throws IOException, InterruptedException {
    HttpRequest request =
        post(server).POST(BodyPublishers.ofString(BadInput.LEGACY.get(0))).build();
    return client
        .send(request, BodyHandlers.ofString())
        .headers()
        .firstValue("mcp-session-id")
        .orElseThrow();
  }
}
