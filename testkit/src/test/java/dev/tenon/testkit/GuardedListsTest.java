package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.CacheScope;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.dynamic.Prompt;
import dev.tenon.runtime.dynamic.Resource;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each caller finds in lists what it may use, and nothing else. */
@McpTest
final class GuardedListsTest {
  private final TestServer server = GuardedShop.whole().start();

  private McpTestClient client(ProtocolRevision revision, Principal principal) {
    return server.client(revision, ClientOptions.NONE.as(principal));
  }

  @EveryRevision
  void whatACallWouldRefuseIsNotShown(ProtocolRevision revision) {
    McpTestClient nobody = client(revision, Principal.NOBODY);
    McpTestClient reader = client(revision, GuardedShop.READER);
    McpTestClient writer = client(revision, GuardedShop.WRITER);
    McpTestClient admin = client(revision, GuardedShop.ADMIN);

    assertThat(nobody.tools().keys()).containsExactly("look", "purr");
    assertThat(reader.tools().keys()).containsExactly("find", "look", "profile", "purr");
    assertThat(writer.tools().keys()).containsExactly("cancel", "find", "look", "profile", "purr");
    assertThat(admin.tools().keys()).contains("assist", "purge").doesNotContain("closed");
    assertThat(nobody.resources().keys()).containsExactly("shop://hours");
    assertThat(writer.resources().keys()).containsExactly("shop://hours", "shop://orders");
    assertThat(admin.resources().keys()).contains("shop://secrets");
    assertThat(nobody.templates().keys()).isEmpty();
    assertThat(writer.templates().keys()).containsExactly("shop://order/{id}");
    assertThat(nobody.prompts().keys()).containsExactly("greet");
    assertThat(admin.prompts().keys()).containsExactly("apology", "greet", "threat");
  }

  @Test
  void theRightsOfEachRequestCountAndNotThoseOfTheSession() {
    McpTestClient ada = client(ProtocolRevision.V2025_11_25, GuardedShop.WRITER);
    McpTestClient less = ada.as(Principal.of("ada").scopes("orders:read"));

    assertThat(ada.tools().keys()).contains("cancel");
    assertThat(less.tools().keys()).contains("find").doesNotContain("cancel");
    assertThat(less.callTool("cancel").isToolError()).isTrue();
  }

  @EveryRevision
  void pagesAreThoseOfWhatIsSeen(ProtocolRevision revision) {
    TestServer paged =
        TestServer.of(GuardedShop.whole().builder().build(), ServerConfig.DEFAULT.withPageSize(2));
    McpTestClient writer = paged.client(revision, ClientOptions.NONE.as(GuardedShop.WRITER));

    List<Listing.Page<Offer.Tool>> pages = writer.tools().pages();

    assertThat(pages).hasSize(3);
    assertThat(pages)
        .extracting(page -> page.items().stream().map(Offer.Tool::key).toList())
        .containsExactly(List.of("cancel", "find"), List.of("look", "profile"), List.of("purr"));
    // Somebody who sees more goes on behind the same name; somebody who sees less as well.
    String behindFind = String.valueOf(pages.get(0).nextCursor());
    McpTestClient admin = paged.client(revision, ClientOptions.NONE.as(GuardedShop.ADMIN));
    assertThat(keys(admin, behindFind)).containsExactly("look", "profile");
    assertThat(keys(paged.client(revision), behindFind)).containsExactly("look", "purr");
    paged.close();
  }

  private static List<String> keys(McpTestClient client, String cursor) {
    return client.tools().page(cursor).items().stream().map(Offer.Tool::key).toList();
  }

  @Test
  void clientsMayKeepSuchListsForTheirCallerOnly() {
    JsonNode list =
        client(ProtocolRevision.MODERN, GuardedShop.WRITER).request("tools/list", "{}").result();

    assertThat(list.get("cacheScope").asString()).isEqualTo("private");
  }

