package dev.tenon.conformance;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.client.ClientInformation;
import com.nimbusds.oauth2.sdk.client.ClientMetadata;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An authorization server of OAuth 2.1 whose only user, ada, agrees to everything: metadata,
 * dynamic registration, authorization codes with PKCE, and tokens for the resource that is named.
 * The Nimbus SDK reads the requests and writes the answers.
 */
final class LoginServer implements AutoCloseable {
  private final HttpServer server;
  private final String issuer;
  private final ECKey key;
  private final Map<String, ClientMetadata> clients = new ConcurrentHashMap<>();

  /** Each code is good once. */
  private final Map<String, AuthorizationRequest> codes = new ConcurrentHashMap<>();

  private LoginServer(HttpServer server, ECKey key) {
    this.server = server;
    this.key = key;
    this.issuer = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  static LoginServer start() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("key-1").generate();
    LoginServer login = new LoginServer(server, key);
    server.createContext("/", exchange -> login.serve(exchange));
    server.start();
    return login;
  }

  String issuer() {
    return issuer;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/.well-known/oauth-authorization-server" ->
            answer(exchange, 200, metadata().toJSONObject().toJSONString());
        case "/jwks" -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
        case "/register" -> register(exchange);
        case "/authorize" -> authorize(exchange);
        case "/token" -> token(exchange);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    } catch (Exception e) {
      answer(exchange, 400, "{\"error\":\"invalid_request\"}");
    }
  }

  private AuthorizationServerMetadata metadata() {
    AuthorizationServerMetadata metadata = new AuthorizationServerMetadata(new Issuer(issuer));
    metadata.setAuthorizationEndpointURI(URI.create(issuer + "/authorize"));
    metadata.setTokenEndpointURI(URI.create(issuer + "/token"));
    metadata.setRegistrationEndpointURI(URI.create(issuer + "/register"));
    metadata.setJWKSetURI(URI.create(issuer + "/jwks"));
    metadata.setResponseTypes(List.of(ResponseType.CODE));
    metadata.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE));
    metadata.setTokenEndpointAuthMethods(List.of(ClientAuthenticationMethod.NONE));
    metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
    metadata.setSupportsAuthorizationResponseIssuerParam(true);
    return metadata;
  }

  /** Dynamic client registration (RFC 7591). */
  private void register(HttpExchange exchange) throws Exception {
    ClientMetadata client = ClientMetadata.parse(JSONObjectUtils.parse(body(exchange)));
    String id = UUID.randomUUID().toString();
    clients.put(id, client);
    ClientInformation registered = new ClientInformation(new ClientID(id), client);
    answer(exchange, 201, registered.toJSONObject().toJSONString());
  }

  /** Ada agrees at once. */
  private void authorize(HttpExchange exchange) throws Exception {
    AuthorizationRequest request =
        AuthorizationRequest.parse(exchange.getRequestURI().getRawQuery());
    ClientMetadata client = clients.get(request.getClientID().getValue());
    if (client == null
        || !client.getRedirectionURIs().contains(request.getRedirectionURI())
        || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())
        || request.getResources() == null) {
      answer(exchange, 400, "{\"error\":\"invalid_request\"}");
      return;
    }
    AuthorizationCode code = new AuthorizationCode();
    codes.put(code.getValue(), request);
    AuthorizationSuccessResponse response =
        new AuthorizationSuccessResponse(
            request.getRedirectionURI(),
            code,
            null,
            request.getState(),
            new Issuer(issuer),
            ResponseMode.QUERY);
    exchange.getResponseHeaders().add("Location", response.toURI().toString());
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange) throws Exception {
    HTTPRequest http = new HTTPRequest(HTTPRequest.Method.POST, URI.create(issuer + "/token"));
    http.setContentType(exchange.getRequestHeaders().getFirst("Content-Type"));
    http.setBody(body(exchange));
    TokenRequest request = TokenRequest.parse(http);
    AuthorizationRequest agreed =
        request.getAuthorizationGrant() instanceof AuthorizationCodeGrant grant
            ? redeemed(request, grant)
            : null;
    if (agreed == null) {
      ErrorObject error = OAuth2Error.INVALID_GRANT;
      answer(exchange, 400, new TokenErrorResponse(error).toJSONObject().toJSONString());
      return;
    }
    BearerAccessToken token = new BearerAccessToken(sign(agreed), 300, agreed.getScope());
    answer(
        exchange,
        200,
        new AccessTokenResponse(new Tokens(token, null)).toJSONObject().toJSONString());
  }

  /** What the user has agreed to, if the code is the one of this client and its verifier. */
  private @Nullable AuthorizationRequest redeemed(
      TokenRequest request, AuthorizationCodeGrant grant) {
    AuthorizationRequest agreed = codes.remove(grant.getAuthorizationCode().getValue());
    boolean isRight =
        agreed != null
            && grant.getCodeVerifier() != null
            && Objects.equals(agreed.getClientID(), request.getClientID())
            && Objects.equals(agreed.getRedirectionURI(), grant.getRedirectionURI())
            && CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier())
                .equals(agreed.getCodeChallenge());
    return isRight ? agreed : null;
  }

  private String sign(AuthorizationRequest agreed) throws Exception {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject("ada")
            .audience(agreed.getResources().get(0).toString())
            .claim("client_id", agreed.getClientID().getValue())
            .claim("scope", agreed.getScope() == null ? "" : agreed.getScope().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID(key.getKeyID())
            .build();
    SignedJWT jwt = new SignedJWT(header, claims);
    jwt.sign(new ECDSASigner(key));
    return jwt.serialize();
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
