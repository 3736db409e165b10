package dev.tenon.testkit.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;

/**
 * A key pair of the JDK, and what signs with it. Immutable.
 *
 * @param id what tokens call it, their {@code kid}
 * @param key the public key, as it is published
 */
record SigningKey(String id, JWSAlgorithm algorithm, JWK key, JWSSigner signer) {
  static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
  private static final int RSA_BITS = 2048;

  static SigningKey make(KeyKind kind, String id) {
    try {
      return kind == KeyKind.RSA ? rsa(id) : ec(id);
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException("this Java makes no keys of the kind " + kind, e);
    }
  }

  private static SigningKey rsa(String id) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(RSA_BITS);
    KeyPair pair = generator.generateKeyPair();
    RSAKey key =
        new RSAKey.Builder((RSAPublicKey) pair.getPublic())
            .keyID(id)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .build();
    return new SigningKey(id, JWSAlgorithm.RS256, key, new RSASSASigner(pair.getPrivate()));
  }

  private static SigningKey ec(String id) throws GeneralSecurityException, JOSEException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    ECKey key =
        new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
            .keyID(id)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.ES256)
            .build();
    return new SigningKey(
        id, JWSAlgorithm.ES256, key, new ECDSASigner(pair.getPrivate(), Curve.P_256));
  }

  /** The signed token. */
  String sign(JWTClaimsSet claims) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).type(ACCESS_TOKEN).keyID(id).build(), claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("the token cannot be signed", e);
    }
    return token.serialize();
  }

  @Override
  public String toString() {
    return algorithm + " key " + id;
  }
}