  @Test
  void guardedContentsAreForTheirCallerOnlyWhateverTheCacheSays() {
    CachedPolicy everybody =
        new CachedPolicy(
            Duration.ofMinutes(5), List.of(), CacheScope.PUBLIC, 10, 1000, Duration.ZERO);
    Server shop = Server.builder(ServerInfo.of("shop", "1")).build();
    shop.resources()
        .add(Resource.at("shop://open").policies(everybody).reader((request, context) -> "open"));
    shop.resources()
        .add(
            Resource.at("shop://guarded")
                .policies(everybody, GuardedShop.AUTHENTICATED)
                .reader((request, context) -> "guarded"));
    TestServer cached = TestServer.of(shop);
    McpTestClient ada = cached.client(ProtocolRevision.MODERN, ClientOptions.of("ada"));

    assertThat(ada.readResource("shop://open").result().get("cacheScope").asString())
        .isEqualTo("public");
    JsonNode guarded = ada.readResource("shop://guarded").result();
    assertThat(guarded.get("cacheScope").asString()).isEqualTo("private");
    assertThat(guarded.get("ttlMs").asLong()).isPositive();
    cached.close();
  }

  @EveryRevision
  void whatIsAddedWhileTheServerRunsIsGuardedAtOnce(ProtocolRevision revision) {
    Server shop = Server.builder(ServerInfo.of("shop", "1")).build();
    TestServer running = TestServer.of(shop);
    shop.tools()
        .add(
            Tool.named("cancel")
                .description("Cancels.")
                .policies(GuardedShop.WRITING)
                .handler((arguments, context) -> "cancelled"));
    shop.prompts()
        .add(
            Prompt.named("apology")
                .description("Says sorry.")
                .policies(GuardedShop.SECRET)
                .handler((arguments, context) -> "sorry"));
    McpTestClient reader = running.client(revision, ClientOptions.NONE.as(GuardedShop.READER));
    McpTestClient admin = running.client(revision, ClientOptions.NONE.as(GuardedShop.ADMIN));

    assertThat(reader.tools().keys()).isEmpty();
    assertThat(reader.callTool("cancel").isToolError()).isTrue();
    assertThat(reader.getPrompt("apology", Map.of()).error().get("message").asString())
        .isEqualTo("There is no prompt \"apology\".");
    assertThat(admin.tools().keys()).containsExactly("cancel");
    assertThat(admin.callTool("cancel").text()).isEqualTo("cancelled");

    shop.tools().remove("cancel");
    shop.tools()
        .add(
            Tool.named("cancel")
                .description("Cancels.")
                .handler((arguments, context) -> "cancelled"));
    assertThat(reader.tools().keys()).as("another tool, open to all").containsExactly("cancel");
    assertThat(reader.callTool("cancel").text()).isEqualTo("cancelled");
    running.close();
  }

  @EveryRevision
  void aScopeIsWorthAllThatItCovers(ProtocolRevision revision) {
    Scopes scopes =
        new Scopes(
            List.of("all", "orders:write", "files:read"),
            Map.of("all", Set.of("orders:write"), "orders:write", Set.of("files:read")));
    TestServer covering = TestServer.of(GuardedShop.whole().builder().scopes(scopes).build());
    Principal boss = Principal.of("boss").scopes("all");

    McpTestClient client = covering.client(revision, ClientOptions.NONE.as(boss));
    assertThat(client.callTool("cancel").text()).isEqualTo("cancel ran");
    assertThat(client.tools().keys()).contains("cancel", "find");
    McpTestClient later = covering.client(revision, ClientOptions.of("boss")).as(boss);
    assertThat(later.callTool("cancel").text()).isEqualTo("cancel ran");
    McpTestClient channel = covering.channelClient(revision, ClientOptions.NONE.as(boss));
    assertThat(channel.callTool("cancel").text()).isEqualTo("cancel ran");
    covering.close();
  }
}
