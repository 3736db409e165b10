package dev.tenon.extensions.oauth;

import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.Bearer;
import dev.tenon.runtime.auth.Credentials;
import java.lang.System.Logger.Level;
import java.util.List;

/** Takes the bearer tokens of one issuer. Thread-safe. */
final class TokenAuthenticator implements Authenticator {
  /** What is longer is not looked at. */
  private static final int LONGEST_TOKEN = 8 * 1024;

  private final String issuer;
  private final TokenCheck check;
  private final TokenCache remembered;

  TokenAuthenticator(String issuer, TokenCheck check, TokenCache remembered) {
    this.issuer = issuer;
    this.check = check;
    this.remembered = remembered;
  }

  @Override
  public Authentication authenticate(Credentials credentials) {
    Bearer bearer = Bearer.of(credentials);
    if (bearer instanceof Bearer.Token token) {
      return check(token.value());
    }
    return bearer instanceof Bearer.Broken broken
        ? new Authentication.Malformed(broken.description())
        : new Authentication.Absent();
  }

  private Authentication check(String token) {
    if (token.length() > LONGEST_TOKEN) {
      return new Authentication.Invalid(
          "the token is longer than " + LONGEST_TOKEN + " characters");
    }
    TokenDigest digest = TokenDigest.of(token);
    Authentication.Known known = remembered.find(digest);
    if (known != null) {
      return known;
    }
    try {
      CheckedToken checked = check.check(token);
      remembered.keep(digest, checked);
      return checked.known();
    } catch (BadToken e) {
      return new Authentication.Invalid(e.why());
    } catch (Unreachable e) {
      String what = String.valueOf(e.getMessage());
      if (!what.isEmpty()) {
        System.getLogger("dev.tenon.oauth").log(Level.WARNING, what);
      }
      return new Authentication.Unavailable("the issuer of tokens cannot be asked");
    }
  }

  @Override
  public List<String> authorizationServers() {
    return List.of(issuer);
  }
}
