package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How clients with a session are told of changes. */
@McpTest(allowing = Leak.SUBSCRIPTION)
final class SessionChangesTest {
  private static final Duration DELAY = ServerConfig.DEFAULT.changeDelay();
  private static final Duration NOW = Duration.ZERO;
  private static final Duration SOON = Duration.ofMillis(50);

  private final FakeClock clock = new FakeClock();
  private final Server shop = new HandWrittenServer().server();
  private final TestServer server = TestServer.of(shop, ServerConfig.DEFAULT, clock);

  @ParameterizedTest
  @EnumSource(value = ProtocolRevision.class, mode = EnumSource.Mode.EXCLUDE, names = "V2026_07_28")
  @Tag("D4.3")
  @Tag("C2.6")
  void listChangesAreToldUnasked(ProtocolRevision revision) {
    Listening stream = server.client(revision).openStream();

    for (int i = 0; i < 100; i++) {
      shop.changes().toolsChanged();
    }
    shop.changes().promptsChanged();
    shop.changes().resourcesChanged();
    clock.advance(DELAY);

    assertThat(methods(stream))
        .containsExactly(
            "notifications/tools/list_changed",
            "notifications/prompts/list_changed",
            "notifications/resources/list_changed");
  }

  @ParameterizedTest
  @EnumSource(value = ProtocolRevision.class, mode = EnumSource.Mode.EXCLUDE, names = "V2026_07_28")
  @Tag("D4.2")
  @Tag("C2.7")
  void updatesAreToldOfTheResourcesThatWereSubscribedTo(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    McpTestClient other = server.client(revision);
    Listening stream = client.openStream();
    Listening others = other.openStream();

    assertThat(client.request("resources/subscribe", "{\"uri\":\"shop://orders/7\"}").result())
        .hasToString("{}");
    shop.changes().resourceUpdated("shop://orders/7");
    shop.changes().resourceUpdated("shop://orders/8");
    shop.changes().resourceUpdated("shop://hours");

    assertThat(stream.take().at("/params/uri").asString()).isEqualTo("shop://orders/7");
    assertThat(stream.poll(NOW)).isNull();
    assertThat(others.poll(NOW)).isNull();
    assertThat(client.request("resources/unsubscribe", "{\"uri\":\"shop://orders/7\"}").result())
        .hasToString("{}");
    shop.changes().resourceUpdated("shop://orders/7");
    assertThat(stream.poll(NOW)).isNull();
  }

  @Test
  @Tag("D4.2")
  void subscribingTwiceIsLikeOnceAndUnsubscribingFromNothingIsNoError() {
    McpTestClient client = server.client(ProtocolRevision.LATEST_LEGACY);
    Listening stream = client.openStream();
    client.request("resources/subscribe", "{\"uri\":\"shop://hours\"}");
    client.request("resources/subscribe", "{\"uri\":\"shop://hours\"}");

    shop.changes().resourceUpdated("shop://hours");

    assertThat(methods(stream)).hasSize(1);
    assertThat(client.request("resources/unsubscribe", "{\"uri\":\"shop://nowhere\"}").result())
        .isEmpty();
  }

  @Test
  @Tag("D4.4")
  void aResourceThatIsNotThereCannotBeSubscribedTo() {
    Reply reply =
        server
            .client(ProtocolRevision.LATEST_LEGACY)
            .request("resources/subscribe", "{\"uri\":\"shop://nowhere\"}");

    assertThat(reply.errorCode()).isEqualTo(-32002);
    assertThat(reply.error().at("/data/uri").asString()).isEqualTo("shop://nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"uri\":7}", "{\"uri\":null}"})
  void aSubscriptionNeedsAUri(String params) {
    McpTestClient client = server.client(ProtocolRevision.LATEST_LEGACY);

    for (String method : List.of("resources/subscribe", "resources/unsubscribe")) {
      Reply reply = client.request(method, params);
      assertThat(reply.errorCode()).isEqualTo(-32602);
      assertThat(reply.error().get("message").asString()).contains("params.uri");
    }
  }

  @Test
  void subscriptionsOfOneSessionAreBounded() {
    McpTestClient client = server.client(ProtocolRevision.LATEST_LEGACY);
    for (int i = 0; i < 500; i++) {
      assertThat(subscribe(client, "shop://orders/" + i).result()).isEmpty();
    }

    Reply reply = subscribe(client, "shop://orders/500");
    assertThat(reply.errorCode()).isEqualTo(-32602);
    assertThat(reply.error().get("message").asString()).contains("500 resources");
    assertThat(subscribe(client, "shop://orders/" + "1".repeat(2_000)).errorCode())
        .isEqualTo(-32602);
    client.request("resources/unsubscribe", "{\"uri\":\"shop://orders/0\"}");
    assertThat(subscribe(client, "shop://orders/500").result()).isEmpty();
  }

  private static Reply subscribe(McpTestClient client, String uri) {
    return client.request("resources/subscribe", "{\"uri\":\"" + uri + "\"}");
  }

  @Test
  void aServerWithoutResourcesHasNoSubscriptions() {
    McpTestClient client =
        new Sketch()
            .tool("t", call -> Outcome.ToolResult.empty())
            .start()
            .client(ProtocolRevision.LATEST_LEGACY);

    assertThat(subscribe(client, "shop://hours").errorCode()).isEqualTo(-32601);
  }

