package dev.tenon.runtime.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.Credentials;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.concurrent.StillTicker;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What clients may know of a server before they have a token. */
@Timeout(30)
class PublishedResourceTest extends HttpServerTest {
  private static final String PAGE = "https://app.example";
  private static final Scopes SCOPES =
      new Scopes(List.of("orders:read", "orders:write", "offline_access"), Map.of());

  private List<String> servers = List.of("https://login.example");

  private final Authenticator nobody =
      new Authenticator() {
        @Override
        public Authentication authenticate(Credentials credentials) {
          return new Authentication.Absent();
        }

        @Override
        public List<String> authorizationServers() {
          return servers;
        }
      };

  @BeforeEach
  void start() throws Exception {
    start("");
  }

  private void start(String resource) throws Exception {
    stop();
    Door door = new Door(nobody, SCOPES, false, resource, "Orders \"of\" a shop");
    start(SETTINGS, new HttpSecurity(Map.of("/mcp", door), null, new StillTicker()));
  }

  private String challenge() throws Exception {
    return post("{}").headers().firstValue("www-authenticate").orElse("none");
  }

  @Test
  @Tag("B9.1")
  @Tag("B9.2")
  @Tag("B9.10")
  void whatClientsMayKnowIsPublishedToEverybody() throws Exception {
    for (String path : List.of("", "/mcp")) {
      HttpResponse<String> answer = wellKnown(path, "https://anywhere.example");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type")).contains("application/json");
      assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
      assertThat(answer.headers().allValues("cache-control")).containsExactly("no-store");
      assertThat(answer.body())
          .isEqualTo(
              "{\"resource\":\"http://127.0.0.1:"
                  + port()
                  + "/mcp\",\"authorization_servers\":[\"https://login.example\"],"
                  + "\"scopes_supported\":[\"orders:read\",\"orders:write\"],"
                  + "\"bearer_methods_supported\":[\"header\"],"
                  + "\"resource_name\":\"Orders \\\"of\\\" a shop\"}");
    }
  }

  private HttpResponse<String> wellKnown(String path, String origin) throws Exception {
    String place = ResourceUrl.WELL_KNOWN + path;
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + place))
            .header("Origin", origin)
            .GET());
  }

  @Test
  void aHostOfSomebodyElseIsNotPublishedAsOurs() throws Exception {
    String get = "GET /.well-known/oauth-protected-resource HTTP/1.1\r\nHost: localhost:1\r\n\r\n";

    assertThat(connect().send(get).answer().body())
        .contains("\"resource\":\"http://localhost:" + port() + "/mcp\"");
    assertThat(connect().send(get.replace("localhost:1", "evil")).answer().status()).isEqualTo(403);
  }

  @Test
  void aNameThatIsServedIsNotYetTheNameOfTheResource() throws Exception {
    stop();
    Door door = new Door(nobody, SCOPES, false, "", "Orders");
    start(
        allowing(List.of(), List.of("shop.example")),
        new HttpSecurity(Map.of("/mcp", door), null, new StillTicker()));
    String get = "GET " + ResourceUrl.WELL_KNOWN + " HTTP/1.1\r\nHost: shop.example\r\n\r\n";

    assertThat(connect().send(get).answer().body())
        .contains("\"resource\":\"http://localhost:" + port() + "/mcp\"");
  }

  @Test
  void theUrlThatClientsKnowIsPublishedWhereTheyLookForIt() throws Exception {
    start("https://mcp.example/shop/orders");

    HttpResponse<String> answer = wellKnown("/shop/orders", PAGE);

    assertThat(answer.body()).contains("\"resource\":\"https://mcp.example/shop/orders\"");
    assertThat(answer.headers().allValues("cache-control")).containsExactly("public, max-age=3600");
    assertThat(wellKnown("/mcp", PAGE).statusCode()).isEqualTo(200);
    assertThat(challenge())
        .contains("\"https://mcp.example/.well-known/oauth-protected-resource/shop/orders\"");
  }

  @Test
  void withoutAnAuthorizationServerNothingIsPublished() throws Exception {
    servers = List.of();
    start("");

    assertThat(wellKnown("", PAGE).statusCode()).isEqualTo(404);
    assertThat(challenge()).isEqualTo("Bearer scope=\"orders:read orders:write\"");
  }
}
