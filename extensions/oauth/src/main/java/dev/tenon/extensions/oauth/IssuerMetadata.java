package dev.tenon.extensions.oauth;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an authorization server says of itself (RFC 8414, OpenID Connect Discovery). Immutable. */
final class IssuerMetadata {
  private static final String OAUTH = "/.well-known/oauth-authorization-server";
  private static final String OPENID = "/.well-known/openid-configuration";

  private final String issuer;
  private final String fixedKeys;
  private final IssuerClient client;

  /**
   * @param fixedKeys where the keys are; empty to find out
   */
  IssuerMetadata(String issuer, String fixedKeys, IssuerClient client) {
    this.issuer = issuer;
    this.fixedKeys = fixedKeys;
    this.client = client;
  }

  /** Where the keys are. */
  URI keys() throws Unreachable {
    if (!fixedKeys.isEmpty()) {
      return URI.create(fixedKeys);
    }
    List<String> failures = new ArrayList<>();
    for (URI place : places()) {
      try {
        return read(client.get(place));
      } catch (Unreachable e) {
        failures.add(e.getMessage());
      }
    }
    throw new Unreachable("the issuer has no metadata: " + String.join("; ", failures));
  }

  private List<URI> places() {
    URI url = URI.create(issuer);
    String base = url.getScheme() + "://" + url.getRawAuthority();
    String path = url.getRawPath();
    String inner = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return inner.isEmpty()
        ? List.of(URI.create(base + OAUTH), URI.create(base + OPENID))
        : List.of(
            URI.create(base + OAUTH + inner),
            URI.create(base + inner + OPENID),
            URI.create(base + OPENID + inner));
  }

  private URI read(String json) throws Unreachable {
    Map<String, Object> said;
    try {
      said = JSONObjectUtils.parse(json);
    } catch (ParseException e) {
      throw new Unreachable("the metadata of the issuer is no JSON object");
    }
    // Else whoever can answer at one of these places could name keys of his own (RFC 8414, 3.3).
    if (!issuer.equals(said.get("issuer"))) {
      throw new Unreachable("the metadata of the issuer " + issuer + " is that of another one");
    }
    if (!(said.get("jwks_uri") instanceof String keys)) {
      throw new Unreachable("the metadata of the issuer has no jwks_uri");
    }
    try {
      return SafeUrl.of("jwks_uri of the issuer", keys);
    } catch (IllegalArgumentException e) {
      throw new Unreachable(String.valueOf(e.getMessage()));
    }
  }
}
