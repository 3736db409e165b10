package dev.tenon.protocol;

/** How binding a line of the checklist is. */
enum Level {
  /** A server that does otherwise is wrong. */
  MUST,
  /** There must be a reason to do otherwise. */
  SHOULD,
  /** An option. */
  MAY,
  /** The texts leave it open; this is what this server does. */
  CHOICE
}
