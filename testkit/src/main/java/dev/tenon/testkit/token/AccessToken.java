package dev.tenon.testkit.token;

/**
 * A bearer token (RFC 6750). Immutable. Its text says whose it is and never what it is, so that it
 * can stand in any log.
 */
public sealed interface AccessToken permits GivenToken, IssuedToken {
  /** A token of whatever issuer; {@code about} is what may be said of it. */
  static AccessToken of(String value, String about) {
    return new GivenToken(value, about);
  }

  /** The token itself. */
  String value();

  /** The value of the header field {@code Authorization}. */
  default String header() {
    return "Bearer " + value();
  }
}
