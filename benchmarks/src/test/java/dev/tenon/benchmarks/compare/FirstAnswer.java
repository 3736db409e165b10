package dev.tenon.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client says to a server that has just been started, until it has the list of tools. */
final class FirstAnswer {
  private static final int PATIENCE_SECONDS = 60;
  private static final int PAUSE_NANOS = 1_000_000;
  private static final String INITIALIZE =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
      "capabilities":{},"clientInfo":{"name":"bench","version":"1"}}}\
      """;
  private static final String INITIALIZED =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

  private FirstAnswer() {}

  /** Over standard input and output; returns the list. */
  static JsonNode stdio(Running running, Era era, int tools) throws IOException {
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(running.process()::destroyForcibly);
    BufferedReader answers = running.process().inputReader(StandardCharsets.UTF_8);
    if (era == Era.LEGACY) {
      write(running, INITIALIZE);
      await(answers, 1);
      write(running, INITIALIZED);
    }
    write(running, Case.LIST.request(era).replace(Case.ID, "2"));
    JsonNode list = await(answers, 2);
    assertThat(list.path("tools")).hasSize(tools);
    return list;
  }

  private static void write(Running running, String message) throws IOException {
    running.process().getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
    running.process().getOutputStream().flush();
  }

  private static JsonNode await(BufferedReader answers, int id) throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      JsonNode message = message(line);
      if (message.path("id").asInt(0) == id) {
        assertThat(message.has("result")).as(line).isTrue();
        return message.path("result");
      }
    }
    throw new EOFException("the server ended before it answered");
  }

  /** What is no message is passed over: some servers print to their standard output. */
  private static JsonNode message(String line) {
    try {
      return JsonMapper.shared().readTree(line);
    } catch (JacksonException e) {
      return JsonMapper.shared().createObjectNode();
    }
  }

  /** Over HTTP; tries again until somebody listens. */
  static void http(Running running, Era era, int port, int tools) throws IOException {
    Client client = new Client(era, port);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      try {
        Http.Answer answer = client.ask(Case.LIST, client.open());
        assertThat(answer.head().status()).as(answer.body()).isEqualTo(200);
        assertThat(Case.messages(answer).get(0).path("result").path("tools")).hasSize(tools);
        return;
      } catch (ConnectException | EOFException | AssertionError e) {
        if (!running.alive() || System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }
}
