package dev.tenon.runtime.json;

/**
 * What counts as an e-mail address ({@code @Email}, format {@code email}): a name, one {@code @}
 * and a domain, without white space. Whether somebody reads there, only a letter can show.
 */
final class EmailAddress {
  static final String EXPECTED = "must be an e-mail address such as ann@example.com";

  private EmailAddress() {}

  static boolean isOne(String text) {
    int at = text.indexOf('@');
    if (at < 1 || at != text.lastIndexOf('@')) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        return false;
      }
    }
    String domain = text.substring(at + 1);
    return !domain.isEmpty()
        && !domain.startsWith(".")
        && !domain.endsWith(".")
        && !domain.contains("..");
  }
}
