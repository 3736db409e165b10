package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many calls at once: every answer goes to the one who asked. */
@McpTest(allowing = Leak.PROGRESS)
class ConcurrencyTest {
  private static final int THREADS = 8;
  private static final int CALLS = 250;

  private final TestServer server = TestServer.of(new HandWrittenServer().server());

  private interface Body {
    void run(int thread) throws Exception;
  }

  private static void together(Body body) throws InterruptedException {
    ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int number = t;
      Thread thread =
          new Thread(() -> {
            try {
              start.await();
              body.run(number);
            } catch (Exception | AssertionError e) {
              failures.add(e);
            }
          });
      threads.add(thread);
      thread.start();
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  @Tag("A1.18")
  @Tag("A1.19")
  void overHttpNoAnswersAreCrossedBetweenErasSessionsAndThreads() throws Exception {
    ProtocolRevision[] revisions = ProtocolRevision.values();
    together(thread -> {
      McpTestClient own = server.client(revisions[thread % revisions.length]);
      McpTestClient modern = server.client(ProtocolRevision.MODERN);
      for (int i = 0; i < CALLS; i++) {
        McpTestClient client = i % 2 == 0 ? own : modern;
        String text = thread + "/" + i;
        Reply reply = client.callTool("echo", "{\"text\":\"" + text + "\"}");
        assertThat(reply.text()).isEqualTo(text);
        assertThat(reply.result().has("resultType")).isEqualTo(client.revision().isModern());
      }
    });
  }

  @Test
  @Tag("A1.18")
  @Tag("A9.4")
  @Tag("D2.7")
  @Tag("C2.4")
  void progressOfCallsAtOnceStaysWithItsCall() throws Exception {
    together(thread -> {
      McpTestClient client =
          server.client(thread % 2 == 0 ? ProtocolRevision.MODERN : ProtocolRevision.V2025_11_25);
      for (int i = 0; i < 50; i++) {
        String token = thread + "." + i;
        Reply reply =
            client.request(
                "tools/call",
                "{\"name\":\"steps\",\"_meta\":{\"progressToken\":\"" + token + "\"}}");
        assertThat(reply.notifications())
            .filteredOn(m -> m.get("method").asString().equals("notifications/progress"))
            .hasSize(3)
            .allMatch(m -> m.get("params").get("progressToken").asString().equals(token));
      }
    });
  }

  @Test
  @Tag("A1.18")
  void onOneChannelEveryIdIsAnsweredOnceWithItsOwnText() {
    try (TestChannel channel = server.channel()) {
      channel.send(Wire.initialize(ProtocolRevision.V2025_11_25));
      channel.take();
      int total = THREADS * CALLS;
      for (int i = 0; i < total; i++) {
        ProtocolRevision era = i % 2 == 0 ? ProtocolRevision.MODERN : ProtocolRevision.V2025_11_25;
        channel.send(Wire.echo(era, "\"" + i + "\"", "\"text " + i + "\""));
      }
      Set<String> answered = new HashSet<>();
      for (int i = 0; i < total; i++) {
        JsonNode answer = channel.take();
        String id = answer.get("id").asString();
        assertThat(answered.add(id)).isTrue();
        JsonNode result = answer.get("result");
        assertThat(result.get("content").get(0).get("text").asString()).isEqualTo("text " + id);
        assertThat(result.has("resultType")).isEqualTo(Integer.parseInt(id) % 2 == 0);
      }
    }
  }
}
