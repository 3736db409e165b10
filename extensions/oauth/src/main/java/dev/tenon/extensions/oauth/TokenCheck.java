package dev.tenon.extensions.oauth;

/** One way to tell whether a token holds. Thread-safe. */
interface TokenCheck {
  /**
   * Whose token it is.
   *
   * @param client the network address that has sent it
   */
  CheckedToken check(String token, String client) throws BadToken, Unreachable;
}
