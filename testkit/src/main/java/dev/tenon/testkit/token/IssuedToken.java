package dev.tenon.testkit.token;

import dev.tenon.runtime.call.Principal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A token of a {@link TokenIssuer}: a JWT of the profile for access tokens (RFC 9068), right in
 * everything that was not asked for otherwise. Immutable: what changes it makes another token.
 */
public final class IssuedToken implements AccessToken {
  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final Duration LONG_AGO = Duration.ofHours(1);

  private final TokenIssuer issuer;
  private final Claims claims;
  private final Seal seal;
  private final String about;
  private final String value;

  /** How a token is signed. */
  enum Seal {
    /** By the issuer. */
    RIGHT,

    /** Not at all: the algorithm is none. */
    NONE,

    /** By a key that nobody published, under the name of the published one. */
    OTHER_KEY,

    /** By the issuer, before the claims were changed. */
    BROKEN
  }

  /**
   * What a token says.
   *
   * @param issuer {@code iss}
   * @param principal {@code sub} and {@code scope}
   * @param audience {@code aud}; empty for none
   * @param issuedAt {@code iat}
   * @param notBefore {@code nbf}
   * @param expires {@code exp}
   * @param more other claims
   */
  record Claims(
      String issuer,
      Principal principal,
      List<String> audience,
      Instant issuedAt,
      Instant notBefore,
      Instant expires,
      Map<String, Object> more) {}

  private IssuedToken(TokenIssuer issuer, Claims claims, Seal seal, String about) {
    this.issuer = issuer;
    this.claims = claims;
    this.seal = seal;
    this.about = about;
    this.value = issuer.seal(claims, seal);
  }

  static IssuedToken of(TokenIssuer issuer, Principal principal, Instant now) {
    Claims claims =
        new Claims(
            issuer.uri().toString(), principal, List.of(), now, now, now.plus(LIFETIME), Map.of());
    return new IssuedToken(issuer, claims, Seal.RIGHT, principal.name());
  }

  /** For the resource server at {@code uri} (RFC 8707), besides those named already. */
  public IssuedToken audience(URI uri) {
    List<String> all = new ArrayList<>(claims.audience());
    all.add(uri.toString());
    return with(claims.issuer(), all, claims.more(), " for " + uri);
  }

  /** With one more claim, or another value of it. */
  public IssuedToken claim(String name, Object claim) {
    Map<String, Object> all = new HashMap<>(claims.more());
    all.put(name, claim);
    return with(claims.issuer(), claims.audience(), all, " with " + name);
  }

  /** In the name of another issuer, with the key of this one. */
  public IssuedToken issuedBy(URI other) {
    return with(other.toString(), claims.audience(), claims.more(), " in the name of " + other);
  }

  /** Valid so long from when it was issued. */
  public IssuedToken expires(Duration after) {
    return between(claims.issuedAt(), claims.issuedAt().plus(after), " that lasts " + after);
  }

  /** Not valid any more. */
  public IssuedToken expired() {
    Instant end = claims.issuedAt().minus(LONG_AGO);
    return between(end.minus(LIFETIME), end, " that has expired");
  }

  /** Not valid for an hour. */
  public IssuedToken notYetValid() {
    Instant begin = claims.issuedAt().plus(LONG_AGO);
    return between(begin, begin.plus(LIFETIME), " that is not yet valid");
  }

  /** Not signed: its algorithm is {@code none}. */
  public IssuedToken unsigned() {
    return new IssuedToken(issuer, claims, Seal.NONE, about + " that is not signed");
  }

  /** Signed by a key that is not the issuer's, though it says so. */
  public IssuedToken signedByAnother() {
    return new IssuedToken(issuer, claims, Seal.OTHER_KEY, about + " that another key signed");
  }

  /** Changed after it was signed. */
  public IssuedToken altered() {
    return new IssuedToken(issuer, claims, Seal.BROKEN, about + " that was changed");
  }

  private IssuedToken with(
      String by, List<String> audience, Map<String, Object> more, String also) {
    Claims changed =
        new Claims(
            by,
            claims.principal(),
            List.copyOf(audience),
            claims.issuedAt(),
            claims.notBefore(),
            claims.expires(),
            Map.copyOf(more));
    return new IssuedToken(issuer, changed, seal, about + also);
  }

  private IssuedToken between(Instant begin, Instant end, String also) {
    Claims changed =
        new Claims(
            claims.issuer(),
            claims.principal(),
            claims.audience(),
            claims.issuedAt(),
            begin,
            end,
            claims.more());
    return new IssuedToken(issuer, changed, seal, about + also);
  }

  @Override
  public String value() {
    return value;
  }

  @Override
  public String toString() {
    return "a token of " + about;
  }
}
