package dev.tenon.extensions.oauth;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Signatures of the curve Ed25519 by the JDK, for which the library wants another library. */
final class Ed25519 {
  private static final int KEY_BYTES = 32;

  /** What comes before the key itself in its encoding (RFC 8410). */
  private static final String ENCODING = "302a300506032b6570032100";

  private Ed25519() {}

  static boolean isSigned(SignedJWT jwt, OctetKeyPair key) {
    byte[] point = key.getX().decode();
    if (!Curve.Ed25519.equals(key.getCurve()) || point.length != KEY_BYTES) {
      return false;
    }
    try {
      byte[] encoded = HexFormat.of().parseHex(ENCODING + HexFormat.of().formatHex(point));
      PublicKey verifying =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(verifying);
      signature.update(jwt.getSigningInput());
      return signature.verify(jwt.getSignature().decode());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
