package dev.tenon.runtime.policy.audit;

/** What a call waits for. */
public enum AuditSync {
  /** That the disk has the intent, before the method begins, and the outcome, before the answer. */
  ALWAYS,
  /** That the disk has the intent, before the method begins. */
  GROUP,
  /** Nothing: what the disk does not have yet is lost when the machine fails. */
  NONE
}
