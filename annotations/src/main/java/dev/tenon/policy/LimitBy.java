package dev.tenon.policy;

/** Whose calls a rate limit counts together. */
public enum LimitBy {
  /** Those of one caller; callers that nobody authenticated are told apart by their address. */
  USER,
  /** Those of one tenant; callers without tenant count as callers. */
  TENANT,
  /** Those of one method, whoever calls it. */
  TOOL,
  /** All calls that the limit holds for. */
  GLOBAL,
  /** Those from one network address; over standard input there is one client. */
  CLIENT
}
