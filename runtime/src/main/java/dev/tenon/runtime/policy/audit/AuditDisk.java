package dev.tenon.runtime.policy.audit;

import java.io.IOException;

/** Where lines go, all of several or none. For one thread. */
interface AuditDisk {
  /**
   * Writes whole lines behind those that are there. What failed is undone before the next ones are
   * written.
   *
   * @param sync whether the disk must have them when this returns
   */
  void append(byte[] lines, boolean sync) throws IOException;

  /** How long the current part is, in bytes. */
  long size();

  /** Puts the current part aside and begins another; returns the name of the full one. */
  String rotate() throws IOException;

  /** Ends it. */
  void close() throws IOException;
}
