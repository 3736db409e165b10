package dev.tenon.extensions.oauth;

import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.Bearer;
import dev.tenon.runtime.auth.Credentials;
import java.lang.System.Logger.Level;
import java.util.List;

/** Takes the bearer tokens of one issuer. Thread-safe. */
final class TokenAuthenticator implements Authenticator {
  private final String issuer;
  private final TokenCheck check;
  private final TokenCache remembered;
  private final int longest;

  /**
   * @param longest how many characters a token may have that is looked at
   */
  TokenAuthenticator(String issuer, TokenCheck check, TokenCache remembered, int longest) {
    this.longest = longest;
    this.issuer = issuer;
    this.check = check;
    this.remembered = remembered;
  }

  @Override
  public Authentication authenticate(Credentials credentials) {
    Bearer bearer = Bearer.of(credentials);
    if (bearer instanceof Bearer.Token token) {
      return check(token.value(), credentials.clientAddress());
    }
    return bearer instanceof Bearer.Broken broken
        ? new Authentication.Malformed(broken.description())
        : new Authentication.Absent();
  }

  private Authentication check(String token, String client) {
    if (token.length() > longest) {
      return new Authentication.Invalid("the token is longer than " + longest + " characters");
    }
    TokenDigest digest = TokenDigest.of(token);
    Authentication.Known known = remembered.find(digest);
    if (known != null) {
      return known;
    }
    try {
      CheckedToken checked = check.check(token, client);
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
