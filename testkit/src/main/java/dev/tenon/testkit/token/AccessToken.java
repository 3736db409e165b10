package dev.tenon.testkit.token;

/**
 * A bearer token (RFC 6750). Immutable. Its text says whose it is and never what it is, so that it
 * can stand in any log.
 */
public sealed interface AccessToken permits GivenToken, IssuedToken {
  /**
   * A token of whatever issuer.
   *
   * @param about what may be said of it
   * @throws IllegalArgumentException if a header field cannot carry it; does not say what it is
   */
  static AccessToken of(String value, String about) {
    if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException("a token of " + about + " with characters of no token");
    }
    return new GivenToken(value, about);
  }

  /** The token itself. */
  String value();

  /** The value of the header field {@code Authorization}. */
  default String header() {
    return "Bearer " + value();
  }
}
