package dev.tenon.extensions.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.call.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what a token says, once it is known who says it. Immutable. */
final class Claims {
  /** RFC 7519 wants identifiers that last; nobody needs longer ones. */
  private static final int LONGEST_SUBJECT = 255;

  private final TokenRules rules;

  Claims(TokenRules rules) {
    this.rules = rules;
  }

  /** Refuses a token that was issued by somebody else, or for somebody else. */
  void checkParties(@Nullable String issuer, List<String> audience) throws BadToken {
    if (!rules.issuer().equals(issuer)) {
      throw new BadToken("the token is of another issuer");
    }
    Set<String> here = rules.audiences().get();
    for (String one : audience) {
      if (here.contains(one)) {
        return;
      }
    }
    throw new BadToken("the token is not for this server; ask for one with its URL as resource");
  }

  /**
   * Refuses a token whose time has not come or is over.
   *
   * @return how long it is still valid, clocks being right
   */
  Duration checkTime(JWTClaimsSet claims, Instant now) throws BadToken {
    Date expires = claims.getExpirationTime();
    if (expires == null) {
      throw new BadToken("the token never expires");
    }
    if (!expires.toInstant().isAfter(now.minus(rules.skew()))) {
      throw new BadToken("the token has expired");
    }
    checkBegun(claims, now);
    return Duration.between(now, expires.toInstant());
  }

  /** Refuses a token whose time has not come. */
  void checkBegun(JWTClaimsSet claims, Instant now) throws BadToken {
    Instant latest = now.plus(rules.skew());
    if (isAfter(claims.getNotBeforeTime(), latest)) {
      throw new BadToken("the token is not valid yet");
    }
    if (isAfter(claims.getIssueTime(), latest)) {
      throw new BadToken("the token was issued in the future");
    }
  }

  private static boolean isAfter(@Nullable Date date, Instant latest) {
    return date != null && date.toInstant().isAfter(latest);
  }

  /** Whose token it is, and until when it is taken, as {@link #checkTime} does. */
  Authentication.Known known(JWTClaimsSet claims) throws BadToken {
    Date expires = claims.getExpirationTime();
    return new Authentication.Known(
        principal(claims), expires == null ? null : expires.toInstant().plus(rules.skew()));
  }

  /**
   * Whose token it is. The name begins with the issuer, which has no {@code #}, so that the same
   * subject of two issuers makes two callers.
   */
  private Principal principal(JWTClaimsSet claims) throws BadToken {
    Map<String, Object> all = claims.getClaims();
    if (all.containsKey("cnf")) {
      throw new BadToken("the token is bound to a key of its owner, which is not checked here");
    }
    if (!(all.get("sub") instanceof String subject)
        || subject.isEmpty()
        || subject.length() > LONGEST_SUBJECT) {
      throw new BadToken("the token must have a sub of 1 to " + LONGEST_SUBJECT + " characters");
    }
    Object scope = all.get("scope");
    return new Principal(
        rules.issuer() + "#" + subject,
        words(scope == null ? all.get("scp") : scope),
        tenant(at(all, rules.tenantClaim())),
        words(at(all, rules.rolesClaim())));
  }

  /** One tenant or none: who belongs to several must not be taken for somebody of none. */
  private static String tenant(@Nullable Object claim) throws BadToken {
    Object one = claim instanceof List<?> list && list.size() == 1 ? list.get(0) : claim;
    if (one == null) {
      return "";
    }
    if (one instanceof String text) {
      return text;
    }
    throw new BadToken("the token must name one tenant as a text");
  }

  private static Set<String> words(@Nullable Object claim) {
    Set<String> words = new LinkedHashSet<>();
    if (claim instanceof String text) {
      words.addAll(Arrays.asList(text.split("\\s+", -1)));
    } else if (claim instanceof Collection<?> list) {
      for (Object one : list) {
        if (one instanceof String word) {
          words.add(word);
        }
      }
    }
    words.remove("");
    return words;
  }

  private static @Nullable Object at(Map<?, ?> claims, String path) {
    if (path.isEmpty()) {
      return null;
    }
    Object whole = claims.get(path);
    int dot = path.indexOf('.');
    if (whole != null || dot < 0) {
      return whole;
    }
    return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? at(inner, path.substring(dot + 1))
        : null;
  }
}
