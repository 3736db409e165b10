package dev.tenon.extensions.oauth;

/** A token that does not hold, and why, in words that its owner may read. */
final class BadToken extends Exception {
  private static final long serialVersionUID = 1L;

  BadToken(String why) {
    super(why, null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
