package dev.tenon.runtime.auth;

import java.util.List;

/** The bearer token of a request (RFC 6750, section 2.1), for authenticators. */
public sealed interface Bearer {
  /**
   * A token. Its text says nothing of it.
   *
   * @param value the token itself
   */
  record Token(String value) implements Bearer {
    @Override
    public String toString() {
      return "Token[…]";
    }
  }

  /** There is none; there may be credentials of another scheme. */
  record None() implements Bearer {}

  /**
   * There is something that is no token.
   *
   * @param description what is wrong, without what was sent
   */
  record Broken(String description) implements Bearer {}

  /** The token in the header field {@code Authorization}, the only place that is looked at. */
  static Bearer of(Credentials credentials) {
    List<String> fields = credentials.headers("Authorization");
    if (fields.isEmpty()) {
      return new None();
    }
    if (fields.size() > 1) {
      return new Broken("there is more than one Authorization header");
    }
    String field = fields.get(0).strip();
    int end = field.indexOf(' ');
    String scheme = end < 0 ? field : field.substring(0, end);
    if (!scheme.equalsIgnoreCase("Bearer")) {
      return new None();
    }
    String token = end < 0 ? "" : field.substring(end + 1).strip();
    return isToken(token)
        ? new Token(token)
        : new Broken("what follows Bearer in the Authorization header is no token");
  }

  private static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && "-._~+/=".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
