package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.Bearer;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.Engine;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.transport.http.Door;
import dev.tenon.runtime.transport.http.HttpSecurity;
import dev.tenon.runtime.transport.http.HttpSettings;
import dev.tenon.runtime.transport.http.HttpTransport;
import dev.tenon.testkit.token.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A stream does not outlive the token that opened it: real connections, by a clock of the test. */
@Timeout(60)
final class EndedStreamsTest {
  private static final Duration FIRST = Duration.ofSeconds(50);
  private static final String ORDERS = "{\"resourceSubscriptions\":[\"shop://orders\"]}";
  private static final String ORDERS_URI = "{\"uri\":\"shop://orders\"}";

  private final FakeClock clock = new FakeClock();
  private final Instant begin = clock.now();
  private final Semaphore step = new Semaphore(0);
  private final Server shop =
      new Sketch()
          .policies(GuardedShop.WRITING)
          .resource(
              "shop://orders", in -> "", call -> Outcome.ResourceResult.text("", "", "orders"))
          .tool(
              "steps",
              call -> {
                call.context().progress().report(1, 2);
                step.acquire();
                call.context().progress().report(2, 2);
                return Outcome.ToolResult.text("done");
              })
          .tool(
              "release",
              call -> {
                call.context().releaseConnection(Duration.ofMillis(1));
                return Outcome.ToolResult.text("later");
              })
          .server();
  private final Engine engine = shop.engine(ServerConfig.DEFAULT, clock);
  private final HttpTransport transport =
      new HttpTransport(
          new HttpSettings(
              "127.0.0.1",
              0,
              List.of(),
              List.of(),
              100_000,
              8192,
              Duration.ofSeconds(30),
              10,
              100_000,
              Duration.ofSeconds(1)),
          Map.of("/mcp", engine),
          new HttpSecurity(
              Map.of("/mcp", new Door(authenticator(), Scopes.NONE, false, "", "Shop")),
              null,
              clock));

  private Authenticator authenticator() {
    return credentials -> {
      String token = Bearer.of(credentials) instanceof Bearer.Token it ? it.value() : "";
      return switch (token) {
        case "first" -> until(begin.plus(FIRST));
        case "next" -> until(begin.plus(FIRST).plus(FIRST));
        case "less" -> new Authentication.Known(Principal.of(GuardedShop.WRITER.name()));
        case "lasting" -> new Authentication.Known(GuardedShop.WRITER);
        default -> new Authentication.Absent();
      };
    };
  }

  private Authentication until(Instant end) {
    return clock.now().isBefore(end)
        ? new Authentication.Known(GuardedShop.WRITER, end)
        : new Authentication.Invalid("the token has expired");
  }

  @BeforeEach
  void start() throws IOException {
    transport.start();
  }

  @AfterEach
  void stop() {
    step.release(10);
    transport.close();
    engine.endTasks(Duration.ZERO);
  }

  private McpTestClient client(ProtocolRevision revision, String token) {
    return RemoteServer.http(URI.create("http://127.0.0.1:" + transport.port() + "/mcp"))
        .client(revision, ClientOptions.NONE.as(token(token)));
  }

  private static AccessToken token(String value) {
    return AccessToken.of(value, "ada");
  }

  private static String uri(JsonNode update) {
    return update.at("/params/uri").asString();
  }

  @Test
  @Tag("B9.5")
  void aSubscriptionEndsWithItsTokenAndTheClientComesBackWithAnother() {
    McpTestClient client = client(ProtocolRevision.MODERN, "first");
    Listening listening = client.listen(ORDERS);
    Listening other = client.as(token("next")).listen(ORDERS);

    clock.advance(FIRST.minusMillis(1));
    shop.changes().resourceUpdated("shop://orders");
    assertThat(uri(listening.take())).isEqualTo("shop://orders");
    clock.advance(Duration.ofMillis(1));

    assertThat(listening.take().at("/result/resultType").asString()).isEqualTo("complete");
    listening.awaitEnd();
    assertThat(engine.subscribers()).isEqualTo(1);
    assertThat(client.request("tools/list", "{}").status()).isEqualTo(401);
    Listening again = client.as(token("next")).listen(ORDERS);
    shop.changes().resourceUpdated("shop://orders");
    assertThat(uri(again.take())).isEqualTo("shop://orders");
    assertThat(uri(other.take())).isEqualTo("shop://orders");
    again.close();
    other.close();
  }

