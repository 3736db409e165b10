package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Streams of the revisions with a handshake: events with ids, lost connections, GET. */
@McpTest
class LegacyStreamTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  private final FakeClock clock = new FakeClock();
  private final Semaphore steps = new Semaphore(0);
  private final TestServer server = server(ServerConfig.DEFAULT);

  /** The tool says a number for each step it is given, and ends with the tenth. */
  private TestServer server(ServerConfig config) {
    return new Sketch()
        .tool("echo", call -> Outcome.ToolResult.text("echo"))
        .tool(
            "count",
            call -> {
              for (int i = 1; i <= 10; i++) {
                steps.acquire();
                call.context().log(LogLevel.INFO, "step " + i);
              }
              return Outcome.ToolResult.text("counted");
            })
        .tool(
            "leave",
            call -> {
              call.context().log(LogLevel.INFO, "before");
              call.context().releaseConnection(Duration.ofMillis(500));
              call.context().releaseConnection(Duration.ofMillis(900));
              steps.acquire();
              call.context().log(LogLevel.INFO, "after");
              return Outcome.ToolResult.text("left");
            })
        .start(config, clock);
  }

  private static PendingCall count(McpTestClient client) {
    return client.start("tools/call", "{\"name\":\"count\"}");
  }

  /** Waits until the call has sent so many messages, and returns the id of the last event. */
  private static String awaitMessages(PendingCall call, int count) throws InterruptedException {
    for (int i = 0; i < 1000 && said(call.events()).size() < count; i++) {
      Thread.sleep(10);
    }
    List<TestEvent> events = call.events();
    assertThat(said(events)).hasSize(count);
    return Objects.requireNonNull(events.get(events.size() - 1).id());
  }

  /** What the log messages said, and "=" before an answer. */
  private static List<String> said(List<TestEvent> events) {
    List<String> said = new ArrayList<>();
    for (TestEvent event : events) {
      JsonNode message = event.message();
      if (message != null) {
        said.add(
            message.has("method")
                ? message.get("params").get("data").asString()
                : "=" + message.get("result").get("content").get(0).get("text").asString());
      }
    }
    return said;
  }

  private static List<String> steps(int from, int to) {
    List<String> steps = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      steps.add("step " + i);
    }
    return steps;
  }

  private static List<String> restFrom(int from) {
    List<String> rest = steps(from, 10);
    rest.add("=counted");
    return rest;
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("E9")
  void anAnswerWithoutNotificationsIsPlainJson(ProtocolRevision revision) {
    Reply reply = server.client(revision).callTool("echo", "{}");

    assertThat(reply.text()).isEqualTo("echo");
    assertThat(reply.events()).isEmpty();
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D2.4")
  @Tag("D2.8")
  void everyEventHasAnIdOfItsOwn(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    steps.release(20);

    List<TestEvent> events = new ArrayList<>();
    List<TestEvent> first = client.callTool("count", "{}").events();
    events.addAll(first);
    events.addAll(client.callTool("count", "{}").events());

    assertThat(said(first)).isEqualTo(restFrom(1));
    assertThat(new HashSet<>(events.stream().map(TestEvent::id).toList())).hasSameSizeAs(events);
    assertThat(first.get(0).message() == null)
        .as("primed")
        .isEqualTo(revision == ProtocolRevision.V2025_11_25);
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D2.5")
  @Tag("D2.8")
  void aLostConnectionDoesNotCancelAndNothingIsLost(ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision);
    PendingCall call = count(client);
    steps.release(3);
    String last = awaitMessages(call, 3);

    call.disconnect();
    steps.release(7);
    Reply unused = call.reply();

    try (Listening rest = client.resume(last)) {
      rest.awaitEnd();
      assertThat(said(rest.events())).isEqualTo(restFrom(4));
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void whoComesBackEarlyHearsTheRestLive(ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision);
    PendingCall call = count(client);
    steps.release(3);
    String last = awaitMessages(call, 3);
    call.disconnect();
    steps.release(2);

    try (Listening rest = client.resume(last)) {
      assertThat(said(List.of(rest.takeEvent(), rest.takeEvent()))).isEqualTo(steps(4, 5));
      assertThat(rest.poll(SHORT)).isNull();
      steps.release(5);
      rest.awaitEnd();
      assertThat(said(rest.events())).isEqualTo(restFrom(4));
    }
  }

  @Test
  @Tag("D2.7")
  @Tag("D2.8")
  void howeverOftenTheConnectionIsLostEachMessageComesOnce() throws Exception {
    Random random = new Random(42);
    McpTestClient client = server.client(ProtocolRevision.V2025_11_25);
    for (int round = 0; round < 20; round++) {
      PendingCall call = count(client);
      steps.release(1);
      String last = awaitMessages(call, 1);
      List<String> heard = new ArrayList<>(said(call.events()));
      call.disconnect();
      int given = 1;
      while (!heard.contains("=counted")) {
        int more = Math.min(10 - given, random.nextInt(4));
        steps.release(more);
        given += more;
        Listening rest = client.resume(last);
        int taken = random.nextInt(3);
        for (int i = 0; i < taken; i++) {
          if (rest.poll(Duration.ofMillis(5)) == null) {
            break;
          }
        }
        rest.close();
        heard.addAll(said(rest.events()));
        last = rest.lastEventId() == null ? last : String.valueOf(rest.lastEventId());
      }
      assertThat(heard).isEqualTo(restFrom(1));
    }
  }

  @Test
  void ofALongAbsenceTheNewestEventsAreKept() throws Exception {
    TestServer small = server(ServerConfig.DEFAULT.withMaxKeptEvents(4));
    McpTestClient client = small.client(ProtocolRevision.V2025_11_25);
    PendingCall call = count(client);
    steps.release(1);
    String last = awaitMessages(call, 1);
    call.disconnect();
    steps.release(9);
    Reply unused = call.reply();

    try (Listening rest = client.resume(last)) {
      rest.awaitEnd();
      assertThat(said(rest.events())).isEqualTo(restFrom(8));
    }

    steps.release(10);
    client.callTool("count", "{}");
    assertThat(client.refusedGet(Map.of("Last-Event-ID", last)).status())
        .as("when nothing of it is kept")
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "0-1",
        "1",
        "1-",
        "-1",
        "1-99",
        "99-1",
        "1-1-1",
        "-1-1",
        "1-0x1",
        "99999999999999999999-1",
        "１-１"
      })
  void anUnknownEventIs400(String id) {
    McpTestClient client = server.client(ProtocolRevision.V2025_06_18);
    steps.release(10);
    client.callTool("count", "{}");

    Reply reply = client.refusedGet(Map.of("Last-Event-ID", id));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32600);
    assertThat(client.callTool("echo", "{}").text()).isEqualTo("echo");
  }

  @Test
  @Tag("D2.8")
  void theEventsOfOneSessionAreNoneOfAnother() {
    McpTestClient client = server.client(ProtocolRevision.V2025_11_25);
    steps.release(10);
    Reply reply = client.callTool("count", "{}");
    String last = String.valueOf(reply.events().get(1).id());

    assertThat(
            server
                .client(ProtocolRevision.V2025_11_25)
                .refusedGet(Map.of("Last-Event-ID", last))
                .status())
        .isEqualTo(400);
    assertThat(client.as("mallory").refusedGet(Map.of("Last-Event-ID", last)).status())
        .isEqualTo(404);
    client.resume(last).awaitEnd();
  }

  @Test
  @Tag("D2.4")
  @Tag("D2.6")
  void aCallMayLetGoOfItsConnection() {
    McpTestClient client = server.client(ProtocolRevision.V2025_11_25);
    PendingCall call = client.start("tools/call", "{\"name\":\"leave\"}");

    Reply first = call.reply();
    assertThat(first.message()).isNull();
    assertThat(said(first.events())).containsExactly("before");
    TestEvent position = first.events().get(first.events().size() - 1);
    assertThat(position.retry()).isEqualTo(Duration.ofMillis(500));
    assertThat(position.message()).isNull();
    assertThat(first.events().get(0).message()).as("primed").isNull();

    try (Listening rest = client.resume(String.valueOf(position.id()))) {
      steps.release();
      rest.awaitEnd();
      assertThat(said(rest.events())).containsExactly("after", "=left");
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_06_18)
  void olderRevisionsKeepTheirConnection(ProtocolRevision revision) {
    steps.release();

    Reply reply = server.client(revision).callTool("leave", "{}");

    assertThat(said(reply.events())).containsExactly("before", "after", "=left");
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D2.6")
  @Tag("D2.1")
  @Tag("D2.7")
  void getOpensTheStreamOfTheSessionAndASecondOneTakesItsPlace(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    try (Listening first = client.openStream()) {
      assertThat(first.isOpen()).isTrue();
      try (Listening second = client.openStream()) {
        first.awaitEnd();
        assertThat(second.isOpen()).isTrue();
        assertThat(second.lastEventId() != null)
            .as("primed")
            .isEqualTo(revision == ProtocolRevision.V2025_11_25);
        String last = second.lastEventId();
        if (last != null) {
          try (Listening third = client.resume(last)) {
            second.awaitEnd();
            assertThat(third.isOpen()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void streamsAreBoundedAndTenThousandOfOneSessionAreOne() {
    TestServer small = server(ServerConfig.DEFAULT.withMaxStreams(2));
    McpTestClient client = small.client(ProtocolRevision.V2025_11_25);
    Listening last = client.openStream();
    for (int i = 0; i < 10_000; i++) {
      Listening next = client.openStream();
      assertThat(last.isOpen()).isFalse();
      last = next;
    }
    Listening other = small.client(ProtocolRevision.V2025_11_25).openStream();

    Reply refused = small.client(ProtocolRevision.V2025_11_25).refusedGet(Map.of());

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.error().get("message").asString()).contains("max-streams");
    other.close();
    small.client(ProtocolRevision.V2025_11_25).openStream().close();
    last.close();
  }

  @Test
  @Tag("A5.12")
  void silentStreamsAreKeptAlive() {
    try (Listening stream = server.client(ProtocolRevision.V2025_11_25).openStream()) {
      clock.advance(Duration.ofSeconds(46));
      assertThat(stream.comments()).isEqualTo(3);
    }
    clock.advance(Duration.ofSeconds(30));
    assertThat(clock.scheduled()).as("once all are closed").isZero();
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void theEndOfTheSessionEndsItsStreams(ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision);
    PendingCall call = count(client);
    steps.release();
    String last = awaitMessages(call, 1);
    Listening own = client.openStream();
    Listening resumed = client.resume(last);

    assertThat(client.delete().status()).isEqualTo(204);

    own.awaitEnd();
    resumed.awaitEnd();
    assertThat(call.reply().message()).isNull();
    assertThat(client.refusedGet(Map.of("Last-Event-ID", last)).status()).isEqualTo(404);
  }

  @Test
  void aSessionThatListensIsNotForgotten() {
    TestServer small = server(ServerConfig.DEFAULT.withSessionTimeout(Duration.ofMinutes(1)));
    McpTestClient client = small.client(ProtocolRevision.V2025_11_25);
    try (Listening stream = client.openStream()) {
      clock.advance(Duration.ofMinutes(10));
      assertThat(client.request("ping", "{}").status()).isEqualTo(200);
      clock.advance(Duration.ofMinutes(10));
      assertThat(stream.isOpen()).isTrue();
    }
    assertThat(client.request("ping", "{}").status()).as("counted from its end").isEqualTo(200);
    clock.advance(Duration.ofMinutes(2));
    assertThat(client.request("ping", "{}").status()).isEqualTo(404);
  }

  @Test
  void aServerThatStopsEndsItsStreams() {
    Listening stream = server.client(ProtocolRevision.V2025_11_25).openStream();

    server.engine().endStreams(Duration.ZERO);

    stream.awaitEnd();
  }
}
