package dev.tenon.runtime.auth;

import dev.tenon.runtime.call.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an {@link Authenticator} has found. Immutable. */
public sealed interface Authentication {
  /**
   * Somebody.
   *
   * @param principal who, never {@link Principal#NOBODY}
   * @param until from when on the same credentials do not hold any more, by the time of day, leeway
   *     included: then streams are ended that they have opened; null when they do not say
   */
  record Known(Principal principal, @Nullable Instant until) implements Authentication {
    /** Somebody whose credentials do not say when they end. */
    public Known(Principal principal) {
      this(principal, null);
    }
  }

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
