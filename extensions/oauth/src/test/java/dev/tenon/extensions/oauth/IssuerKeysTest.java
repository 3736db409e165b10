package dev.tenon.extensions.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import dev.tenon.extensions.oauth.ScriptedIssuer.Reply;
import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.testkit.FakeClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where keys come from, how often, and what happens when they do not. */
@Timeout(60)
class IssuerKeysTest {
  private static final String HERE = "https://mcp.example/mcp";
  private static final Reply DOWN = new Reply(503, "", "");

  private final FakeClock clock = new FakeClock();
  private ScriptedIssuer issuer;
  private Authenticator authenticator;

  @BeforeEach
  void start() throws IOException {
    issuer = new ScriptedIssuer();
    authenticator = oauth().build();
  }

  private OAuth oauth() {
    return OAuth.jwt(issuer.uri()).audience(HERE).ticker(clock).maxTokens(0);
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  private Authentication check() {
    return check(issuer.key, "key-1");
  }

  private Authentication check(RSAKey key, String id) {
    String token =
        ScriptedIssuer.sign(ScriptedIssuer.header(id), issuer.claims(HERE, clock.now()), key);
    return Given.token(authenticator, token);
  }

  @Test
  void keysAreFetchedWithTheFirstTokenAndKeptForFiveMinutes() {
    assertThat(issuer.asked).isEmpty();
    for (int i = 0; i < 5; i++) {
      assertThat(check()).isInstanceOf(Authentication.Known.class);
      clock.advance(Duration.ofSeconds(70));
    }
    assertThat(issuer.asked(ScriptedIssuer.KEYS)).isEqualTo(1);

    assertThat(check()).isInstanceOf(Authentication.Known.class);
    assertThat(issuer.asked(ScriptedIssuer.KEYS)).isEqualTo(2);
  }

  @Test
  void aNewKeyIsFetchedWhenItsFirstTokenComesAndAnOldOneIsForgotten() {
    assertThat(check()).isInstanceOf(Authentication.Known.class);
    RSAKey next = ScriptedIssuer.key("key-2");
    issuer.reply(ScriptedIssuer.KEYS, Reply.ok(new JWKSet(next.toPublicJWK()).toString()));
    clock.advance(Duration.ofSeconds(10));

    assertThat(check(next, "key-2")).isInstanceOf(Authentication.Known.class);
    assertThat(check()).isInstanceOf(Authentication.Invalid.class);
  }

  @Test
  void whileTheIssuerIsDownItsLastKeysGoOnForFourHours() {
    assertThat(check()).isInstanceOf(Authentication.Known.class);
    issuer.reply(ScriptedIssuer.KEYS, DOWN);
    clock.advance(Duration.ofHours(3));

    assertThat(check()).isInstanceOf(Authentication.Known.class);
    assertThat(check()).isInstanceOf(Authentication.Known.class);
    assertThat(issuer.asked(ScriptedIssuer.KEYS)).as("one try in ten seconds").isEqualTo(2);
    clock.advance(Duration.ofHours(1));
    assertThat(check()).isInstanceOf(Authentication.Unavailable.class);
  }

  @Test
  void aServerThatNeverHadKeysLetsNobodyIn() {
    issuer.reply(ScriptedIssuer.KEYS, DOWN);
    assertThat(check()).isInstanceOf(Authentication.Unavailable.class);
    assertThat(check()).isInstanceOf(Authentication.Unavailable.class);
    assertThat(issuer.asked(ScriptedIssuer.KEYS)).isEqualTo(1);

    issuer.reply(ScriptedIssuer.KEYS, Reply.ok(new JWKSet(issuer.key.toPublicJWK()).toString()));
    clock.advance(Duration.ofSeconds(10));
    assertThat(check()).isInstanceOf(Authentication.Known.class);
  }

  @Test
  void howLongKeysAreUsedIsASetting() {
    authenticator =
        oauth()
            .keys(Duration.ofMinutes(1), Duration.ofSeconds(2), Duration.ofMinutes(10), 1)
            .build();
    assertThat(check()).isInstanceOf(Authentication.Known.class);
    clock.advance(Duration.ofMinutes(1));
    assertThat(check()).isInstanceOf(Authentication.Known.class);
    assertThat(issuer.asked(ScriptedIssuer.KEYS)).as("after a minute").isEqualTo(2);

    issuer.reply(ScriptedIssuer.KEYS, DOWN);
    clock.advance(Duration.ofMinutes(9));
    assertThat(check()).isInstanceOf(Authentication.Known.class);
    clock.advance(Duration.ofSeconds(2));
    assertThat(check()).isInstanceOf(Authentication.Known.class);
    assertThat(issuer.asked(ScriptedIssuer.KEYS)).as("after two seconds").isEqualTo(4);
    clock.advance(Duration.ofMinutes(1));
    assertThat(check()).as("after ten minutes").isInstanceOf(Authentication.Unavailable.class);
  }

  @Test
  void anIssuerHasNoMoreKeysThanIsSet() {
    authenticator =
        oauth()
            .keys(Duration.ofMinutes(1), Duration.ofSeconds(2), Duration.ofMinutes(10), 1)
            .build();
    issuer.reply(
        ScriptedIssuer.KEYS,
        Reply.ok(
            new JWKSet(List.of(issuer.key.toPublicJWK(), ScriptedIssuer.key("key-2").toPublicJWK()))
                .toString()));

    assertThat(check()).isInstanceOf(Authentication.Unavailable.class);
  }

  @Test
  void howLongAnAnswerMayBeIsASetting() {
    String keys = new JWKSet(issuer.key.toPublicJWK()).toString();
    authenticator = oauth().maxAnswerBytes(keys.length() + 500).build();
    issuer.reply(ScriptedIssuer.KEYS, Reply.ok(keys + " ".repeat(501)));
    assertThat(check()).isInstanceOf(Authentication.Unavailable.class);

    issuer.reply(ScriptedIssuer.KEYS, Reply.ok(keys + " ".repeat(500)));
    clock.advance(Duration.ofSeconds(10));
    assertThat(check()).isInstanceOf(Authentication.Known.class);
  }

  @Test
  void howLongACheckedTokenIsBelievedIsASetting() {
    authenticator = oauth().maxTokens(10).tokenTtl(Duration.ofSeconds(5)).build();
    String token = issuer.token(issuer.claims(HERE, clock.now()));
    assertThat(Given.token(authenticator, token)).isInstanceOf(Authentication.Known.class);
    RSAKey next = ScriptedIssuer.key("key-2");
    issuer.reply(ScriptedIssuer.KEYS, Reply.ok(new JWKSet(next.toPublicJWK()).toString()));
    clock.advance(Duration.ofSeconds(10));
    assertThat(check(next, "key-2")).isInstanceOf(Authentication.Known.class);

    assertThat(Given.token(authenticator, token))
        .as("its key is gone")
        .isInstanceOf(Authentication.Invalid.class);
  }

  /** The JDK completes what its client answers asynchronously there, from 25 on in any case. */
  @Test
  void anApplicationThatKeepsTheCommonPoolBusyKeepsNobodyOut() {
    CountDownLatch over = new CountDownLatch(1);
    for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
      ForkJoinPool.commonPool()
          .execute(() -> {
            try {
              over.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    try {
      assertThat(check()).isInstanceOf(Authentication.Known.class);
    } finally {
      over.countDown();
    }
  }

  @Test
  void metadataOfAnotherIssuerNamesNoKeysOfThisOne() {
    issuer.reply(
        ScriptedIssuer.METADATA,
        Reply.ok(
            ScriptedIssuer.metadata("https://evil.example", issuer.uri() + ScriptedIssuer.KEYS)));

    assertThat(check()).isInstanceOf(Authentication.Unavailable.class);
    assertThat(issuer.asked(ScriptedIssuer.KEYS)).isZero();
  }

  @Test
  void theMetadataOfOpenIdDoesToo() {
    issuer.reply(ScriptedIssuer.METADATA, new Reply(404, "", ""));
    issuer.reply(
        "/.well-known/openid-configuration",
        Reply.ok(ScriptedIssuer.metadata(issuer.uri(), issuer.uri() + ScriptedIssuer.KEYS)));

    assertThat(check()).isInstanceOf(Authentication.Known.class);
  }

  @Test
  void keysAreNotFetchedWithoutTls() {
    issuer.reply(
        ScriptedIssuer.METADATA,
        Reply.ok(ScriptedIssuer.metadata(issuer.uri(), "http://keys.example/jwks")));

    assertThat(check()).isInstanceOf(Authentication.Unavailable.class);
    assertThatThrownBy(() -> OAuth.jwt("http://login.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https");
    assertThatThrownBy(() -> oauth().keysAt("file:///etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void redirectsAreNotFollowed() {
    issuer.reply(ScriptedIssuer.KEYS, new Reply(302, issuer.uri() + "/elsewhere", ""));
    issuer.reply("/elsewhere", Reply.ok(new JWKSet(issuer.key.toPublicJWK()).toString()));

    assertThat(check()).isInstanceOf(Authentication.Unavailable.class);
    assertThat(issuer.asked("/elsewhere")).isZero();
  }

  @Test
  void anAnswerThatIsTooLongIsNotRead() {
    String keys = new JWKSet(issuer.key.toPublicJWK()).toString();
    issuer.reply(ScriptedIssuer.KEYS, Reply.ok(keys + " ".repeat(300_000)));

    assertThat(check()).isInstanceOf(Authentication.Unavailable.class);
  }

  @Test
  void aWeakKeyIsNoKey() throws Exception {
    RSAKey weak = new RSAKeyGenerator(1024, true).keyID("key-1").generate();
    issuer.reply(ScriptedIssuer.KEYS, Reply.ok(new JWKSet(weak.toPublicJWK()).toString()));

    SignedJWT jwt =
        new SignedJWT(
            ScriptedIssuer.header("key-1").build(), issuer.claims(HERE, clock.now()).build());
    jwt.sign(new RSASSASigner(weak.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance())));
    assertThat(Given.token(authenticator, jwt.serialize()))
        .isInstanceOf(Authentication.Invalid.class);
  }

  @Test
  void keysOfCurvesSignToo() throws Exception {
    ECKey ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    Base64URL point =
        Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    JWK ed = new OctetKeyPair.Builder(Curve.Ed25519, point).keyID("ed").build();
    issuer.reply(
        ScriptedIssuer.KEYS, Reply.ok(new JWKSet(List.of(ec.toPublicJWK(), ed)).toString()));

    assertThat(Given.token(authenticator, signed(JWSAlgorithm.ES256, "ec", new ECDSASigner(ec))))
        .isInstanceOf(Authentication.Known.class);
    assertThat(Given.token(authenticator, ed25519(pair))).isInstanceOf(Authentication.Known.class);
    String token = ed25519(pair);
    String other = ed25519(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    assertThat(
            Given.token(
                authenticator,
                token.substring(0, token.lastIndexOf('.'))
                    + other.substring(other.lastIndexOf('.'))))
        .isInstanceOf(Authentication.Invalid.class);
  }

  private String signed(JWSAlgorithm algorithm, String id, JWSSigner signer) throws Exception {
    SignedJWT jwt = new SignedJWT(header(algorithm, id), issuer.claims(HERE, clock.now()).build());
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static JWSHeader header(JWSAlgorithm algorithm, String id) {
    return new JWSHeader.Builder(algorithm).type(new JOSEObjectType("at+jwt")).keyID(id).build();
  }

  private String ed25519(KeyPair pair) throws Exception {
    SignedJWT jwt =
        new SignedJWT(header(JWSAlgorithm.EdDSA, "ed"), issuer.claims(HERE, clock.now()).build());
    String input = new String(jwt.getSigningInput(), StandardCharsets.US_ASCII);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(jwt.getSigningInput());
    return input + "." + Base64URL.encode(signature.sign());
  }
}
