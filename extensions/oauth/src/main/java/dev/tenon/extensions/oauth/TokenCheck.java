package dev.tenon.extensions.oauth;

/** One way to tell whether a token holds. Thread-safe. */
interface TokenCheck {
  /** Whose token it is. */
  CheckedToken check(String token) throws BadToken, Unreachable;
}
