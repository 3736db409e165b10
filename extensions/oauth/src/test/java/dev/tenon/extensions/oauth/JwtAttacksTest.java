package dev.tenon.extensions.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.call.Principal;
import dev.tenon.testkit.FakeClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tokens that somebody would like to be taken for good ones. */
@Timeout(60)
@Tag("B9.4")
class JwtAttacksTest {
  private static final String HERE = "https://mcp.example/mcp";

  private final FakeClock clock = new FakeClock();
  private ScriptedIssuer issuer;
  private Authenticator authenticator;

  @BeforeEach
  void start() throws IOException {
    issuer = new ScriptedIssuer();
    authenticator = OAuth.jwt(issuer.uri()).audience(HERE).ticker(clock).build();
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  private JWTClaimsSet.Builder good() {
    return issuer.claims(HERE, clock.now());
  }

  private void refuses(String token, String why) {
    assertThat(Given.token(authenticator, token))
        .isInstanceOfSatisfying(
            Authentication.Invalid.class,
            invalid -> assertThat(invalid.description()).contains(why));
  }

  private void takes(String token) {
    assertThat(Given.token(authenticator, token)).isInstanceOf(Authentication.Known.class);
  }

  @Test
  void aGoodTokenSaysWhoItIs() {
    assertThat(Given.token(authenticator, issuer.token(good())))
        .isEqualTo(
            new Authentication.Known(
                Principal.of(issuer.uri() + "#ada").scopes("orders:read", "orders:write"),
                // Ten minutes, and half a one more for clocks that are slow.
                clock.now().plusSeconds(630)));
  }

  @Test
  void aTokenThatWasCheckedSaysStillWhenItEnds() {
    String token = issuer.token(good());
    Authentication first = Given.token(authenticator, token);

    clock.advance(Duration.ofMinutes(1));

    assertThat(Given.token(authenticator, token)).isEqualTo(first);
  }

  @Test
  void whenATokenEndsItIsTakenNoMore() {
    String token = issuer.token(good());
    Authentication.Known known = (Authentication.Known) Given.token(authenticator, token);

    clock.advance(Duration.between(clock.now(), known.until()).minusMillis(1));
    takes(token);
    clock.advance(Duration.ofMillis(1));
    refuses(token, "expired");
  }

  @Test
  void aTokenWithoutSignatureIsRefused() {
    PlainHeader none = new PlainHeader.Builder().type(new JOSEObjectType("at+jwt")).build();

    refuses(new PlainJWT(none, good().build()).serialize(), "no signed JWT");
    String signed = issuer.token(good());
    refuses(signed.substring(0, signed.lastIndexOf('.') + 1), "no signed JWT");
  }

  @Test
  void thePublicKeyIsNoSecret() throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID("key-1")
            .build();
    SignedJWT jwt = new SignedJWT(header, good().build());
    jwt.sign(new MACSigner(issuer.key.toRSAPublicKey().getEncoded()));

    refuses(jwt.serialize(), "algorithm");
  }

  @Test
  void anAlgorithmThatIsNotListedIsRefused() {
    String token =
        ScriptedIssuer.sign(
            new JWSHeader.Builder(JWSAlgorithm.RS512)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("key-1"),
            good(),
            issuer.key);

    refuses(token, "algorithm");
  }

  @Test
  void theAudienceIsExact() {
    for (String other :
        List.of(HERE + "/", HERE + "/x", "https://mcp.example", "https://mcp.example/MCP")) {
      refuses(issuer.token(good().audience(other)), "not for this server");
    }
    refuses(issuer.token(good().audience((String) null)), "not for this server");
    refuses(issuer.token(good().audience(List.of("a", "b"))), "not for this server");
    takes(issuer.token(good().audience(List.of("a", HERE))));
  }

  @Test
  void theIssuerIsExact() {
    for (String other : List.of(issuer.uri() + "/", "https://evil.example", "")) {
      refuses(issuer.token(good().issuer(other)), "another issuer");
    }
    refuses(issuer.token(good().issuer(null)), "another issuer");
  }

  @Test
  void theTimesAreRightButForWrongClocks() {
    Date now = Date.from(clock.now());

    refuses(issuer.token(good().expirationTime(null)), "never expires");
    refuses(issuer.token(good().expirationTime(at(-30))), "expired");
    takes(issuer.token(good().expirationTime(at(-29))));
    refuses(issuer.token(good().notBeforeTime(at(31))), "not valid yet");
    takes(issuer.token(good().notBeforeTime(at(30))));
    refuses(issuer.token(good().issueTime(at(31))), "issued in the future");
    takes(issuer.token(good().issueTime(now)));
  }

  private Date at(int seconds) {
    return Date.from(clock.now().plusSeconds(seconds));
  }

  @Test
  void aTokenThatWasCheckedStillEnds() {
    String token = issuer.token(good().expirationTime(at(60)));
    takes(token);

    clock.advance(Duration.ofSeconds(59));
    takes(token);
    clock.advance(Duration.ofSeconds(40));
    refuses(token, "expired");
  }

