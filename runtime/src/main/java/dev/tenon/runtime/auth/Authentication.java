package dev.tenon.runtime.auth;

import dev.tenon.runtime.call.Principal;

/** What an {@link Authenticator} has found. Immutable. */
public sealed interface Authentication {
  /**
   * Somebody.
   *
   * @param principal who, never {@link Principal#NOBODY}
   */
  record Known(Principal principal) implements Authentication {}

  /** The request has no credentials of this kind; another authenticator may know others. */
  record Absent() implements Authentication {}

  /**
   * The credentials do not hold: 401, {@code error="invalid_token"}.
   *
   * @param description what is wrong, for {@code error_description}; says no more than the caller
   *     may know, and never quotes the token
   */
  record Invalid(String description) implements Authentication {}

  /**
   * The request cannot be understood, such as two tokens at once: 400, {@code
   * error="invalid_request"}.
   *
   * @param description what is wrong, as in {@link Invalid}
   */
  record Malformed(String description) implements Authentication {}

  /**
   * Nobody can tell now, such as when the keys of the issuer cannot be had: 503.
   *
   * @param description what is wrong, as in {@link Invalid}
   */
  record Unavailable(String description) implements Authentication {}
}
