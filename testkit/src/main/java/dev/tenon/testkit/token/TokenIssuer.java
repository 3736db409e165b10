package dev.tenon.testkit.token;

import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.concurrent.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An authorization server that has real keys, publishes them over HTTP on this machine, and gives
 * tokens to whom a test likes, without asking anybody. Needs {@code com.nimbusds:nimbus-jose-jwt}.
 * Thread-safe.
 *
 * <pre>{@code
 * try (TokenIssuer issuer = TokenIssuer.start()) {
 *   Principal ada = Principal.of("ada").scopes("orders:read");
 *   client.as(issuer.token(ada).audience(server.uri())).callTool("findOrders", "{}");
 *   client.as(issuer.token(ada).audience(server.uri()).expired()); // must be refused
 * }
 * }</pre>
 */
public final class TokenIssuer implements AutoCloseable {
  private static final PlainHeader UNSIGNED =
      new PlainHeader.Builder().type(SigningKey.ACCESS_TOKEN).build();

  private final KeyKind kind;
  private final Ticker ticker;
  private final HttpServer server;
  private final URI uri;
  private final SigningKey other;
  private final List<SigningKey> keys = new CopyOnWriteArrayList<>();
  private final AtomicInteger keyRequests = new AtomicInteger();

  private TokenIssuer(KeyKind kind, Ticker ticker, HttpServer server) {
    this.kind = kind;
    this.ticker = ticker;
    this.server = server;
    this.uri =
        URI.create(
            "http://"
                + server.getAddress().getAddress().getHostAddress()
                + ":"
                + server.getAddress().getPort());
    this.keys.add(SigningKey.make(kind, "key-1"));
    this.other = SigningKey.make(kind, "key-1");
  }

  /** An issuer with a key on the curve P-256. */
  public static TokenIssuer start() {
    return start(KeyKind.EC, new ProcessTicker());
  }

  /**
   * An issuer with a key of this kind.
   *
   * @param ticker tells when tokens are issued, such as a {@code FakeClock}
   */
  public static TokenIssuer start(KeyKind kind, Ticker ticker) {
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TokenIssuer issuer = new TokenIssuer(kind, ticker, server);
    server.createContext("/jwks", issuer::serveKeys);
    server.createContext("/.well-known/oauth-authorization-server", issuer::serveMetadata);
    server.createContext("/.well-known/openid-configuration", issuer::serveMetadata);
    server.start();
    return issuer;
  }

  /** The issuer identifier, {@code iss} of its tokens; its metadata is where RFC 8414 says. */
  public URI uri() {
    return uri;
  }

  /** Where its public keys are (RFC 7517). */
  public URI jwksUri() {
    return uri.resolve("/jwks");
  }

  /** How often somebody has fetched the keys. */
  public int keyRequests() {
    return keyRequests.get();
  }

  /** A token for {@code principal}: its name, and its scopes. */
  public IssuedToken token(Principal principal) {
    return IssuedToken.of(this, principal, ticker.now());
  }

  /** From now on signs with a new key; the old ones stay published. */
  public void rotate() {
    keys.add(0, SigningKey.make(kind, "key-" + (keys.size() + 1)));
  }

  /** From now on publishes no key but the newest. */
  public void forgetOldKeys() {
    keys.subList(1, keys.size()).clear();
  }

  /** The token that says {@code claims}. */
  String seal(IssuedToken.Claims claims, IssuedToken.Seal seal) {
    SigningKey key = keys.get(0);
    return switch (seal) {
      case RIGHT -> key.sign(set(claims));
      case NONE -> new PlainJWT(UNSIGNED, set(claims)).serialize();
      case OTHER_KEY ->
          new SigningKey(key.id(), other.algorithm(), other.key(), other.signer())
              .sign(set(claims));
      case BROKEN -> alter(key.sign(set(claims)));
    };
  }

  private static JWTClaimsSet set(IssuedToken.Claims claims) {
    Principal principal = claims.principal();
    JWTClaimsSet.Builder set =
        new JWTClaimsSet.Builder()
            .issuer(claims.issuer())
            .subject(principal.name())
            .issueTime(date(claims.issuedAt()))
            .notBeforeTime(date(claims.notBefore()))
            .expirationTime(date(claims.expires()))
            .jwtID(UUID.randomUUID().toString())
            .claim("client_id", "testkit")
            .claim("scope", principal.scopes().stream().sorted().collect(Collectors.joining(" ")));
    if (!claims.audience().isEmpty()) {
      set.audience(claims.audience());
    }
    claims.more().forEach(set::claim);
    return set.build();
  }

  /** Gives the token to somebody else, whom the signature does not know. */
  private static String alter(String token) {
    String[] parts = token.split("\\.");
    String said = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String says = said.replaceFirst("\"sub\":\"[^\"]*\"", "\"sub\":\"mallory\"");
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(says.getBytes(StandardCharsets.UTF_8));
    return String.join(".", parts);
  }

  private static Date date(Instant instant) {
    return Date.from(instant);
  }

  private void serveKeys(HttpExchange exchange) throws IOException {
    keyRequests.incrementAndGet();
    List<JWK> published = new ArrayList<>();
    keys.forEach(key -> published.add(key.key()));
    answer(exchange, new JWKSet(published).toString());
  }

  private void serveMetadata(HttpExchange exchange) throws IOException {
    String metadata =
        """
        {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",\
        "token_endpoint":"%1$s/token","response_types_supported":["code"],\
        "grant_types_supported":["authorization_code"],\
        "code_challenge_methods_supported":["S256"]}\
        """
            .formatted(uri);
    answer(exchange, metadata);
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Publishes its keys no longer. */
  @Override
  public void close() {
    server.stop(0);
  }
}
