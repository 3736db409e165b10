package dev.tenon.runtime.auth;

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
}
