package dev.tenon.runtime.auth;

import dev.tenon.runtime.concurrent.Ticker;

/**
 * Makes an authenticator as settings say. Found by {@link java.util.ServiceLoader}, and looked for
 * only by servers whose settings ask for it.
 */
public interface AuthenticatorProvider {
  /** What settings ask for, such as {@code oauth}. */
  String name();

  /**
   * Makes the authenticator; nothing is fetched yet.
   *
   * @throws IllegalArgumentException if the settings cannot be; the message names them
   */
  Authenticator authenticator(AuthSettings settings, Ticker ticker);
}
