package dev.tenon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.auth.ApiKey;
import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.Credentials;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.config.SettingsException;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.registry.ServerInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What settings and programs say of callers, and when that keeps a server from starting. */
@Timeout(60)
class TrustTest {
  private static final ServerConfig CONFIG = ServerConfig.DEFAULT.withPort(0);
  private static final Scopes SCOPES =
      new Scopes(List.of("read", "write"), Map.of("write", Set.of("read")));

  /** Knows who has a token, and where others get one. */
  private static final Authenticator TOKENS =
      new Authenticator() {
        @Override
        public Authentication authenticate(Credentials credentials) {
          return credentials.headers("X-Test").isEmpty()
              ? new Authentication.Absent()
              : new Authentication.Known(Principal.of("ada"));
        }

        @Override
        public List<String> authorizationServers() {
          return List.of("https://login.example");
        }
      };

  @TempDir Path folder;

  private static ServerBuilder server() {
    return Server.builder(ServerInfo.of("shop", "1")).scopes(SCOPES);
  }

  private static int status(URI uri, String header, String value) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri).header(header, value).DELETE().build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void theFirstAuthenticatorDecidesThatFindsItsCredentials() throws Exception {
    String key = ApiKey.generate();
    Path keys = folder.resolve("keys");
    Files.writeString(keys, ApiKey.of(key, Principal.of("bob")).line());
    ServerConfig config = CONFIG.withSetting("api-keys-file", keys.toString());

    try (ServerHandle handle = server().authenticators(List.of(TOKENS)).build().start(config)) {
      int passed = 400; // The engine misses the session that is to be deleted.
      assertThat(status(handle.uri(), "X-API-Key", key)).isEqualTo(passed);
      assertThat(status(handle.uri(), "X-Test", "1")).isEqualTo(passed);
      assertThat(status(handle.uri(), "X-API-Key", key + "x")).isEqualTo(401);
      assertThat(status(handle.uri(), "X-Other", "1")).isEqualTo(401);
    }
  }

  @Test
  void eachServerOfAPortHasItsOwnDoor() throws Exception {
    try (ServerHandle handle =
        Servers.http(CONFIG)
            .at("/open", server().build())
            .at("/closed", server().authenticator(TOKENS).build())
            .start()) {
      assertThat(status(handle.uri("/open"), "X-Other", "1")).isEqualTo(400);
      assertThat(status(handle.uri("/closed"), "X-Other", "1")).isEqualTo(401);
    }
  }

  private static void refuses(Server server, ServerConfig config, String... why) {
    assertThatThrownBy(() -> server.start(config))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(why);
  }

  @Test
  void aServerForOthersSaysWhichUrlTokensAreFor() {
    refuses(
        server().authenticator(TOKENS).build(),
        CONFIG.withHost("0.0.0.0"),
        "resource-url must be set");
    ServerConfig one = CONFIG.withSetting("resource-url", "https://shop.example/mcp");
    assertThatThrownBy(() ->
            Servers.http(one)
                .at("/a", server().authenticator(TOKENS).build())
                .at("/b", server().authenticator(TOKENS).build())
                .start())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("each needs its own");
  }

  @Test
  void twoServersDoNotPublishAtOnePlace() {
    ServerConfig shop = CONFIG.withSetting("resource-url", "https://shop.example/mcp");
    ServerConfig crm = CONFIG.withSetting("resource-url", "https://crm.example/mcp");

    assertThatThrownBy(() ->
            Servers.http(CONFIG)
                .at("/shop", server().authenticator(TOKENS).build(), shop)
                .at("/crm", server().authenticator(TOKENS).build(), crm)
                .start())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/.well-known/oauth-protected-resource/mcp");
  }

  @Test
  void aServerWithScopesIsForKnownCallersHoweverItIsMade() {
    assertThat(server().build().policies()).containsExactly(new AccessPolicy(Access.KNOWN));
    AccessPolicy open = new AccessPolicy(Access.OPEN);
    assertThat(server().policies(open).build().policies()).containsExactly(open);
    assertThat(Server.builder(ServerInfo.of("shop", "1")).build().policies()).isEmpty();
  }

  @Test
  void whatChecksTokensHasToBeThere() {
    refuses(
        server().build(),
        CONFIG.withSetting("oauth-issuer", "https://login.example"),
        "oauth-issuer",
        "dev.tenon:tenon-oauth");
  }

  @Test
  void halfOfASettingIsNone() {
    refuses(server().build(), CONFIG.withSetting("tls-key", "key.pem"), "tls-certificate is not");
    refuses(
        server().build(),
        CONFIG.withSetting("client-certificate-header", "X-DN"),
        "at least one proxy");
    assertThatThrownBy(
            () -> server().build().start(CONFIG.withSetting("api-keys-file", "no/such file")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("api-keys-file no/such file does not exist");
  }

  @Test
  void aSecretIsNeverPrinted() {
    ServerConfig config = CONFIG.withSetting("oauth-client-secret", "hush");

    assertThat(config.toString()).contains("oauth-client-secret").doesNotContain("hush");
    assertThatThrownBy(() -> CONFIG.withSetting("oauth-client-secret", "hu sh"))
        .isInstanceOf(SettingsException.class)
        .hasMessageNotContaining("sh\"");
  }

  @Test
  void theCallerOfStandardInputIsWhomSettingsName() {
    Settings settings =
        CONFIG
            .withSetting("stdio-principal", "ada")
            .withSetting("stdio-scopes", "write,x")
            .withSetting("stdio-roles", "support")
            .withSetting("stdio-tenant", "acme")
            .settings();

    assertThat(Asked.forStdioCaller(CONFIG.settings())).isFalse();
    assertThat(Asked.forStdioCaller(settings)).isTrue();
    assertThat(StdioCaller.of(settings, server().build()))
        .isEqualTo(
            Principal.of("ada").scopes("write", "read", "x").tenant("acme").roles("support"));
    Settings nameless = CONFIG.withSetting("stdio-scopes", "write").settings();
    assertThatThrownBy(() -> StdioCaller.of(nameless, server().build()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("stdio-principal");
  }
}
