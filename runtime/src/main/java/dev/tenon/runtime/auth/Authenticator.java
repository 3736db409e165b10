package dev.tenon.runtime.auth;

import java.util.List;

/**
 * Finds out who sends an HTTP request. It is asked for every request, before its body is read.
 * Thread-safe; it runs on the thread of the request and may block, but not for long.
 */
@FunctionalInterface
public interface Authenticator {
  /**
   * Who sends the request. A token must not be logged, kept longer than it is checked, or passed
   * on.
   *
   * @return never null; an exception counts as {@link Authentication.Unavailable}
   */
  Authentication authenticate(Credentials credentials) throws Exception;

  /**
   * The issuer identifiers of the authorization servers that clients get tokens from; empty when
   * clients have to know by themselves. Where there are some, the server publishes them (RFC 9728).
   */
  default List<String> authorizationServers() {
    return List.of();
  }

  /**
   * Asks {@code authenticators} in their order: the first decides that finds its credentials.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Authenticator firstOf(List<Authenticator> authenticators) {
    if (authenticators.isEmpty()) {
      throw new IllegalArgumentException("there must be an authenticator");
    }
    return authenticators.size() == 1 ? authenticators.get(0) : new Authenticators(authenticators);
  }
}
