package dev.tenon.extensions.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** An issuer of which a test says what it answers, and whose tokens say what a test likes. */
final class ScriptedIssuer implements AutoCloseable {
  static final String KEYS = "/jwks";
  static final String METADATA = "/.well-known/oauth-authorization-server";

  record Reply(int status, String location, String body) {
    static Reply ok(String body) {
      return new Reply(200, "", body);
    }
  }

  final RSAKey key = key("key-1");
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<String> forms = new CopyOnWriteArrayList<>();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final HttpServer server;
  private volatile CountDownLatch held = new CountDownLatch(0);

  ScriptedIssuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    reply(KEYS, Reply.ok(new JWKSet(key.toPublicJWK()).toString()));
    reply(METADATA, Reply.ok(metadata(uri(), uri() + KEYS)));
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String metadata(String issuer, String keys) {
    return "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + keys + "\"}";
  }

  String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void reply(String path, Reply reply) {
    replies.put(path, reply);
  }

  /** Answers nothing until {@code released}. */
  void holds(CountDownLatch released) {
    held = released;
  }

  long asked(String path) {
    return asked.stream().filter(path::equals).count();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    forms.add(
        exchange.getRequestHeaders().getFirst("Authorization")
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    await();
    Reply reply = replies.getOrDefault(path, new Reply(404, "", ""));
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    if (!reply.location().isEmpty()) {
      exchange.getResponseHeaders().add("Location", reply.location());
    }
    try (exchange) {
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      // Who has enough of a long answer goes away.
    }
  }

  private void await() throws IOException {
    try {
      held.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Claims of a good token for {@code audience}. */
  JWTClaimsSet.Builder claims(String audience, Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(uri())
        .subject("ada")
        .audience(audience)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)))
        .claim("scope", "orders:read orders:write");
  }

  static JWSHeader.Builder header(String keyId) {
    return new JWSHeader.Builder(JWSAlgorithm.RS256)
        .type(new JOSEObjectType("at+jwt"))
        .keyID(keyId);
  }

  String token(JWTClaimsSet.Builder claims) {
    return sign(header("key-1"), claims, key);
  }

  static String sign(JWSHeader.Builder header, JWTClaimsSet.Builder claims, RSAKey with) {
    SignedJWT jwt = new SignedJWT(header.build(), claims.build());
    try {
      jwt.sign(new RSASSASigner(with));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