  @Test
  @Tag("D1.3")
  void nothingIsToldBeforeTheClientIsInitialized() {
    TestChannel channel = server.channel();
    channel.send(Wire.initialize(ProtocolRevision.LATEST_LEGACY));
    channel.take();
    channel.send(request("1", "resources/subscribe"));
    assertThat(channel.take().get("result")).isEmpty();

    changeEverything();
    assertThat(channel.poll(SOON)).isNull();

    channel.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    changeEverything();
    assertThat(channel.take().path("method").asString())
        .isEqualTo("notifications/resources/updated");
    assertThat(channel.take().path("method").asString())
        .isEqualTo("notifications/tools/list_changed");
    channel.close();
    changeEverything();
    assertThat(channel.poll(SOON)).isNull();
    assertThat(server.engine().subscribers()).isZero();
  }

  @Test
  void asecondHandshakeEndsWhatTheFirstSubscribedTo() {
    TestChannel channel = server.channel();
    for (int i = 0; i < 2; i++) {
      channel.send(Wire.initialize(ProtocolRevision.LATEST_LEGACY));
      channel.take();
      channel.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
      if (i == 0) {
        channel.send(request("1", "resources/subscribe"));
        channel.take();
      }
    }

    changeEverything();

    assertThat(channel.take().path("method").asString())
        .isEqualTo("notifications/tools/list_changed");
    assertThat(channel.poll(SOON)).isNull();
    assertThat(server.engine().subscribers()).isEqualTo(1);
    channel.close();
  }

  @Test
  @Tag("C1-stdio")
  void bothErasAreToldOnOneChannel() {
    TestChannel channel = server.channel();
    channel.send(Wire.initialize(ProtocolRevision.LATEST_LEGACY));
    channel.take();
    channel.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    channel.send(
        Wire.request(
            ProtocolRevision.MODERN,
            "2",
            "subscriptions/listen",
            "\"notifications\":{\"toolsListChanged\":true}"));
    channel.take();

    changeEverything();

    List<Boolean> tagged = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      tagged.add(channel.take().at("/params/_meta").isObject());
    }
    assertThat(tagged).containsExactlyInAnyOrder(true, false);
    channel.close();
  }

  @Test
  void anEndedSessionIsForgotten() {
    McpTestClient client = server.client(ProtocolRevision.LATEST_LEGACY);
    McpTestClient idle = server.client(ProtocolRevision.LATEST_LEGACY);
    assertThat(server.engine().subscribers()).isEqualTo(2);

    client.delete();
    assertThat(server.engine().subscribers()).isEqualTo(1);

    clock.advance(ServerConfig.DEFAULT.sessionTimeout().plusSeconds(1));
    assertThat(idle.request("ping", "{}").status()).isEqualTo(404);
    assertThat(server.engine().subscribers()).isZero();
  }

  @Test
  void changesAreKeptForAClientThatOpensItsStreamLater() {
    McpTestClient client = server.client(ProtocolRevision.LATEST_LEGACY);
    subscribe(client, "shop://hours");

    shop.changes().resourceUpdated("shop://hours");

    assertThat(methods(client.openStream())).containsExactly("notifications/resources/updated");
  }

  @Test
  @Tag("D1.4")
  void whatTheHandshakeDidNotPromiseIsNotTold() {
    Server growing = new Sketch().resource("a:b", in -> "", call -> text()).server();
    TestServer running = TestServer.of(growing, ServerConfig.DEFAULT, clock);
    Listening before = running.client(ProtocolRevision.LATEST_LEGACY).openStream();

    growing.tools().add(Tool.named("t").description("A tool.").handler((in, call) -> "x"));
    Listening after = running.client(ProtocolRevision.LATEST_LEGACY).openStream();
    growing.tools().remove("t");
    clock.advance(DELAY);

    assertThat(before.poll(NOW)).isNull();
    assertThat(methods(after)).containsExactly("notifications/tools/list_changed");
  }

  private static Outcome text() {
    return Outcome.ResourceResult.text("a:b", "text/plain", "x");
  }

  @Test
  void theServersEndTakesEverybodyAway() {
    Listening stream = server.client(ProtocolRevision.LATEST_LEGACY).openStream();
    McpTestClient other = server.client(ProtocolRevision.V2025_03_26);
    assertThat(other.request("ping", "{}").result()).isEmpty();

    server.engine().endStreams(Duration.ZERO);
    changeEverything();

    assertThat(stream.poll(NOW)).isNull();
    assertThat(server.engine().subscribers()).isZero();
    assertThat(clock.scheduled()).isZero();
  }

  private void changeEverything() {
    shop.changes().toolsChanged();
    shop.changes().resourceUpdated("shop://hours");
    clock.advance(DELAY);
  }

  private static String request(String id, String method) {
    return Wire.request(ProtocolRevision.LATEST_LEGACY, id, method, "\"uri\":\"shop://hours\"");
  }

  private static List<String> methods(Listening listening) {
    List<String> methods = new ArrayList<>();
    for (JsonNode next = listening.poll(NOW); next != null; next = listening.poll(NOW)) {
      methods.add(next.path("method").asString(""));
    }
    return methods;
  }
}
