package dev.tenon.policy;

/** How many of several scopes a caller needs. */
public enum ScopeMatch {
  /** Every one of them. */
  ALL,
  /** Any one of them. */
  ANY
}
