package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
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
}
