package dev.tenon.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Clients that never answer, never read, or never end cost a bounded amount. */
final class BadClientsIT {
  private static final long MEBIBYTE = 1024 * 1024;
  private static final String WATCHED = "test://watched-resource";

  @TempDir Path folder;

  /** As many calls wait as may; the others are refused, and in time all of them are free again. */
  @Test
  void oneThatNeverAnswers() throws IOException, InterruptedException {
    int waiting = 20;
    List<Connection> connections = new ArrayList<>();
    try (ServerProcess server =
            ServerProcess.start(folder, "--max-waiting-calls", "20", "--ask-timeout", "5s");
        Client client = new Client(server.uri())) {
      client.openSession();
      List<Answer> answers = new ArrayList<>();
      try {
        for (int i = 0; i < 3 * waiting; i++) {
          Connection connection = client.connect();
          connections.add(connection);
          answers.add(client.startLegacyCall(connection, i, "test_elicitation", "message"));
        }
        int asked = 0;
        int refused = 0;
        for (Answer answer : answers) {
          JsonNode message = first(answer);
          if (message.has("method")) {
            asked++;
          } else {
            assertThat(message.at("/result/isError").asBoolean(false))
                .as(message.toString())
                .isTrue();
            refused++;
          }
        }
        assertThat(asked).isEqualTo(waiting);
        assertThat(refused).isEqualTo(2 * waiting);
        assertThat(client.greets("meanwhile")).isTrue();

        for (Answer answer : answers) {
          for (JsonNode last = answer.rest(); last != null; last = answer.rest()) {
            boolean isResponse = last.has("result");
            assertThat(isResponse || last.has("method")).as(last.toString()).isTrue();
          }
        }
        try (Connection connection = client.connect()) {
          Answer again = client.startLegacyCall(connection, 99, "test_elicitation", "message");
          assertThat(first(again).path("method").asString("")).isEqualTo("elicitation/create");
        }
      } finally {
        for (Connection connection : connections) {
          connection.close();
        }
      }
    }
  }

  /** What is kept for a client that reads nothing is bounded; then its stream is closed. */
  @Test
  void oneThatNeverReads() throws IOException, InterruptedException {
    int updates = 30_000;
    try (ServerProcess server =
            ServerProcess.start(
                folder, "--max-stream-buffer-bytes", "65536", "--change-delay", "0s");
        Client client = new Client(server.uri());
        Connection deaf = new Connection(server.uri(), 4096)) {
      ObjectNode params = Peer.object();
      params.putObject("notifications").putArray("resourceSubscriptions").add(WATCHED);
      client.startModern(deaf, 1, "subscriptions/listen", params);
      client.update(2000);
      Footprint start = server.measure();

      client.update(updates);

      Footprint end = server.measure();
      System.out.printf("soak: one that never reads: start %s; end %s%n", start, end);
      assertThat(end.heapBytes()).isLessThan(start.heapBytes() + 2 * MEBIBYTE);
      assertThat(end.threads()).isLessThan(start.threads() + 8);
      // All 30,000 would be there, had the server not given up.
      assertThat(deaf.isEndedAfter(updates)).isTrue();
      // Through so small a window that takes its time, in which the first connection may expire.
      try (Client later = new Client(server.uri())) {
        assertThat(later.greets("afterwards")).isTrue();
      }
    }
  }

  /** There are never more sessions than may be, and they are small. */
  @Test
  void oneThatOpensTenThousandSessions() throws IOException, InterruptedException {
    int allowed = 1000;
    try (ServerProcess server =
            ServerProcess.start(folder, "--max-sessions", "1000", "--session-timeout", "10s");
        Client client = new Client(server.uri())) {
      assertThat(client.greets("before")).isTrue();
      Footprint start = server.measure();
      int opened = 0;
      for (int i = 0; i < 10_000; i++) {
        if (client.tryToOpenSession()) {
          opened++;
        }
      }
      Footprint end = server.measure();
      System.out.printf("soak: %d sessions: start %s; end %s%n", opened, start, end);

      assertThat(opened).isGreaterThanOrEqualTo(allowed);
      assertThat(end.heapBytes()).isLessThan(start.heapBytes() + 8 * MEBIBYTE);
      assertThat(client.greets("afterwards")).isTrue();
      // The silent ones are forgotten where there is need.
      Thread.sleep(10_500);
      assertThat(client.tryToOpenSession()).isTrue();
    }
  }

  /** Connections that send nothing, or a byte at a time, keep nobody else from being served. */
  @Test
  void oneThatOpensConnectionsAndSaysNothing() throws IOException, InterruptedException {
    List<Connection> silent = new ArrayList<>();
    try (ServerProcess server = ServerProcess.start(folder, "--idle-timeout", "3s");
        Client client = new Client(server.uri())) {
      assertThat(client.greets("before")).isTrue();
      Footprint start = server.measure();
      try {
        for (int i = 0; i < 1000; i++) {
          Connection connection = client.connect();
          silent.add(connection);
          if (i % 2 == 0) {
            connection.sendPart(Map.of(), "{}", 30);
          }
        }
        assertThat(client.greets("meanwhile")).isTrue();
        assertThat(server.measure().threads()).isLessThan(start.threads() + 300);
        Thread.sleep(6000);
        // The server has hung up, though its clients have not.
        assertThat(server.measure().files()).isLessThan(start.files() + 20);
      } finally {
        for (Connection connection : silent) {
          connection.close();
        }
      }
    }
  }

  private static JsonNode first(Answer answer) throws IOException {
    JsonNode message = answer.next();
    if (message == null) {
      throw new AssertionError("no answer; status " + answer.status());
    }
    return message;
  }
}
