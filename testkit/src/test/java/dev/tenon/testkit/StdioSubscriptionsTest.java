package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A6.6 and A10 on a channel, where subscriptions and calls share one line. */
@McpTest
final class StdioSubscriptionsTest {
  private static final String ID = "io.modelcontextprotocol/subscriptionId";
  private static final String TOOLS = "\"notifications\":{\"toolsListChanged\":true}";
  private static final String HOURS =
      "\"notifications\":{\"resourceSubscriptions\":[\"shop://hours\"]}";
  private static final Duration SOON = Duration.ofMillis(50);

  private final FakeClock clock = new FakeClock();
  private final HandWrittenServer byHand = new HandWrittenServer();
  private final Server shop = byHand.server();
  private final TestServer server = TestServer.of(shop, ServerConfig.DEFAULT, clock);
  private final TestChannel channel = server.channel();

  @AfterEach
  void close() {
    channel.close(Duration.ZERO);
  }

  @Test
  @Tag("A6.6")
  @Tag("A10.4")
  @Tag("A2.7")
  void messagesSayWhichSubscriptionTheyBelongTo() {
    listen("\"a\"", TOOLS);
    listen("1", TOOLS);
    listen("\"1\"", HOURS);

    shop.changes().toolsChanged();
    clock.advance(ServerConfig.DEFAULT.changeDelay());
    String one = subscription(channel.take()).toString();
    String other = subscription(channel.take()).toString();
    assertThat(List.of(one, other)).containsExactlyInAnyOrder("\"a\"", "1");
    shop.changes().resourceUpdated("shop://hours");
    assertThat(subscription(channel.take())).hasToString("\"1\"");
    assertThat(channel.poll(SOON)).isNull();
  }

  @Test
  @Tag("A6.6")
  @Tag("A1.18")
  void callsGoOnBetweenTheMessages() throws Exception {
    channel.send(Wire.call(ProtocolRevision.MODERN, "1", "wait", "{}"));
    byHand.waiting.await();
    listen("2", HOURS);
    shop.changes().resourceUpdated("shop://hours");
    assertThat(subscription(channel.take())).hasToString("2");

    channel.send(Wire.echo(ProtocolRevision.MODERN, "3", "\"hello\""));
    assertThat(channel.take().get("id")).hasToString("3");
    shop.changes().resourceUpdated("shop://hours");
    assertThat(subscription(channel.take())).hasToString("2");
    channel.close(Duration.ZERO);
  }

  @Test
  @Tag("A6.5")
  @Tag("A8.1")
  void aCancelledSubscriptionSaysNothingMore() {
    listen("1", HOURS);
    listen("\"1\"", HOURS);

    cancel("1");
    shop.changes().resourceUpdated("shop://hours");

    assertThat(subscription(channel.take())).hasToString("\"1\"");
    assertThat(channel.poll(SOON)).isNull();
    assertThat(server.engine().subscribers()).isEqualTo(1);
    cancel("1");
    cancel("\"1\"");
    assertThat(server.engine().subscribers()).isZero();
    assertThat(clock.scheduled()).isZero();
  }

  @Test
  void anIdIsFreeAgainWhenItsSubscriptionIsOver() {
    listen("1", HOURS);

    channel.send(Wire.request(ProtocolRevision.MODERN, "1", "subscriptions/listen", HOURS));
    JsonNode refusal = channel.take();
    assertThat(refusal.at("/error/code").asInt()).isEqualTo(-32600);
    assertThat(refusal.at("/error/message").asString()).contains("id");

    cancel("1");
    listen("1", HOURS);
    assertThat(server.engine().subscribers()).isEqualTo(1);
  }

  @Test
  @Tag("A8.4")
  @Tag("A10.8")
  @Tag("E1")
  void theEndOfInputEndsEachSubscriptionWithItsResult() {
    listen("1", HOURS);
    listen("2", TOOLS);

    channel.close();

    for (int i = 0; i < 2; i++) {
      JsonNode last = channel.take();
      assertThat(last.at("/result/resultType").asString()).isEqualTo("complete");
      assertThat(last.at("/result/_meta").get(ID)).isEqualTo(last.get("id"));
    }
    shop.changes().resourceUpdated("shop://hours");
    assertThat(channel.poll(SOON)).isNull();
    assertThat(server.engine().subscribers()).isZero();
    assertThat(clock.scheduled()).isZero();
  }

  @Test
  void streamsAreBoundedHereToo() {
    TestChannel small =
        TestServer.of(shop, ServerConfig.DEFAULT.withMaxStreams(1), clock).channel();

    small.send(Wire.request(ProtocolRevision.MODERN, "1", "subscriptions/listen", HOURS));
    small.take();
    small.send(Wire.request(ProtocolRevision.MODERN, "2", "subscriptions/listen", HOURS));

    assertThat(small.take().at("/error/message").asString()).contains("max-streams");
  }

  private void listen(String id, String notifications) {
    channel.send(Wire.request(ProtocolRevision.MODERN, id, "subscriptions/listen", notifications));
    JsonNode acknowledgement = channel.take();
    assertThat(acknowledgement.path("method").asString())
        .isEqualTo("notifications/subscriptions/acknowledged");
    assertThat(subscription(acknowledgement)).hasToString(id);
  }

  private void cancel(String id) {
    channel.send(
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
            + id
            + "}}");
  }

  private static JsonNode subscription(JsonNode message) {
    return message.at("/params/_meta").get(ID);
  }
}
