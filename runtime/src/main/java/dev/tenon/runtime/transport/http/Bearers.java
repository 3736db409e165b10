package dev.tenon.runtime.transport.http;

import java.util.List;

/** Writes {@code WWW-Authenticate} of the scheme Bearer (RFC 6750, section 3). */
final class Bearers {
  static final String INVALID_TOKEN = "invalid_token";
  static final String INVALID_REQUEST = "invalid_request";
  static final String INSUFFICIENT_SCOPE = "insufficient_scope";

  /** Asks for a refresh token, which is no business of a resource server. */
  private static final String OFFLINE = "offline_access";

  private static final int LONGEST_DESCRIPTION = 200;

  private final StringBuilder value = new StringBuilder("Bearer");

  /** Adds an attribute unless it is empty. */
  Bearers with(String name, String text) {
    if (!text.isEmpty()) {
      value.append(value.length() > "Bearer".length() ? ", " : " ");
      value.append(name).append("=\"").append(quotable(text)).append('"');
    }
    return this;
  }

  /** Adds scopes, if there are any. */
  Bearers scopes(List<String> scopes) {
    return with("scope", String.join(" ", askable(scopes)));
  }

  /** The scopes that clients may be told to ask for. */
  static List<String> askable(List<String> scopes) {
    return scopes.stream().filter(scope -> !scope.equals(OFFLINE)).toList();
  }

  /** Text that people may read in a header, whoever has written it. */
  static String description(String text) {
    String quotable = quotable(text);
    return quotable.length() <= LONGEST_DESCRIPTION
        ? quotable
        : quotable.substring(0, LONGEST_DESCRIPTION);
  }

  /**
   * What may stand between quotes (RFC 6750, section 3): nothing that ends them, or the header
   * field, or is not ASCII.
   */
  private static String quotable(String text) {
    StringBuilder quotable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quotable.append('\'');
      } else {
        quotable.append(c < ' ' || c > '~' || c == '\\' ? '?' : c);
      }
    }
    return quotable.toString();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
