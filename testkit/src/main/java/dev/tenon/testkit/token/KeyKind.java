package dev.tenon.testkit.token;

/** With which keys an issuer signs. */
public enum KeyKind {
  /** RSA of 2048 bits; tokens are signed with RS256. */
  RSA,

  /** The elliptic curve P-256; tokens are signed with ES256. */
  EC
}
