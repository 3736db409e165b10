package dev.tenon.extensions.oauth;

/**
 * The issuer cannot be asked, or answers with nothing of use. The message is for the log, and empty
 * where it was logged a moment ago.
 */
final class Unreachable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreachable(String what) {
    super(what, null, false, false);
  }
}
