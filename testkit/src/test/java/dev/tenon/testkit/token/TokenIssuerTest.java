package dev.tenon.testkit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.sun.net.httpserver.HttpServer;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.FakeClock;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.RemoteServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TokenIssuerTest {
  private static final URI API = URI.create("http://127.0.0.1:8080/mcp");
  private static final Principal ADA = Principal.of("ada").scopes("orders:write", "orders:read");

  /** What a resource server does that knows the issuer's address and nothing more. */
  private static JWTClaimsSet verify(TokenIssuer issuer, AccessToken token) throws Exception {
    URL published = issuer.jwksUri().toURL();
    JWKSource<SecurityContext> keys = JWKSourceBuilder.create(published).build();
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256), keys));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            API.toString(),
            new JWTClaimsSet.Builder().issuer(issuer.uri().toString()).build(),
            Set.of("sub", "exp", "iat", "jti", "client_id")));
    return processor.process(token.value(), null);
  }

  @ParameterizedTest
  @EnumSource
  void aTokenIsGoodForWhoeverHasThePublishedKeys(KeyKind kind) throws Exception {
    try (TokenIssuer issuer = TokenIssuer.start(kind, new ProcessTicker())) {
      JWTClaimsSet claims = verify(issuer, issuer.token(ADA).audience(API).claim("tenant", "7"));

      assertThat(claims.getSubject()).isEqualTo("ada");
      assertThat(claims.getStringClaim("scope")).isEqualTo("orders:read orders:write");
      assertThat(claims.getStringClaim("tenant")).isEqualTo("7");
      assertThat(issuer.keyRequests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongOnPurposeIsRefused(KeyKind kind) {
    try (TokenIssuer issuer = TokenIssuer.start(kind, new ProcessTicker())) {
      IssuedToken good = issuer.token(ADA).audience(API);
      URI elsewhere = URI.create("https://elsewhere.example/mcp");

      refuses(issuer, good.expired(), "Expired");
      refuses(issuer, good.notYetValid(), "before use time");
      refuses(issuer, issuer.token(ADA), "aud claim");
      refuses(issuer, issuer.token(ADA).audience(elsewhere), "aud claim");
      refuses(issuer, good.issuedBy(elsewhere), "iss");
      refuses(issuer, good.unsigned(), "Unsecured");
      refuses(issuer, good.signedByAnother(), "Invalid signature");
      refuses(issuer, good.altered(), "Invalid signature");
    }
  }

  private static void refuses(TokenIssuer issuer, IssuedToken token, String why) {
    assertThatThrownBy(() -> verify(issuer, token)).as("%s", token).hasMessageContaining(why);
  }

  @Test
  void theClockOfATestTellsWhenATokenIsIssuedAndEnds() throws Exception {
    FakeClock clock = new FakeClock();
    try (TokenIssuer issuer = TokenIssuer.start(KeyKind.EC, clock)) {
      clock.advance(Duration.ofHours(1));
      AccessToken token = issuer.token(ADA).expires(Duration.ofMinutes(5));

      JWTClaimsSet claims = SignedJWT.parse(token.value()).getJWTClaimsSet();
      assertThat(claims.getIssueTime()).isEqualTo(Date.from(clock.now()));
      assertThat(claims.getExpirationTime())
          .isEqualTo(Date.from(clock.now().plus(Duration.ofMinutes(5))));
    }
  }

  @Test
  void anOldKeyIsGoodUntilItIsForgotten() throws Exception {
    try (TokenIssuer issuer = TokenIssuer.start()) {
      AccessToken old = issuer.token(ADA).audience(API);
      issuer.rotate();
      AccessToken fresh = issuer.token(ADA).audience(API);
      assertThat(verify(issuer, old).getSubject()).isEqualTo("ada");

      issuer.forgetOldKeys();

      assertThat(verify(issuer, fresh).getSubject()).isEqualTo("ada");
      assertThatThrownBy(() -> verify(issuer, old)).hasMessageContaining("no matching key");
    }
  }

  @Test
  void theMetadataLeadsToTheKeysAndNothingPrivateIsPublished() throws Exception {
    try (TokenIssuer issuer = TokenIssuer.start()) {
      URI wellKnown = issuer.uri().resolve("/.well-known/oauth-authorization-server");
      JsonNode metadata = read(wellKnown);
      JsonNode keys = read(URI.create(metadata.get("jwks_uri").asString())).get("keys");

      assertThat(metadata.get("issuer").asString()).isEqualTo(issuer.uri().toString());
      assertThat(keys).hasSize(1);
      assertThat(keys.get(0).propertyNames())
          .containsExactlyInAnyOrder("kty", "use", "alg", "kid", "crv", "x", "y");
    }
  }

  private static JsonNode read(URI uri) throws Exception {
    try (var in = uri.toURL().openStream()) {
      return JsonMapper.shared().readTree(in.readAllBytes());
    }
  }

  @Test
  void noTextShowsAToken() {
    try (TokenIssuer issuer = TokenIssuer.start()) {
      IssuedToken token = issuer.token(ADA).audience(API).expired();

      assertThat(token)
          .hasToString("a token of ada for http://127.0.0.1:8080/mcp that has expired");
      assertThat(ClientOptions.NONE.as(token).toString()).doesNotContain(token.value());
      assertThat(AccessToken.of("secret", "somebody")).hasToString("a token of somebody");
      assertThatThrownBy(() -> AccessToken.of("secret\r\n", "somebody"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("secret");
    }
  }

  /** What a server is sent, in both eras, from the first request on. */
  @ParameterizedTest
  @EnumSource
  void eachRequestBringsTheToken(ProtocolRevision revision) throws Exception {
    List<String> brought = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/mcp",
        exchange -> {
          brought.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          byte[] body =
              "{\"jsonrpc\":\"2.0\",\"id\":0,\"error\":{\"code\":-32603,\"message\":\"no\"}}"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try (TokenIssuer issuer = TokenIssuer.start()) {
      URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/mcp");
      AccessToken ada = issuer.token(ADA).audience(uri);
      AccessToken bob = issuer.token(Principal.of("bob")).audience(uri);

      McpTestClient client = RemoteServer.http(uri).client(revision, ClientOptions.NONE.as(ada));
      assertThat(brought).isNotEmpty().allMatch(ada.header()::equals);

      brought.clear();
      assertThat(client.as(bob).request("ping", "{}").status()).isEqualTo(401);
      assertThat(brought).containsExactly(bob.header());
    } finally {
      server.stop(0);
    }
  }
}
