package dev.tenon.extensions.oauth;

/** The issuer cannot be asked, or answers with nothing of use; the message is for the log. */
final class Unreachable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreachable(String what) {
    super(what, null, false, false);
  }
}
