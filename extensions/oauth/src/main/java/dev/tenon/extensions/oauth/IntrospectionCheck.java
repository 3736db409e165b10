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

/** Tokens that only their issuer understands, which is asked after each (RFC 7662). Thread-safe. */
final class IntrospectionCheck implements TokenCheck {
  private final Claims claims;
  private final TokenRules rules;
  private final URI endpoint;
  private final String authorization;
  private final IssuerClient issuer;
  private final Ticker ticker;
  private final Duration remembered;
  private final Questions questions;

  /**
   * @param remembered how long an answer is believed, which is how long a token lives on that was
   *     withdrawn
   * @param questions who may ask; others are told to come again
   */
  IntrospectionCheck(
      TokenRules rules,
      URI endpoint,
      String clientId,
      String clientSecret,
      IssuerClient issuer,
      Duration remembered,
      Questions questions,
      Ticker ticker) {
    this.remembered = remembered;
    this.questions = questions;
    this.claims = new Claims(rules);
    this.rules = rules;
    this.endpoint = endpoint;
    this.authorization = basic(clientId, clientSecret);
    this.issuer = issuer;
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
  public CheckedToken check(String token, String client) throws BadToken, Unreachable {
    if (!questions.begin(client)) {
      throw new Unreachable(""); // Not logged: anybody can send many tokens.
    }
    JWTClaimsSet said;
    try {
      said = ask(token);
    } finally {
      questions.end(client);
    }
    String named = said.getIssuer();
    claims.checkParties(named == null ? rules.issuer() : named, said.getAudience());
    Instant now = ticker.now();
    claims.checkBegun(said, now);
    Duration valid = said.getExpirationTime() == null ? remembered : claims.checkTime(said, now);
    return new CheckedToken(
        claims.known(said), valid.compareTo(remembered) < 0 ? valid : remembered);
  }

  private JWTClaimsSet ask(String token) throws BadToken, Unreachable {
    String form = "token=" + encoded(token) + "&token_type_hint=access_token";
    String answer = issuer.post(endpoint, authorization, form);
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
