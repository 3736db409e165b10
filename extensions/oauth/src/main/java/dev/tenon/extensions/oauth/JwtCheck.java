package dev.tenon.extensions.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tenon.runtime.concurrent.Ticker;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tokens that are signed by a key of their issuer (RFC 7519, RFC 9068). Thread-safe. */
final class JwtCheck implements TokenCheck {
  private static final String MEDIA = "application/";

  private final Claims claims;
  private final Set<JWSAlgorithm> algorithms;
  private final Set<String> types;
  private final IssuerKeys keys;
  private final Duration remembered;
  private final Ticker ticker;
  private final DefaultJWSVerifierFactory verifiers = new DefaultJWSVerifierFactory();

  /**
   * @param types the types a token may have, in lower case
   * @param remembered how long a token is believed whose key the issuer may have withdrawn
   */
  JwtCheck(
      Claims claims,
      Set<JWSAlgorithm> algorithms,
      Set<String> types,
      IssuerKeys keys,
      Duration remembered,
      Ticker ticker) {
    this.remembered = remembered;
    this.claims = claims;
    this.algorithms = algorithms;
    this.types = types;
    this.keys = keys;
    this.ticker = ticker;
  }

  @Override
  public CheckedToken check(String token, String client) throws BadToken, Unreachable {
    SignedJWT jwt;
    JWTClaimsSet said;
    try {
      jwt = SignedJWT.parse(token);
      said = jwt.getJWTClaimsSet();
    } catch (ParseException e) {
      throw new BadToken("the token is no signed JWT");
    }
    checkHeader(jwt.getHeader());
    // Before the signature: what is not ours must not make us fetch keys.
    claims.checkParties(said.getIssuer(), said.getAudience());
    Duration valid = claims.checkTime(said, ticker.now());
    if (!isSigned(jwt, keys.find(jwt.getHeader()))) {
      throw new BadToken("the token is not signed by its issuer");
    }
    return new CheckedToken(
        claims.known(said), valid.compareTo(remembered) < 0 ? valid : remembered);
  }

  private void checkHeader(JWSHeader header) throws BadToken {
    if (!algorithms.contains(header.getAlgorithm())) {
      throw new BadToken("the token is signed with an algorithm that is not taken here");
    }
    Set<String> critical = header.getCriticalParams();
    if (critical != null && !critical.isEmpty()) {
      throw new BadToken("the token has critical header parameters");
    }
    JOSEObjectType type = header.getType();
    String name = type == null ? "" : type.getType().toLowerCase(Locale.ROOT);
    if (!types.contains(name.startsWith(MEDIA) ? name.substring(MEDIA.length()) : name)) {
      throw new BadToken("the token is of another type");
    }
  }

  private boolean isSigned(SignedJWT jwt, List<JWK> candidates) {
    for (JWK key : candidates) {
      try {
        if (isSigned(jwt, key)) {
          return true;
        }
      } catch (JOSEException e) {
        // A key that does not fit the algorithm has not signed it.
      }
    }
    return false;
  }

  private boolean isSigned(SignedJWT jwt, JWK key) throws JOSEException {
    if (key instanceof OctetKeyPair pair) {
      return Ed25519.isSigned(jwt, pair);
    }
    return key instanceof AsymmetricJWK pair
        && jwt.verify(verifiers.createJWSVerifier(jwt.getHeader(), pair.toPublicKey()));
  }
}
