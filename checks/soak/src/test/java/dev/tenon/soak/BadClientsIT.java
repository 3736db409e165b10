package dev.tenon.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.fault.RawAnswer;
import dev.tenon.testkit.fault.RawConnection;
import dev.tenon.testkit.fault.RawRequest;
import dev.tenon.testkit.process.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Clients that never answer, never read, or never end cost a bounded amount. */
final class BadClientsIT {
  private static final long MEBIBYTE = 1024 * 1024;
  private static final String INITIALIZE =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",
       "capabilities":{"elicitation":{}},"clientInfo":{"name":"bad","version":"1"}}}
      """;
  private static final String WATCHED = "test://watched-resource";

  private static final ClientOptions CAN_BE_ASKED = ClientOptions.declaring("elicitation");

  private static McpTestClient modern(ServerProcess server) {
    return server.client(ProtocolRevision.MODERN);
  }

  private static boolean greets(McpTestClient client, String name) {
    String hello = client.callTool("greet", Map.of("name", name)).text();
    return hello.equals("Hello, " + name + "!");
  }

  private static RawRequest question(McpTestClient client, int id) {
    ObjectNode arguments = Peer.object().put("message", "word");
    return client.draft(id, "tools/call", Peer.toolParams("test_elicitation", arguments));
  }

  /** As many calls wait as may; the others are refused, and in time all of them are free again. */
  @Test
  void oneThatNeverAnswers() throws IOException, InterruptedException {
    int waiting = 20;
    List<RawConnection> connections = new ArrayList<>();
    try (ServerProcess server = Fixture.start("--max-waiting-calls", "20", "--ask-timeout", "5s")) {
      McpTestClient client = server.client(ProtocolRevision.V2025_11_25, CAN_BE_ASKED);
      List<RawAnswer> answers = new ArrayList<>();
      try {
        for (int i = 0; i < 3 * waiting; i++) {
          RawConnection connection = RawConnection.open(server.uri());
          connections.add(connection);
          answers.add(connection.send(question(client, i)));
        }
        int asked = 0;
        int refused = 0;
        for (RawAnswer answer : answers) {
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
        assertThat(greets(client, "meanwhile")).isTrue();

        for (RawAnswer answer : answers) {
          for (JsonNode last = answer.rest(); last != null; last = answer.rest()) {
            boolean isResponse = last.has("result");
            assertThat(isResponse || last.has("method")).as(last.toString()).isTrue();
          }
        }
        try (RawConnection connection = RawConnection.open(server.uri())) {
          RawAnswer again = connection.send(question(client, 99));
          assertThat(first(again).path("method").asString("")).isEqualTo("elicitation/create");
        }
      } finally {
        for (RawConnection connection : connections) {
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
            Fixture.start("--max-stream-buffer-bytes", "65536", "--change-delay", "0s");
        RawConnection deaf = RawConnection.open(server.uri(), 4096)) {
      McpTestClient client = modern(server);
      ObjectNode params = Peer.object();
      params.putObject("notifications").putArray("resourceSubscriptions").add(WATCHED);
      deaf.write(client.draft(1, "subscriptions/listen", params));
      update(server, client, 2000);
      Footprint start = Fixture.measure(server);

      update(server, client, updates);

      Footprint end = Fixture.measure(server);
      System.out.printf("soak: one that never reads: start %s; end %s%n", start, end);
      assertThat(end.heapBytes()).isLessThan(start.heapBytes() + 2 * MEBIBYTE);
      assertThat(end.threads()).isLessThan(start.threads() + 8);
      // All 30,000 would be there, had the server not given up.
      assertThat(deaf.isEndedBefore(updates)).isTrue();
      // Through so small a window that takes its time, in which the first connection may expire.
      assertThat(greets(modern(server), "afterwards")).isTrue();
    }
  }

  /** There are never more sessions than may be, and they are small. */
  @Test
  void oneThatOpensTenThousandSessions() throws IOException, InterruptedException {
    int allowed = 1000;
    try (ServerProcess server =
        Fixture.start("--max-sessions", "1000", "--session-timeout", "10s")) {
      McpTestClient client = modern(server);
      assertThat(greets(client, "before")).isTrue();
      Footprint start = Fixture.measure(server);
      int opened = 0;
      try (RawConnection connection = RawConnection.open(server.uri())) {
        for (int i = 0; i < 10_000; i++) {
          if (opensSession(connection)) {
            opened++;
          }
        }
      }
      Footprint end = Fixture.measure(server);
      System.out.printf("soak: %d sessions: start %s; end %s%n", opened, start, end);

      assertThat(opened).isGreaterThanOrEqualTo(allowed);
      assertThat(end.heapBytes()).isLessThan(start.heapBytes() + 8 * MEBIBYTE);
      assertThat(greets(client, "afterwards")).isTrue();
      // The silent ones are forgotten where there is need.
      Thread.sleep(10_500);
      assertThat(server.client(ProtocolRevision.V2025_11_25).sessionId()).isNotNull();
    }
  }

  /** Connections that send nothing, or a byte at a time, keep nobody else from being served. */
  @Test
  void oneThatOpensConnectionsAndSaysNothing() throws IOException, InterruptedException {
    List<RawConnection> silent = new ArrayList<>();
    try (ServerProcess server = Fixture.start("--idle-timeout", "3s")) {
      McpTestClient client = modern(server);
      RawRequest request = question(client, 1);
      assertThat(greets(client, "before")).isTrue();
      Footprint start = Fixture.measure(server);
      try {
        for (int i = 0; i < 1000; i++) {
          RawConnection connection = RawConnection.open(server.uri());
          silent.add(connection);
          if (i % 2 == 0) {
            connection.writePart(request, 30);
          }
        }
        assertThat(greets(client, "meanwhile")).isTrue();
        assertThat(Fixture.measure(server).threads()).isLessThan(start.threads() + 300);
        Thread.sleep(6000);
        // The server has hung up, though its clients have not.
        assertThat(Fixture.measure(server).files()).isLessThan(start.files() + 20);
      } finally {
        for (RawConnection connection : silent) {
          connection.close();
        }
      }
    }
  }

  /** Has clients told that often that the watched resource changed: one request again and again. */
  private static void update(ServerProcess server, McpTestClient client, int times)
      throws IOException {
    RawRequest request =
        client.draft(
            1, "tools/call", Peer.toolParams("test_trigger_resource_update", Peer.object()));
    try (RawConnection connection = RawConnection.open(server.uri())) {
      for (int i = 0; i < times; i++) {
        RawAnswer answer = connection.send(request);
        String text = answer.text();
        if (answer.status() != 200) {
          throw new AssertionError(answer.status() + " " + text);
        }
      }
    }
  }

  /** Opens a session and forgets it; returns whether there is one. */
  private static boolean opensSession(RawConnection connection) throws IOException {
    RawAnswer answer = connection.send(RawRequest.post(Map.of(), INITIALIZE));
    String text = answer.text();
    boolean isOpen = answer.status() == 200;
    if (!isOpen && (answer.status() != 503 || !text.contains("\"error\""))) {
      throw new AssertionError("neither a session nor a refusal: " + answer.status() + " " + text);
    }
    return isOpen;
  }

  private static JsonNode first(RawAnswer answer) throws IOException {
    JsonNode message = answer.next();
    if (message == null) {
      throw new AssertionError("no answer; status " + answer.status());
    }
    return message;
  }
}