  @Test
  void criticalParametersThatNobodyKnowsAreRefused() {
    JWSHeader.Builder header =
        ScriptedIssuer.header("key-1").criticalParams(Set.of("exp")).customParam("exp", 1);

    refuses(ScriptedIssuer.sign(header, good(), issuer.key), "critical");
  }

  @Test
  void anIdTokenOrOneWithoutTypeIsNoAccessToken() {
    for (String type : List.of("id_token+jwt", "dpop+jwt", "secevent+jwt")) {
      JWSHeader.Builder header = ScriptedIssuer.header("key-1").type(new JOSEObjectType(type));
      refuses(ScriptedIssuer.sign(header, good(), issuer.key), "another type");
    }
    refuses(
        ScriptedIssuer.sign(ScriptedIssuer.header("key-1").type(null), good(), issuer.key),
        "another type");
    for (String type : List.of("application/at+jwt", "AT+JWT", "JWT")) {
      JWSHeader.Builder header = ScriptedIssuer.header("key-1").type(new JOSEObjectType(type));
      takes(ScriptedIssuer.sign(header, good(), issuer.key));
    }
  }

  @Test
  void theKeyIsTheIssuersWhateverTheHeaderSays() throws Exception {
    RSAKey evil = ScriptedIssuer.key("key-1");
    try (ScriptedIssuer elsewhere = new ScriptedIssuer()) {
      elsewhere.reply("/evil", ScriptedIssuer.Reply.ok(new JWKSet(evil).toString()));
      JWSHeader.Builder pointing =
          ScriptedIssuer.header("key-1").jwkURL(URI.create(elsewhere.uri() + "/evil"));
      JWSHeader.Builder carrying = ScriptedIssuer.header("key-1").jwk(evil.toPublicJWK());

      refuses(ScriptedIssuer.sign(pointing, good(), evil), "not signed by its issuer");
      refuses(ScriptedIssuer.sign(carrying, good(), evil), "not signed by its issuer");
      assertThat(elsewhere.asked).isEmpty();
    }
  }

  @Test
  void aTokenOfAnotherKindOfOwnerIsRefused() {
    refuses(issuer.token(good().claim("cnf", Map.of("jkt", "x"))), "bound to a key");
    refuses(issuer.token(good().subject(null)), "sub");
    refuses(issuer.token(good().subject("a".repeat(256))), "sub");
  }

  @Test
  void aTokenOfSeveralTenantsIsNotOneOfNone() {
    authenticator = OAuth.jwt(issuer.uri()).audience(HERE).tenantClaim("org").ticker(clock).build();

    takes(issuer.token(good().claim("org", List.of("acme"))));
    takes(issuer.token(good().claim("org", "acme")));
    refuses(issuer.token(good().claim("org", List.of("acme", "other"))), "one tenant");
    refuses(issuer.token(good().claim("org", Map.of("acme", Map.of()))), "one tenant");
  }

  @Test
  void aTokenThatIsTooLongIsNotLookedAt() {
    refuses(issuer.token(good().claim("more", "x".repeat(8_000))), "longer than 8192");
    assertThat(issuer.asked).isEmpty();
  }

  @Test
  void howLongATokenMayBeIsASetting() {
    String token = issuer.token(good());
    Authenticator narrow =
        OAuth.jwt(issuer.uri())
            .audience(HERE)
            .ticker(clock)
            .maxTokenLength(token.length() - 1)
            .build();

    assertThat(Given.token(narrow, token)).isInstanceOf(Authentication.Invalid.class);
    assertThat(issuer.asked).isEmpty();
  }

  @Test
  void nonsenseIsNoToken() {
    for (String nonsense : List.of("a", "a.b.c", "e30.e30.e30", "....", "a.b.c.d.e")) {
      assertThat(Given.token(authenticator, nonsense))
          .as(nonsense)
          .isInstanceOf(Authentication.Invalid.class);
    }
    assertThat(issuer.asked).isEmpty();
  }

  @Test
  void manyUnknownKeysMakeFewFetches() {
    takes(issuer.token(good()));
    for (int i = 0; i < 100; i++) {
      refuses(
          ScriptedIssuer.sign(ScriptedIssuer.header("unknown-" + i), good(), issuer.key),
          "not signed by its issuer");
    }
    assertThat(issuer.asked(ScriptedIssuer.KEYS)).isEqualTo(1);

    clock.advance(Duration.ofSeconds(10));
    refuses(
        ScriptedIssuer.sign(ScriptedIssuer.header("unknown"), good(), issuer.key),
        "not signed by its issuer");
    assertThat(issuer.asked(ScriptedIssuer.KEYS)).isEqualTo(2);
  }

  @Test
  void tokensForOthersMakeNoFetches() {
    refuses(issuer.token(good().issuer("https://evil.example")), "another issuer");
    refuses(issuer.token(good().audience("https://evil.example")), "not for this server");
    assertThat(issuer.asked).isEmpty();
  }

  @Test
  void aRefusalSaysNothingOfTheToken() {
    List<String> said = new ArrayList<>();
    for (String token :
        List.of(
            issuer.token(good().issuer("https://secret.example")),
            issuer.token(good().audience("https://secret.example")),
            "secret")) {
      said.add(Given.token(authenticator, token).toString());
    }
    assertThat(said).noneMatch(text -> text.contains("secret"));
  }
}
