package dev.tenon.policy;

/** Who shares the results of a cache. */
public enum CacheScope {
  /** Everybody: the result must not depend on who asks. */
  PUBLIC,
  /** The callers of one tenant; a caller without tenant shares with nobody. */
  TENANT,
  /** One caller; callers that nobody authenticated share. */
  USER
}