  @EveryRevision(from = ProtocolRevision.V2025_03_26, to = ProtocolRevision.V2025_11_25)
  void theStreamOfASessionEndsWithItsTokenAndGoesOnWithAnother(ProtocolRevision revision) {
    McpTestClient client = client(revision, "first");
    client.request("resources/subscribe", ORDERS_URI).result();
    Listening listening = client.openStream();
    shop.changes().resourceUpdated("shop://orders");
    assertThat(uri(listening.take())).isEqualTo("shop://orders");
    String last = Objects.requireNonNull(listening.lastEventId());

    clock.advance(FIRST);

    listening.awaitEnd();
    assertThat(client.refusedGet(Map.of()).status()).isEqualTo(401);
    shop.changes().resourceUpdated("shop://orders");
    Listening resumed = client.as(token("next")).resume(last);
    assertThat(uri(resumed.take())).as("what came meanwhile").isEqualTo("shop://orders");
    clock.advance(FIRST);
    resumed.awaitEnd();
  }

  @EveryRevision(from = ProtocolRevision.V2025_03_26)
  void aCallThatRunsIsAnsweredOnItsStreamAllTheSame(ProtocolRevision revision) throws Exception {
    McpTestClient client = client(revision, "first");
    PendingCall call =
        client.start(
            "tools/call",
            "{\"name\":\"steps\",\"arguments\":{},\"_meta\":{\"progressToken\":\"p\"}}");
    while (!step.hasQueuedThreads()) {
      Thread.onSpinWait();
    }

    clock.advance(FIRST);
    step.release();

    Reply reply = call.reply();
    assertThat(reply.text()).isEqualTo("done");
    assertThat(reply.notifications("notifications/progress")).hasSize(2);
    assertThat(client.request("tools/list", "{}").status()).isEqualTo(401);
  }

  @Test
  void theRestOfAnAnswerIsForWhoMayStillDoWhatItsCallerCould() {
    McpTestClient client = client(ProtocolRevision.V2025_11_25, "first");
    String call = "{\"name\":\"release\",\"arguments\":{}}";
    String last = Objects.requireNonNull(client.request("tools/call", call).lastEventId());

    Reply less = client.as(token("less")).refusedGet(Map.of("Last-Event-ID", last));
    assertThat(less.status()).isEqualTo(400);
    assertThat(less.error().get("message").asString()).startsWith("There is nothing to resume");

    Listening rest = client.as(token("next")).resume(last);
    assertThat(rest.take().at("/result/content/0/text").asString()).isEqualTo("later");
    rest.awaitEnd();
  }

  @EveryRevision(from = ProtocolRevision.V2025_03_26)
  void credentialsThatDoNotSayWhenTheyEndLeaveStreamsOpen(ProtocolRevision revision) {
    McpTestClient client = client(revision, "lasting");
    try (Listening listening = revision.isModern() ? client.listen(ORDERS) : client.openStream()) {
      int scheduled = clock.scheduled();
      clock.advance(FIRST);
      assertThat(listening.isOpen()).isTrue();
      assertThat(clock.scheduled()).as("only what keeps streams alive").isEqualTo(scheduled);
    }
  }

  @Test
  void aStreamThatTheClientClosesLeavesNothingToEnd() throws Exception {
    Listening listening = client(ProtocolRevision.MODERN, "first").listen(ORDERS);
    assertThat(clock.scheduled()).as("it is kept alive, and it will end").isEqualTo(2);

    listening.close();

    while (engine.subscribers() > 0 || clock.scheduled() > 0) {
      Thread.sleep(1); // Ends with the time of the test, at the latest.
    }
  }
}
