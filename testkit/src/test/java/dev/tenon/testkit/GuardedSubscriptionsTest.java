package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.dynamic.Resource;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nobody is told of changes of what it may not read. */
@McpTest
final class GuardedSubscriptionsTest {
  private static final Duration NOW = Duration.ofMillis(100);
  private static final String ALL =
      "{\"resourceSubscriptions\":[\"shop://hours\",\"shop://orders\",\"shop://order/7\","
          + "\"shop://secrets\",\"shop://secret/7\",\"shop://nothing\"]}";

  private final Server shop = GuardedShop.whole().builder().build();
  private final TestServer server = TestServer.of(shop);

  private McpTestClient client(ProtocolRevision revision, Principal principal) {
    return server.client(revision, ClientOptions.NONE.as(principal));
  }

  private static JsonNode honoured(Listening listening) {
    return listening.acknowledgement().at("/notifications/resourceSubscriptions");
  }

  @Test
  void aSubscriptionHoldsWhatItsCallerMayRead() {
    try (Listening nobody = client(ProtocolRevision.MODERN, Principal.NOBODY).listen(ALL);
        Listening writer = client(ProtocolRevision.MODERN, GuardedShop.WRITER).listen(ALL);
        Listening admin = client(ProtocolRevision.MODERN, GuardedShop.ADMIN).listen(ALL)) {
      assertThat(honoured(nobody)).hasToString("[\"shop://hours\"]");
      assertThat(honoured(writer))
          .hasToString("[\"shop://hours\",\"shop://orders\",\"shop://order/7\"]");
      assertThat(honoured(admin)).hasSize(5);

      shop.changes().resourceUpdated("shop://secrets");
      shop.changes().resourceUpdated("shop://orders");

      assertThat(admin.take().at("/params/uri").asString()).isEqualTo("shop://secrets");
      assertThat(writer.take().at("/params/uri").asString()).isEqualTo("shop://orders");
      assertThat(nobody.poll(NOW)).isNull();
    }
  }

  @Test
  void onALastingConnectionToo() {
    ClientOptions writer = ClientOptions.NONE.as(GuardedShop.WRITER);
    try (Listening listening = server.channelClient(ProtocolRevision.MODERN, writer).listen(ALL)) {
      assertThat(honoured(listening))
          .hasToString("[\"shop://hours\",\"shop://orders\",\"shop://order/7\"]");
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void aSessionSubscribesToWhatItsCallerMayRead(ProtocolRevision revision) {
    Reply refused =
        client(revision, GuardedShop.READER)
            .request("resources/subscribe", "{\"uri\":\"shop://orders\"}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.error().get("message").asString())
        .isEqualTo("The resource \"shop://orders\" needs the scopes orders:write, files:read.");
    assertThat(
            client(revision, GuardedShop.WRITER)
                .request("resources/subscribe", "{\"uri\":\"shop://orders\"}")
                .isRpcError())
        .isFalse();
  }

  @Test
  void whatIsGuardedMoreSinceIsNotTold() {
    try (Listening writer = client(ProtocolRevision.MODERN, GuardedShop.WRITER).listen(ALL);
        Listening admin = client(ProtocolRevision.MODERN, GuardedShop.ADMIN).listen(ALL)) {
      shop.resources()
          .replace(
              Resource.at("shop://orders")
                  .policies(GuardedShop.SECRET)
                  .reader((request, context) -> "orders"));

      shop.changes().resourceUpdated("shop://orders");
      shop.changes().resourceUpdated("shop://order/7");

      assertThat(admin.take().at("/params/uri").asString()).isEqualTo("shop://orders");
      assertThat(writer.take().at("/params/uri").asString()).isEqualTo("shop://order/7");
    }
  }

  @EveryRevision(from = ProtocolRevision.V2025_03_26, to = ProtocolRevision.V2025_11_25)
  void aSessionIsToldWhatItsCallerMayReadStill(ProtocolRevision revision) {
    McpTestClient writer = client(revision, GuardedShop.WRITER);
    writer.request("resources/subscribe", "{\"uri\":\"shop://orders\"}").result();
    writer.request("resources/subscribe", "{\"uri\":\"shop://hours\"}").result();
    try (Listening told = writer.openStream()) {
      shop.changes().resourceUpdated("shop://orders");
      assertThat(told.take().at("/params/uri").asString()).isEqualTo("shop://orders");

      // The newest request of the session has a token that is good for less.
      writer.as(Principal.of(GuardedShop.WRITER.name())).request("ping", "{}").result();
      shop.changes().resourceUpdated("shop://orders");
      shop.changes().resourceUpdated("shop://hours");
      assertThat(told.take().at("/params/uri").asString()).isEqualTo("shop://hours");

      writer.request("ping", "{}").result();
      shop.resources()
          .replace(
              Resource.at("shop://orders")
                  .policies(GuardedShop.SECRET)
                  .reader((request, context) -> "orders"));
      shop.changes().resourceUpdated("shop://orders");
      shop.changes().resourceUpdated("shop://hours");
      assertThat(told.awaitUpdate("shop://hours").at("/params/uri").asString())
          .isEqualTo("shop://hours");
      assertThat(told.events().stream().filter(event -> names(event, "shop://orders"))).hasSize(1);
    }
  }

  private static boolean names(TestEvent event, String uri) {
    return event.message() != null && event.message().toString().contains(uri);
  }

  @Test
  void nobodyIsToldHowATaskEndsWhoseToolIsGuardedMoreSince() {
    CountDownLatch release = new CountDownLatch(1);
    Server busy =
        new Sketch()
            .tool(
                "slow",
                TaskSupport.OPTIONAL,
                call -> {
                  release.await();
                  return Outcome.ToolResult.text("done");
                })
            .server();
    try (TestServer tasks = TestServer.of(busy)) {
      McpTestClient ada =
          tasks.client(ProtocolRevision.MODERN, ClientOptions.of("ada").and(TestTask.CAPABILITY));
      TestTask task = ada.startTask("slow");
      McpTestClient admin = ada.as(Principal.of("ada").scopes("admin"));
      String wanted = "{\"taskIds\":[\"" + task.id() + "\"]}";
      try (Listening told = ada.listen(wanted);
          Listening both = admin.listen(wanted)) {
        assertThat(told.take().at("/params/status").asString()).isEqualTo("working");
        busy.tools()
            .replace(
                Tool.named("slow")
                    .description("Slow.")
                    .policies(GuardedShop.SECRET)
                    .handler((in, call) -> "never"));

        release.countDown();

        both.awaitTask(task, "completed");
        assertThat(told.poll(NOW)).isNull();
      }
    }
  }
}
