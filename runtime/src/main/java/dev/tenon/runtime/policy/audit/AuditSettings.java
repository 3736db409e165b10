package dev.tenon.runtime.policy.audit;

import java.time.Duration;

/**
 * How the audit log is written. {@code docs/settings.md} has the bounds.
 *
 * @param file where it is written; parts that are full stand beside it
 * @param key the secret of the chain, 32 bytes in Base64
 * @param signingKey the PEM file of the Ed25519 key that signs checkpoints; empty for none
 * @param checkpointFile where checkpoints are copied to; empty for nowhere
 * @param checkpointEvery after how many records there is a checkpoint
 * @param checkpointInterval after how long there is one at the latest
 * @param refuses whether calls are refused that cannot be written, rather than go on
 * @param sync what a call waits for
 * @param maxBytes how long a part of the log grows
 * @param queue how many records may wait to be written
 * @param valueLength how many characters of an argument are written
 * @param timeout how long a call waits for its record
 */
public record AuditSettings(
    String file,
    String key,
    String signingKey,
    String checkpointFile,
    int checkpointEvery,
    Duration checkpointInterval,
    boolean refuses,
    AuditSync sync,
    int maxBytes,
    int queue,
    int valueLength,
    Duration timeout) {
  /** Without the key. */
  @Override
  public String toString() {
    return "AuditSettings[" + file + "]";
  }
}
