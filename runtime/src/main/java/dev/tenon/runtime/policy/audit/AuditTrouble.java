package dev.tenon.runtime.policy.audit;

/**
 * Tells operators of a log that cannot be written. Of its own, so that logging loads when needed.
 */
final class AuditTrouble {
  private static final System.Logger LOG = System.getLogger("dev.tenon.audit");

  private AuditTrouble() {}

  static void notWritten(int records, Exception failure) {
    LOG.log(
        System.Logger.Level.ERROR, records + " records of the audit log were not written", failure);
  }

  static void writtenAgain() {
    LOG.log(System.Logger.Level.INFO, "the audit log is written again");
  }

  static void notRotated(Exception failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        "the audit log is full, but another part of it could not be begun, so it grows on",
        failure);
  }

  static void notTaken(Exception failure) {
    LOG.log(System.Logger.Level.WARNING, "a checkpoint of the audit log was not taken", failure);
  }

  static void notEnded(Exception failure) {
    LOG.log(System.Logger.Level.WARNING, "the audit log was not ended in order", failure);
  }
}
