package dev.tenon.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testkit.Reply;
import dev.tenon.testkit.process.ServerProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  void overHttp() throws IOException {
    try (ServerProcess server = Sample.CONFORMANCE.command(Garden.plant(folder)).http()) {
      BadInput input = new BadInput(1);
      for (String message : BadInput.MODERN) {
        JsonNode request = JSON.readTree(message);
        Map<String, String> headers = new HashMap<>();
        headers.put("MCP-Protocol-Version", "2026-07-28");
        headers.put("Mcp-Method", request.at("/method").asString());
        for (String name : List.of("name", "uri", "taskId")) {
          JsonNode value = request.path("params").path(name);
          if (value.isString()) {
            headers.put("Mcp-Name", value.asString());
          }
        }
        for (int i = 0; i < EACH; i++) {
          isInOrder(server, headers, input.spoil(message));
        }
      }
      for (String message : BadInput.LEGACY) {
        Map<String, String> headers =
            Map.of("MCP-Protocol-Version", "2025-11-25", "Mcp-Session-Id", session(server));
        for (int i = 0; i < EACH; i++) {
          isInOrder(server, headers, input.spoil(message));
        }
      }

      assertThat(session(server)).isNotEmpty();
      assertThat(server.log()).doesNotContain("Exception", "SEVERE");
    }
  }

  /**
   * By hand: all is sent before anything is read, and many requests have the same id, which no
   * client could make sense of.
   */
  @Test
  void overStdio() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(Sample.CONFORMANCE.command(folder).words())
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

  private static void isInOrder(ServerProcess server, Map<String, String> headers, byte[] body) {
    Reply answer = server.post(body, headers);

    String what = new String(body, UTF_8) + "\n-> " + answer;
    assertThat(answer.status()).as(what).isBetween(200, 499);
    assertThat(BadInput.tellsTheInside(answer.toString())).as(what).isFalse();
    JsonNode message = answer.message();
    if (message != null) {
      assertThat(message.isArray() || message.has("result") || message.has("error"))
          .as(what)
          .isTrue();
      assertThat(message.has("result"))
          .as(what)
          .isEqualTo(answer.status() == 200 && !message.isArray() && !message.has("error"));
    }
  }

  private static String session(ServerProcess server) {
    Reply handshake = server.post(BadInput.LEGACY.get(0).getBytes(UTF_8), Map.of());
    return Objects.requireNonNull(handshake.sessionId(), "no session");
  }
}
