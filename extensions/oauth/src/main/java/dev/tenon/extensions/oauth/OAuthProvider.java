package dev.tenon.extensions.oauth;

import dev.tenon.runtime.auth.AuthSettings;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.AuthenticatorProvider;
import dev.tenon.runtime.concurrent.Ticker;
import java.util.List;
import java.util.Set;

/** Makes an authenticator for tokens as settings say; for {@link java.util.ServiceLoader}. */
public final class OAuthProvider implements AuthenticatorProvider {
  /** For {@link java.util.ServiceLoader}. */
  public OAuthProvider() {}

  @Override
  public String name() {
    return "oauth";
  }

  @Override
  public Authenticator authenticator(AuthSettings settings, Ticker ticker) {
    OAuth oauth =
        begun(settings)
            .algorithms(settings.list("oauth-algorithms"))
            .types(settings.list("oauth-token-types"))
            .clockSkew(settings.duration("oauth-clock-skew"))
            .rolesClaim(settings.text("oauth-roles-claim"))
            .tenantClaim(settings.text("oauth-tenant-claim"))
            .timeout(settings.duration("oauth-timeout"))
            .maxTokens(settings.number("oauth-max-tokens"))
            .maxTokenLength(settings.number("oauth-max-token-length"))
            .maxQuestions(settings.number("oauth-max-questions"))
            .maxAnswerBytes(settings.number("oauth-max-answer-bytes"))
            .tokenTtl(settings.duration("oauth-token-ttl"))
            .introspectionTtl(settings.duration("oauth-introspection-ttl"))
            .keys(
                settings.duration("oauth-keys-ttl"),
                settings.duration("oauth-keys-pause"),
                settings.duration("oauth-keys-outage"),
                settings.number("oauth-max-keys"))
            .ticker(ticker);
    String keys = settings.text("oauth-jwks-uri");
    if (!keys.isEmpty()) {
      oauth.keysAt(keys);
    }
    List<String> audience = settings.list("oauth-audience");
    Set<String> named = Set.copyOf(audience);
    return oauth.audiences(named.isEmpty() ? settings::resources : () -> named).buildLate();
  }

  private static OAuth begun(AuthSettings settings) {
    String issuer = settings.text("oauth-issuer");
    String endpoint = settings.text("oauth-introspection-uri");
    if (endpoint.isEmpty()) {
      return OAuth.jwt(issuer);
    }
    String id = settings.text("oauth-client-id");
    String secret = settings.text("oauth-client-secret");
    if (id.isEmpty() || secret.isEmpty()) {
      throw new IllegalArgumentException(
          "oauth-introspection-uri needs oauth-client-id and oauth-client-secret, since issuers"
              + " tell strangers nothing about tokens");
    }
    return OAuth.introspection(issuer, endpoint, id, secret);
  }
}
