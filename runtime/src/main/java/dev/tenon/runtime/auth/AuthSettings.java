package dev.tenon.runtime.auth;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What {@code docs/settings.md} has, by its names there, for an {@link AuthenticatorProvider}. A
 * name that is not in it is an {@code IllegalArgumentException}. Thread-safe.
 */
public interface AuthSettings {
  /** A text; empty where it is not set. */
  String text(String name);

  /** A list; empty where it is not set. */
  List<String> list(String name);

  /** A whole number. */
  int number(String name);

  /** A time. */
  Duration duration(String name);

  /**
   * The URLs of the server that tokens may be for: one, or, on this machine and without {@code
   * resource-url}, one for each name of the machine. To be asked with each request, since a server
   * on any free port knows its own only when it listens.
   */
  Set<String> resources();
}
