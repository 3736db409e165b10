package dev.tenon.policy;

/** What a caller sees who may not call something. Lists never show it to such a caller. */
public enum Denial {
  /**
   * That it needs more: over HTTP 401 for a caller whom nobody authenticated and 403 {@code
   * insufficient_scope} with the scopes that are needed (RFC 6750, section 3.1), so that a client
   * can ask its user for them and come back; elsewhere the failure {@code forbidden}.
   */
  CHALLENGE,
  /** That there is no such thing, exactly as for a name that nobody ever used. */
  HIDDEN
}
