package dev.tenon.runtime.policy.audit;

/**
 * Takes copies of the audit log's checkpoints to where whoever can change the log cannot change
 * them: another machine, a ticket, a bucket that is only written to. It is what shows later that
 * the end of a log was cut off.
 */
@FunctionalInterface
public interface AuditSink {
  /**
   * Takes a checkpoint that the log has. Called by the thread that writes the log, in their order,
   * so it must return soon; what throws is logged, and calls go on.
   *
   * @param line the whole record, one line of JSON without the end of line, as it stands in the log
   */
  void checkpoint(String line);
}
