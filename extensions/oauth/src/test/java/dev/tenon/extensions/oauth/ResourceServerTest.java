package dev.tenon.extensions.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.config.SettingsException;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.RemoteServer;
import dev.tenon.testkit.token.AccessToken;
import dev.tenon.testkit.token.IssuedToken;
import dev.tenon.testkit.token.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A whole server, its issuer and clients of every revision, over HTTP. */
@Timeout(60)
class ResourceServerTest {
  private static final Principal ADA = Principal.of("ada").scopes("orders:write");
  private static final String INITIALIZE =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
      "capabilities":{},"clientInfo":{"name":"t","version":"1"}}}\
      """;
  private static final String DISCOVER =
      """
      {"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":{\
      "io.modelcontextprotocol/protocolVersion":"2026-07-28",\
      "io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"},\
      "io.modelcontextprotocol/clientCapabilities":{}}}}\
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private TokenIssuer issuer;
  private ServerHandle server;

  @BeforeEach
  void start() throws IOException {
    issuer = TokenIssuer.start();
    server = server().start(config());
  }

  private static Server server() {
    Server server =
        Server.builder(ServerInfo.of("orders", "1"))
            .scopes(
                new Scopes(
                    List.of("orders:read", "orders:write"),
                    Map.of("orders:write", Set.of("orders:read"))))
            .build();
    server
        .tools()
        .add(
            Tool.named("who")
                .description("Says who calls.")
                .handler((arguments, context) ->
                    context.principal().name()
                        + " "
                        + new TreeSet<>(context.principal().scopes())
                        + context.principal().tenant()
                        + context.principal().roles()));
    return server;
  }

  private ServerConfig config() {
    return ServerConfig.DEFAULT
        .withPort(0)
        .withSetting("oauth-issuer", issuer.uri().toString())
        .withSetting("oauth-tenant-claim", "tid")
        .withSetting("oauth-roles-claim", "realm_access.roles");
  }

  @AfterEach
  void stop() {
    server.close();
    issuer.close();
  }

  private IssuedToken good() {
    return issuer.token(ADA).audience(server.uri());
  }

  private McpTestClient client(ProtocolRevision revision, AccessToken token) {
    return RemoteServer.http(server.uri()).client(revision, ClientOptions.NONE.as(token));
  }

  @EveryRevision(from = ProtocolRevision.V2025_03_26)
  @Tag("B9.4")
  @Tag("B9.9")
  @Tag("B9.12")
  void aMethodLearnsFromTheTokenWhoCalls(ProtocolRevision revision) {
    AccessToken token =
        good().claim("tid", "acme").claim("realm_access", Map.of("roles", List.of("support")));

    assertThat(client(revision, token).callTool("who", "{}").text())
        .isEqualTo(issuer.uri() + "#ada [orders:read, orders:write]acme[support]");
    assertThat(issuer.keyRequests()).isEqualTo(1);
  }

  private HttpResponse<String> post(String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (body.equals(DISCOVER)) {
      request.header("Mcp-Protocol-Version", "2026-07-28").header("Mcp-Method", "server/discover");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  @Tag("B9.4")
  @Tag("B9.5")
  void bothErasRefuseEveryTokenThatDoesNotHold() throws Exception {
    URI elsewhere = URI.create("https://elsewhere.example/mcp");
    List<IssuedToken> wrong =
        List.of(
            issuer.token(ADA),
            issuer.token(ADA).audience(elsewhere),
            good().issuedBy(elsewhere),
            good().expired(),
            good().notYetValid(),
            good().unsigned(),
            good().signedByAnother(),
            good().altered());
    for (String body : List.of(INITIALIZE, DISCOVER)) {
      assertThat(post(body, "Authorization", good().header()).statusCode()).isEqualTo(200);
      assertThat(post(body).statusCode()).isEqualTo(401);
      for (IssuedToken token : wrong) {
        HttpResponse<String> answer = post(body, "Authorization", token.header());

        assertThat(answer.statusCode()).as(token.toString()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate").orElse(""))
            .contains("error=\"invalid_token\"", "resource_metadata=");
        assertThat(answer.body()).startsWith("{\"jsonrpc\":\"2.0\"");
      }
    }
  }

  @Test
  @Tag("B9.4")
  void aSessionDoesNotStandForItsToken() throws Exception {
    HttpResponse<String> begun = post(INITIALIZE, "Authorization", good().header());
    String session = begun.headers().firstValue("mcp-session-id").orElseThrow();
    String list = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}";

    assertThat(post(list, "Mcp-Session-Id", session).statusCode()).isEqualTo(401);
    AccessToken eve = issuer.token(Principal.of("eve")).audience(server.uri());
    assertThat(post(list, "Mcp-Session-Id", session, "Authorization", eve.header()).statusCode())
        .isEqualTo(404);
    assertThat(post(list, "Mcp-Session-Id", session, "Authorization", good().header()).statusCode())
        .isEqualTo(200);
  }

  @Test
  @Tag("B9.1")
  @Tag("B9.2")
  void aClientFindsTheIssuerFromTheRefusal() throws Exception {
    String challenge = post(DISCOVER).headers().firstValue("www-authenticate").orElseThrow();
    String place = challenge.replaceFirst(".*resource_metadata=\"([^\"]*)\".*", "$1");

    HttpResponse<String> metadata =
        http.send(
            HttpRequest.newBuilder(URI.create(place)).build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(metadata.body())
        .contains("\"resource\":\"" + server.uri() + "\"")
        .contains("\"authorization_servers\":[\"" + issuer.uri() + "\"]")
        .contains("\"scopes_supported\":[\"orders:read\",\"orders:write\"]");
  }

  @Test
  @Tag("B9.11")
  void noTokenIsEverLogged() throws Exception {
    Logger root = Logger.getLogger("");
    // Jetty tells whole headers when it is told to log its insides, which no server does unasked.
    Logger ours = Logger.getLogger("dev.tenon");
    List<String> lines = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    ours.setLevel(Level.ALL);
    IssuedToken good = good();
    IssuedToken altered = good().altered();
    try {
      post(INITIALIZE, "Authorization", good.header());
      post(INITIALIZE, "Authorization", altered.header());
      post(INITIALIZE, "Authorization", "Bearer " + good.value() + "\u00e9");
      issuer.close();
      server.close();
      server = server().start(config());
      post(INITIALIZE, "Authorization", issuer.token(ADA).audience(server.uri()).header());
    } finally {
      root.removeHandler(handler);
      ours.setLevel(null);
    }
    assertThat(lines).anyMatch(line -> line.contains("the issuer has no metadata"));
    String signature = good.value().substring(good.value().lastIndexOf('.') + 1);
    assertThat(lines).noneMatch(line -> line.contains(signature) || line.contains(altered.value()));
  }

  @Test
  void settingsThatCannotBeKeepTheServerFromStarting() {
    refusesToStart(config().withHost("0.0.0.0"), "resource-url must be set");
    refusesToStart(
        config().withSetting("oauth-issuer", "http://login.example"), "must be a URL with https");
    refusesToStart(config().withSetting("oauth-algorithms", "RS256,HS256"), "oauth-algorithms");
    refusesToStart(config().withSetting("oauth-algorithms", "none"), "oauth-algorithms");
    refusesToStart(
        config().withSetting("oauth-introspection-uri", issuer.uri() + "/introspect"),
        "oauth-client-secret");
  }

  private static void refusesToStart(ServerConfig config, String why) {
    assertThatThrownBy(() -> server().start(config))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(why);
  }

  @Test
  void withAnAudienceOfItsOwnOnlyThatCounts() throws Exception {
    server.close();
    server = server().start(config().withSetting("oauth-audience", "api://orders"));

    assertThat(post(INITIALIZE, "Authorization", good().header()).statusCode()).isEqualTo(401);
    AccessToken named = issuer.token(ADA).claim("aud", "api://orders");
    assertThat(post(INITIALIZE, "Authorization", named.header()).statusCode()).isEqualTo(200);
  }
}
