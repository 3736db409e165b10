package dev.tenon.runtime.json;

/**
 * What counts as an e-mail address ({@code @Email}, format {@code email}): a {@code Mailbox} of RFC
 * 5321, without its quoted names and its hosts in brackets. Whether somebody reads there, only a
 * letter can show.
 */
final class EmailAddress {
  static final String EXPECTED = "must be an e-mail address such as ann@example.com";

  private static final int MAX_NAME = 64;
  private static final int MAX_DOMAIN = 255;
  private static final int MAX_LABEL = 63;
  private static final String MARKS = "!#$%&'*+-/=?^_`{|}~";

  private EmailAddress() {}

  static boolean isOne(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && at <= MAX_NAME
        && text.length() - at - 1 <= MAX_DOMAIN
        && isName(text, at)
        && isDomain(text, at + 1);
  }

  /** Words with dots between them. */
  private static boolean isName(String text, int end) {
    int word = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.' && word > 0) {
        word = 0;
      } else if (isLetterOrDigit(c) || MARKS.indexOf(c) >= 0) {
        word++;
      } else {
        return false;
      }
    }
    return word > 0;
  }

  /** Labels with dots between them, which neither begin nor end with a hyphen. */
  private static boolean isDomain(String text, int start) {
    int label = 0;
    char before = '.';
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits =
          switch (c) {
            case '.' -> label > 0 && before != '-';
            case '-' -> label > 0;
            default -> isLetterOrDigit(c);
          };
      label = c == '.' ? 0 : label + 1;
      if (!fits || label > MAX_LABEL) {
        return false;
      }
      before = c;
    }
    return label > 0 && before != '-';
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
