package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What many subscriptions cost, and slow ones, and what happens at the same moment. */
@McpTest(allowing = Leak.SUBSCRIPTION)
final class SubscriptionBoundsTest {
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
  void urisAreBoundedInNumberAndLength() {
    String many = "\"shop://orders/1\"" + ",\"shop://orders/1\"".repeat(2_000);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < 501; i++) {
      different.add("\"shop://orders/" + i + "\"");
    }

    Listening same = client.listen("{\"resourceSubscriptions\":[" + many + "]}");
    assertThat(same.acknowledgement().at("/notifications/resourceSubscriptions")).hasSize(1);
    assertThat(refusal("[" + String.join(",", different) + "]")).contains("more than 500 URIs");
    assertThat(refusal("[\"shop://orders/" + "1".repeat(2_000) + "\"]"))
        .contains("longer than 2000 characters");
  }

  private String refusal(String uris) {
    Reply reply =
        client.request(
            "subscriptions/listen", "{\"notifications\":{\"resourceSubscriptions\":" + uris + "}}");
    assertThat(reply.errorCode()).isEqualTo(-32602);
    return reply.error().get("message").asString();
  }

  @Test
  void streamsAreBoundedInNumberAndThePlaceOfOneThatEndedIsFree() {
    TestServer small = TestServer.of(shop, ServerConfig.DEFAULT.withMaxStreams(2), clock);
    McpTestClient guest = small.client(ProtocolRevision.MODERN);
    Listening first = guest.listen(ALL);
    Listening second = guest.listen(ALL);

    Reply third = guest.request("subscriptions/listen", "{\"notifications\":{}}");
    assertThat(third.status()).isEqualTo(503);
    assertThat(third.error().get("message").asString()).contains("max-streams");

    first.close();
    Listening again = guest.listen(ALL);
    shop.changes().resourceUpdated("shop://hours");
    assertThat(again.take()).isNotNull();
    assertThat(second.take()).isNotNull();
  }

  @Test
  @Tag("A5.12")
  void oneTimerKeepsAllStreamsAliveAndIsOffWithoutAny() {
    assertThat(clock.scheduled()).isZero();
    List<Listening> streams = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      streams.add(client.listen(ALL));
    }
    assertThat(clock.scheduled()).isEqualTo(1);

    clock.advance(ServerConfig.DEFAULT.keepAlive().multipliedBy(3));
    assertThat(streams).allSatisfy(stream -> assertThat(stream.comments()).isEqualTo(3));

    streams.forEach(Listening::close);
    assertThat(clock.scheduled()).isZero();
  }

  @Test
  void aThousandSubscribersAreToldAndLeaveNothingBehind() {
    List<Listening> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      all.add(server.client(ProtocolRevision.MODERN).listen(ALL));
    }
    shop.changes().resourceUpdated("shop://hours");
    changeEverything();

    assertThat(all).allSatisfy(listening -> assertThat(methods(listening)).hasSize(5));
    for (int i = 0; i < all.size(); i += 2) {
      all.get(i).close();
    }
    assertThat(server.engine().subscribers()).isEqualTo(500);
    server.engine().endStreams(Duration.ZERO);
    assertThat(server.engine().subscribers()).isZero();
    assertThat(clock.scheduled()).isZero();
    changeEverything();
    assertThat(all.get(1).take().has("result")).isTrue();
    assertThat(all.get(1).poll(NOW)).isNull();
  }

  @Test
  void whoDoesNotReadIsClosedAndNobodyElseWaits() {
    Listening slow = client.listen(ALL);
    Listening quick = client.listen(ALL);
    slow.stall(1_000);

    for (int i = 0; i < 100; i++) {
      shop.changes().resourceUpdated("shop://hours");
    }

    assertThat(methods(quick)).hasSize(100);
    assertThat(slow.isOpen()).isFalse();
    assertThat(server.engine().subscribers()).isEqualTo(1);
  }

  @Test
  @Tag("A10.3")
  void theAcknowledgementIsFirstWhateverChangesMeanwhile() throws Exception {
    CountDownLatch enough = new CountDownLatch(1);
    Thread changing =
        new Thread(() -> {
          while (enough.getCount() > 0) {
            shop.changes().resourceUpdated("shop://hours");
          }
        });
    changing.setDaemon(true);
    changing.start();
    try {
      for (int i = 0; i < 200; i++) {
        // listen() fails for any other first message.
        Listening listening = client.listen(ALL);
        assertThat(method(listening.take())).isEqualTo("notifications/resources/updated");
        listening.close();
      }
    } finally {
      enough.countDown();
      changing.join(TimeUnit.SECONDS.toMillis(10));
    }
    assertThat(server.engine().subscribers()).isZero();
  }

  @Test
  @Tag("A10.8")
  void theEndComesAfterEverythingElse() throws Exception {
    for (int round = 0; round < 50; round++) {
      Server own = new HandWrittenServer().server();
      TestServer ending = TestServer.of(own);
      Listening listening = ending.client(ProtocolRevision.MODERN).listen(ALL);
      Thread changing =
          new Thread(() -> {
            for (int i = 0; i < 100; i++) {
              own.changes().resourceUpdated("shop://hours");
            }
          });
      changing.start();
      ending.engine().endStreams(Duration.ZERO);
      changing.join();
      listening.awaitEnd();

      List<TestEvent> events = listening.events();
      for (int i = 0; i < events.size(); i++) {
        JsonNode message = Objects.requireNonNull(events.get(i).message());
        assertThat(message.has("result")).isEqualTo(i == events.size() - 1);
      }
    }
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
}
