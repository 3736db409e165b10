package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A10: {@code subscriptions/listen} over HTTP. */
@McpTest(allowing = Leak.SUBSCRIPTION)
final class SubscriptionsTest {
  private static final String ALL =
      "{\"toolsListChanged\":true,\"promptsListChanged\":true,\"resourcesListChanged\":true,"
          + "\"resourceSubscriptions\":[\"shop://hours\",\"shop://orders/7\"]}";
  private static final Duration DELAY = ServerConfig.DEFAULT.changeDelay();
  private static final Duration NOW = Duration.ZERO;

  private final FakeClock clock = new FakeClock();
  private final Server shop = new HandWrittenServer().server();
  private final TestServer server = TestServer.of(shop, ServerConfig.DEFAULT, clock);
  private final McpTestClient client = server.client(ProtocolRevision.MODERN);

  @Test
  @Tag("A10.1")
  @Tag("A10.3")
  @Tag("A10.2")
  void theAcknowledgementSaysWhatIsHonoured() {
    Listening all = client.listen(ALL);
    Listening some =
        client.listen(
            "{\"toolsListChanged\":false,\"promptsListChanged\":true,\"moonPhaseChanged\":true,"
                + "\"resourceSubscriptions\":[\"shop://nowhere\",\"shop://hours\"]}");

    assertThat(all.acknowledgement().get("notifications")).hasToString(ALL);
    assertThat(some.acknowledgement().get("notifications"))
        .hasToString("{\"promptsListChanged\":true,\"resourceSubscriptions\":[\"shop://hours\"]}");
  }

  @Test
  @Tag("A10.3")
  void whatTheServerDoesNotHaveIsNotHonoured() {
    TestServer toolsOnly = new Sketch().tool("t", call -> Outcome.ToolResult.empty()).start();

    Listening listening = toolsOnly.client(ProtocolRevision.MODERN).listen(ALL);

    assertThat(listening.acknowledgement().get("notifications"))
        .hasToString("{\"toolsListChanged\":true}");
  }

  @Test
  @Tag("A10.2")
  @Tag("A10.10")
  @Tag("B1.15")
  @Tag("B2.5")
  void eachChangeIsToldOnce() {
    Listening listening = client.listen(ALL);

    shop.changes().resourceUpdated("shop://hours");
    assertThat(listening.take().at("/params/uri").asString()).isEqualTo("shop://hours");
    shop.changes().toolsChanged();
    clock.advance(DELAY);
    assertThat(method(listening.take())).isEqualTo("notifications/tools/list_changed");
    shop.changes().promptsChanged();
    clock.advance(DELAY);
    assertThat(method(listening.take())).isEqualTo("notifications/prompts/list_changed");
    shop.changes().resourcesChanged();
    clock.advance(DELAY);
    assertThat(method(listening.take())).isEqualTo("notifications/resources/list_changed");
    assertThat(listening.poll(NOW)).isNull();
  }

  @Test
  void aBurstOfChangesIsToldOnceAndSoon() {
    Listening listening = client.listen(ALL);

    for (int i = 0; i < 1_000; i++) {
      shop.changes().toolsChanged();
      shop.changes().promptsChanged();
    }
    assertThat(listening.poll(NOW)).isNull();
    clock.advance(DELAY.minusNanos(1));
    assertThat(listening.poll(NOW)).isNull();
    clock.advance(Duration.ofNanos(1));

    assertThat(methods(listening))
        .containsExactly("notifications/tools/list_changed", "notifications/prompts/list_changed");
    shop.changes().toolsChanged();
    clock.advance(DELAY);
    assertThat(methods(listening)).containsExactly("notifications/tools/list_changed");
  }

  @Test
  void changesThatNeverStopAreStillTold() {
    Listening listening = client.listen(ALL);

    for (int i = 0; i < 100; i++) {
      shop.changes().toolsChanged();
      clock.advance(DELAY.dividedBy(4));
    }

    assertThat(methods(listening)).hasSizeBetween(20, 25);
  }

