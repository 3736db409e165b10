package dev.tenon.extensions.oauth;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.tenon.runtime.concurrent.Ticker;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Tokens that only their issuer understands, which is asked after each (RFC 7662). Thread-safe. */
final class IntrospectionCheck implements TokenCheck {
  /** How long an answer is believed, which is how long a token lives on that was withdrawn. */
  private static final Duration MOST_REMEMBERED = Duration.ofSeconds(30);

  /** How many questions may be open; callers beyond are told to come again. */
  private static final int MOST_QUESTIONS = 64;

  private final Claims claims;
  private final TokenRules rules;
  private final URI endpoint;
  private final String authorization;
  private final IssuerClient client;
  private final Ticker ticker;
  private final Semaphore questions = new Semaphore(MOST_QUESTIONS);

  IntrospectionCheck(
      TokenRules rules,
      URI endpoint,
      String clientId,
      String clientSecret,
      IssuerClient client,
      Ticker ticker) {
    this.claims = new Claims(rules);
    this.rules = rules;
    this.endpoint = endpoint;
    this.authorization = basic(clientId, clientSecret);
    this.client = client;
    this.ticker = ticker;
  }

  private static String basic(String id, String secret) {
    String both = encoded(id) + ":" + encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public CheckedToken check(String token) throws BadToken, Unreachable {
    if (!questions.tryAcquire()) {
      throw new Unreachable(""); // Not logged: anybody can send many tokens.
    }
    JWTClaimsSet said;
    try {
      said = ask(token);
    } finally {
      questions.release();
    }
    String issuer = said.getIssuer();
    claims.checkParties(issuer == null ? rules.issuer() : issuer, said.getAudience());
    Instant now = ticker.now();
    claims.checkBegun(said, now);
    Duration valid =
        said.getExpirationTime() == null ? MOST_REMEMBERED : claims.checkTime(said, now);
    return new CheckedToken(
        claims.known(said), valid.compareTo(MOST_REMEMBERED) < 0 ? valid : MOST_REMEMBERED);
  }

  private JWTClaimsSet ask(String token) throws BadToken, Unreachable {
    String form = "token=" + encoded(token) + "&token_type_hint=access_token";
    String answer = client.post(endpoint, authorization, form);
    try {
      Map<String, Object> said = JSONObjectUtils.parse(answer);
      if (!Boolean.TRUE.equals(said.get("active"))) {
        throw new BadToken("the token is not active");
      }
      return JWTClaimsSet.parse(said);
    } catch (ParseException e) {
      throw new Unreachable(endpoint + " answers with what is no introspection");
    }
  }
}
