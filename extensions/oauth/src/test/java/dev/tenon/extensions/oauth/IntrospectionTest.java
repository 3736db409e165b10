package dev.tenon.extensions.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.extensions.oauth.ScriptedIssuer.Reply;
import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.call.Principal;
import dev.tenon.testkit.FakeClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tokens that say nothing, and an issuer that is asked after them. */
@Timeout(60)
@Tag("B9.4")
class IntrospectionTest {
  private static final String HERE = "https://mcp.example/mcp";
  private static final String ACTIVE =
      "{\"active\":true,\"sub\":\"ada\",\"aud\":\"" + HERE + "\",\"scope\":\"a b\"";

  private final FakeClock clock = new FakeClock();
  private ScriptedIssuer issuer;
  private Authenticator authenticator;

  @BeforeEach
  void start() throws IOException {
    issuer = new ScriptedIssuer();
    authenticator = oauth().build();
  }

  private OAuth oauth() {
    return OAuth.introspection(issuer.uri(), issuer.uri() + "/introspect", "orders", "s:e/cret")
        .audience(HERE)
        .ticker(clock);
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  private Authentication answered(String json) {
    issuer.reply("/introspect", Reply.ok(json));
    clock.advance(Duration.ofMinutes(1));
    return Given.token(authenticator, "opaque");
  }

  @Test
  void anActiveTokenIsWhatTheIssuerSays() {
    assertThat(answered(ACTIVE + "}"))
        .isEqualTo(new Authentication.Known(Principal.of(issuer.uri() + "#ada").scopes("a", "b")));
    assertThat(issuer.forms)
        .containsExactly(
            "Basic b3JkZXJzOnMlM0FlJTJGY3JldA== token=opaque&token_type_hint=access_token");
  }

  @Test
  void anAnswerMaySayWhenTheTokenEnds() {
    long end = clock.now().plusSeconds(3600).getEpochSecond();

    assertThat(answered(ACTIVE + ",\"exp\":" + end + "}"))
        .isInstanceOfSatisfying(
            Authentication.Known.class,
            known -> assertThat(known.until()).isEqualTo(Instant.ofEpochSecond(end + 30)));
  }

  @Test
  void anAnswerIsBelievedForHalfAMinute() {
    answered(ACTIVE + "}");
    issuer.reply("/introspect", Reply.ok("{\"active\":false}"));
    clock.advance(Duration.ofSeconds(29));
    assertThat(Given.token(authenticator, "opaque")).isInstanceOf(Authentication.Known.class);

    clock.advance(Duration.ofSeconds(1));
    assertThat(Given.token(authenticator, "opaque")).isInstanceOf(Authentication.Invalid.class);
  }

  @Test
  void howLongAnAnswerIsBelievedIsASetting() {
    authenticator = oauth().introspectionTtl(Duration.ofSeconds(5)).build();
    answered(ACTIVE + "}");
    issuer.reply("/introspect", Reply.ok("{\"active\":false}"));
    clock.advance(Duration.ofSeconds(5));
    assertThat(Given.token(authenticator, "opaque")).isInstanceOf(Authentication.Invalid.class);
  }

  /** Whoever sends any number of tokens from one address keeps nobody else from being known. */
  @Test
  void oneAddressTakesNoMoreQuestionsThanItLeaves() throws Exception {
    authenticator = oauth().maxQuestions(2).timeout(Duration.ofSeconds(30)).build();
    issuer.reply("/introspect", Reply.ok(ACTIVE + "}"));
    CountDownLatch released = new CountDownLatch(1);
    issuer.holds(released);
    CompletableFuture<Authentication> first = asked("10.0.0.1", "one");
    while (issuer.asked("/introspect") == 0) {
      Thread.onSpinWait();
    }

    assertThat(Given.token(authenticator, "10.0.0.1", "two"))
        .isInstanceOf(Authentication.Unavailable.class);
    CompletableFuture<Authentication> other = asked("10.0.0.2", "three");
    released.countDown();

    assertThat(first.get(20, TimeUnit.SECONDS)).isInstanceOf(Authentication.Known.class);
    assertThat(other.get(20, TimeUnit.SECONDS)).isInstanceOf(Authentication.Known.class);
    Authentication again = Given.token(authenticator, "10.0.0.1", "two");
    while (again instanceof Authentication.Unavailable) {
      Thread.sleep(1); // The first has its answer, and is about to leave its place.
      again = Given.token(authenticator, "10.0.0.1", "two");
    }
    assertThat(again).isInstanceOf(Authentication.Known.class);
  }

  private CompletableFuture<Authentication> asked(String address, String token) {
    return CompletableFuture.supplyAsync(() -> Given.token(authenticator, address, token));
  }

  @Test
  void whatIsNotActiveOrNotForThisServerIsRefused() {
    for (String json :
        new String[] {
          "{\"active\":false}",
          "{\"sub\":\"ada\",\"aud\":\"" + HERE + "\"}",
          "{\"active\":\"true\",\"sub\":\"ada\",\"aud\":\"" + HERE + "\"}",
          "{\"active\":true,\"sub\":\"ada\"}",
          "{\"active\":true,\"sub\":\"ada\",\"aud\":[\"https://other.example\"]}",
          ACTIVE + ",\"iss\":\"https://evil.example\"}",
          ACTIVE + ",\"exp\":1}",
          ACTIVE + ",\"nbf\":99999999999}",
          ACTIVE + ",\"iat\":99999999999}",
          ACTIVE + ",\"cnf\":{}}",
          "{\"active\":true,\"aud\":\"" + HERE + "\"}"
        }) {
      assertThat(answered(json)).as(json).isInstanceOf(Authentication.Invalid.class);
    }
  }

  @Test
  void anIssuerThatDoesNotAnswerLetsNobodyIn() {
    assertThat(answered("nonsense")).isInstanceOf(Authentication.Unavailable.class);
    issuer.reply("/introspect", new Reply(500, "", ""));
    assertThat(Given.token(authenticator, "opaque")).isInstanceOf(Authentication.Unavailable.class);
    issuer.reply("/introspect", new Reply(401, "", ""));
    assertThat(Given.token(authenticator, "opaque")).isInstanceOf(Authentication.Unavailable.class);
  }
}