  @Test
  void withoutADelayChangesAreToldAtOnce() {
    TestServer hasty =
        TestServer.of(shop, ServerConfig.DEFAULT.withChangeDelay(Duration.ZERO), clock);
    Listening listening = hasty.client(ProtocolRevision.MODERN).listen(ALL);

    shop.changes().toolsChanged();
    shop.changes().toolsChanged();

    assertThat(methods(listening)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"toolsListChanged\":true}', notifications/tools/list_changed",
    "'{\"promptsListChanged\":true}', notifications/prompts/list_changed",
    "'{\"resourcesListChanged\":true}', notifications/resources/list_changed",
    "'{\"resourceSubscriptions\":[\"shop://orders/7\"]}', notifications/resources/updated",
    "'{}', ''",
    "'{\"toolsListChanged\":false,\"resourceSubscriptions\":[]}', ''"
  })
  @Tag("A10.5")
  void nothingComesThatWasNotAskedFor(String filter, String expected) {
    Listening listening = client.listen(filter);

    changeEverything();

    assertThat(methods(listening)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  @Tag("A10.5")
  @Tag("B2.5")
  void aResourceIsMeantByItsExactUri() {
    Listening listening = client.listen("{\"resourceSubscriptions\":[\"shop://orders/7\"]}");

    for (String uri :
        List.of(
            "shop://orders/77",
            "shop://orders/",
            "shop://orders/7/items",
            "shop://orders/{id}",
            "SHOP://orders/7")) {
      shop.changes().resourceUpdated(uri);
    }
    assertThat(listening.poll(NOW)).isNull();

    shop.changes().resourceUpdated("shop://orders/7");
    assertThat(method(listening.take())).isEqualTo("notifications/resources/updated");
  }

  @Test
  @Tag("A10.7")
  @Tag("A9.4")
  @Tag("B6.3")
  @Tag("A5.15")
  @McpTest(allowing = {Leak.SUBSCRIPTION, Leak.PROGRESS})
  void progressAndLogsOfCallsStayOnTheirOwnStreams() {
    Listening listening = client.listen(ALL);

    Reply reply =
        client.request(
            "tools/call",
            "{\"name\":\"steps\",\"arguments\":{},\"_meta\":{\"progressToken\":1,"
                + "\"io.modelcontextprotocol/logLevel\":\""
                + LogLevel.DEBUG.word()
                + "\"}}");

    assertThat(reply.notifications()).isNotEmpty();
    assertThat(listening.poll(NOW)).isNull();
  }

  @Test
  @Tag("A10.6")
  @Tag("A10.9")
  void severalSubscriptionsAreIndependent() {
    Listening tools = client.listen("{\"toolsListChanged\":true}");
    Listening prompts = client.listen("{\"promptsListChanged\":true}");
    Listening both = client.listen("{\"toolsListChanged\":true,\"promptsListChanged\":true}");

    changeEverything();
    assertThat(methods(tools)).containsExactly("notifications/tools/list_changed");
    assertThat(methods(prompts)).containsExactly("notifications/prompts/list_changed");
    assertThat(methods(both)).hasSize(2);

    both.close();
    changeEverything();
    assertThat(methods(tools)).hasSize(1);
    assertThat(methods(prompts)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7\"", "\"listen:0\"", "12345678901234567890123"})
  @Tag("A10.4")
  @Tag("A2.7")
  void theSubscriptionIdIsTheRequestIdAsItCame(String id) {
    TestChannel channel = server.channel();

    channel.send(Wire.request(ProtocolRevision.MODERN, id, "subscriptions/listen", filter(ALL)));
    JsonNode acknowledgement = channel.take();
    channel.close();

    assertThat(acknowledgement.at("/params/_meta").get(SUBSCRIPTION)).hasToString(id);
    assertThat(channel.take().at("/result/_meta").get(SUBSCRIPTION)).hasToString(id);
  }

  private static final String SUBSCRIPTION = "io.modelcontextprotocol/subscriptionId";

  @Test
  @Tag("A10.8")
  @Tag("A8.4")
  @Tag("E1")
  void theServersEndIsAResult() {
    Listening listening = client.listen(ALL);

    shop.changes().toolsChanged();
    server.engine().endStreams(Duration.ZERO);
    clock.advance(DELAY);

    JsonNode last = listening.take();
    assertThat(last.at("/result/resultType").asString()).isEqualTo("complete");
    assertThat(last.at("/result/_meta").get(SUBSCRIPTION)).isEqualTo(last.get("id"));
    assertThat(listening.poll(NOW)).isNull();
    assertThat(listening.isOpen()).isFalse();
  }

  @Test
  void whoComesAfterTheEndIsEndedAtOnce() {
    server.engine().endStreams(Duration.ZERO);

    Listening late = client.listen(ALL);

    assertThat(late.take().has("result")).isTrue();
    assertThat(late.isOpen()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                     | params.notifications must be an object",
        "{\"notifications\":[]}                 | params.notifications must be an object",
        "{\"notifications\":null}               | params.notifications must be an object",
        "{\"notifications\":{\"toolsListChanged\":1}} | toolsListChanged must be true or false",
        "{\"notifications\":{\"promptsListChanged\":null}} | promptsListChanged must be true or false",
        "{\"notifications\":{\"resourcesListChanged\":\"true\"}} | resourcesListChanged must be true or"
            + " false",
        "{\"notifications\":{\"resourceSubscriptions\":\"shop://hours\"}} | must be an array of URIs",
        "{\"notifications\":{\"resourceSubscriptions\":[\"a:b\",{\"uri\":\"a:b\"}]}} |"
            + " resourceSubscriptions[1] must be a string"
      })
  @Tag("A10.1")
  void aWrongFilterIsRefusedWithWhatWasExpected(String params, String expected) {
    Reply reply = client.request("subscriptions/listen", params);

    assertThat(reply.errorCode()).isEqualTo(-32602);
    assertThat(reply.error().get("message").asString()).contains(expected);
  }

  @Test
  @Tag("D4.6")
  void olderRevisionsHaveNoSuchMethod() {
    McpTestClient legacy = server.client(ProtocolRevision.LATEST_LEGACY);

    Reply reply =
        legacy.post(
            "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"subscriptions/listen\",\"params\":{}}",
            legacy.headers());

    assertThat(reply.errorCode()).isEqualTo(-32602);
    assertThat(reply.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"resources/subscribe", "resources/unsubscribe"})
  @Tag("B2.5")
  void subscribingToOneResourceIsNoMethodAnyMore(String method) {
    Reply reply = client.request(method, "{\"uri\":\"shop://hours\"}");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.errorCode()).isEqualTo(-32601);
  }

  @Test
  @Tag("A5.18")
  void headersMustAgreeAsForOtherMethods() {
    assertThat(
            Post.modern("subscriptions/listen", "{\"notifications\":{}}")
                .header("Mcp-Method", "tools/list")
                .to(server)
                .errorCode())
        .isEqualTo(-32020);
    assertThatThrownBy(
            () -> Post.modern("subscriptions/listen", "{\"notifications\":{}}").to(server))
        .hasMessageContaining("stream");
  }

  private void changeEverything() {
    shop.changes().toolsChanged();
    shop.changes().promptsChanged();
    shop.changes().resourcesChanged();
    shop.changes().resourceUpdated("shop://orders/7");
    clock.advance(DELAY);
  }

  private static List<String> methods(Listening listening) {
    List<String> methods = new ArrayList<>();
    for (JsonNode next = listening.poll(NOW); next != null; next = listening.poll(NOW)) {
      methods.add(method(next));
    }
    return methods;
  }

  private static String method(JsonNode message) {
    return message.path("method").asString("");
  }

  private static String filter(String notifications) {
    return "\"notifications\":" + notifications;
  }
}
