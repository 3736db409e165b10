package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.fault.RawConnection;
import dev.tenon.testkit.fault.RawRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What only a connection has: it is slow, breaks, is refused, and belongs to nobody. */
@Timeout(60)
class RealConnectionsTest {
  private static final String STEPS =
      "{\"name\":\"steps\",\"arguments\":{},\"_meta\":{\"progressToken\":\"p\"}}";

  private final Semaphore steps = new Semaphore(0);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final Server sketch =
      new Sketch()
          .tool("echo", call -> Outcome.ToolResult.text("echo"))
          .tool(
              "steps",
              call -> {
                try {
                  for (int i = 1; i <= 2; i++) {
                    call.context().progress().report(i, 2);
                    steps.acquire();
                  }
                  return Outcome.ToolResult.text("done");
                } catch (InterruptedException e) {
                  interrupted.countDown();
                  throw e;
                }
              })
          .server();
  private final ServerHandle handle = start();
  private final RemoteServer server = RemoteServer.http(handle.uri(), () -> "it was a cold night");

  private ServerHandle start() {
    try {
      return sketch.start(ServerConfig.DEFAULT.withPort(0));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void stop() {
    steps.release(10);
    handle.close();
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }

  /** Takes what came so far, until something did. */
  private static JsonNode first(PendingCall call) throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      for (TestEvent event : call.events()) {
        if (event.message() != null) {
          return event.message();
        }
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("nothing came");
  }

  @EveryRevision
  void whatIsSentBeforeTheAnswerIsReadBeforeTheAnswer(ProtocolRevision revision)
      throws InterruptedException {
    PendingCall call = server.client(revision).start("tools/call", STEPS);

    assertThat(first(call).at("/params/progress").asInt()).isEqualTo(1);
    steps.release(2);

    Reply reply = call.reply();
    assertThat(reply.text()).isEqualTo("done");
    assertThat(reply.notifications("notifications/progress")).hasSize(2);
  }

  @Test
  void whoClosesTheConnectionCancelsTheCall() throws InterruptedException {
    PendingCall call = server.client(ProtocolRevision.MODERN).start("tools/call", STEPS);
    assertThat(first(call).has("method")).isTrue();

    call.disconnect();

    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(call.reply().message()).isNull();
  }

  @Test
  void aCallMayBeGivenUpBeforeItsAnswerBegins() {
    PendingCall call =
        server.client(ProtocolRevision.MODERN).start("tools/call", "{\"name\":\"steps\"}");

    call.disconnect();

    assertThat(call.reply().message()).isNull();
  }

  @Test
  void aSubscriptionIsAStreamThatTheClientEnds() throws Exception {
    Server shop = new HandWrittenServer().server();
    try (ServerHandle running = shop.start(ServerConfig.DEFAULT.withPort(0))) {
      Listening listening =
          RemoteServer.http(running.uri())
              .client(ProtocolRevision.MODERN)
              .listen("{\"toolsListChanged\":true}");
      assertThat(listening.acknowledgement().at("/notifications/toolsListChanged").asBoolean())
          .isTrue();

      shop.tools().remove(shop.tools().names().get(0));

      assertThat(listening.take().get("method").asString())
          .isEqualTo("notifications/tools/list_changed");
      listening.close();
      assertThat(listening.isOpen()).isFalse();
    }
  }

  @Test
  void aStreamThatTheServerEndsIsOver() throws Exception {
    Listening listening = server.client(ProtocolRevision.V2025_11_25).openStream();
    assertThat(listening.isOpen()).isTrue();

    handle.close();

    listening.awaitEnd();
  }

  @Test
  void whenTheServerHasGoneTheFailureSaysWhatIsKnown() {
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    String uri = handle.uri().toString();
    handle.close();

    assertThatThrownBy(() -> client.callTool("echo"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContainingAll("no answer from " + uri, "it was a cold night");
  }

  @Test
  void nobodyVouchesForACallerOverHttp() {
    McpTestClient client = server.client(ProtocolRevision.MODERN).as(Principal.of("ada"));

    assertThatThrownBy(() -> client.callTool("echo"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("ada", "token");
  }

  @Test
  void bytesAreSentAsTheyAre() {
    Reply reply = server.post(new byte[] {'{', (byte) 0xff, '}'}, Map.of());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32700);
    assertThat(server.get(Map.of("Accept", "text/plain")).status()).isEqualTo(406);
    assertThat(server.post("{}".getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "a/b")))
        .extracting(Reply::status)
        .isEqualTo(415);
  }

  @EveryRevision
  void aDraftIsWhatTheClientWouldSend(ProtocolRevision revision) throws IOException {
    McpTestClient client = server.client(revision);
    RawRequest request = client.draft(7, "tools/call", object("{\"name\":\"echo\"}"));

    try (RawConnection connection = RawConnection.open(handle.uri())) {
      JsonNode answer = Objects.requireNonNull(connection.send(request).next());

      assertThat(answer.at("/result/content/0/text").asString()).isEqualTo("echo");
      assertThat(answer.get("id").asInt()).isEqualTo(7);
      assertThat(connection.isReusable()).isTrue();
    }
  }

  @EveryRevision
  void aClientThatBreaksOffAnywhereHarmsNobody(ProtocolRevision revision) throws IOException {
    McpTestClient client = server.client(revision);
    RawRequest request = client.draft(7, "tools/call", object("{\"name\":\"steps\"}"));
    int length = request.body().length() + 200;

    for (int bytes = 1; bytes < length; bytes += 37) {
      try (RawConnection connection = RawConnection.open(handle.uri())) {
        connection.writePart(request, bytes);
        if (bytes % 2 == 0) {
          connection.reset();
        }
      }
    }

    assertThat(client.callTool("echo").text()).isEqualTo("echo");
  }
}
