package dev.tenon.runtime.call;

/**
 * Is told of calls that were turned away, for the audit log; those that run it sees by itself.
 * Calls of features that are not audited make no difference to it. Thread-safe; never waits.
 */
public interface Auditor {
  /**
   * A call was turned away because its caller may not make it.
   *
   * @param reason what the caller lacks, such as {@code scope orders:write}; it is for the log, and
   *     not told to the caller
   */
  void denied(Feature feature, CallContext context, String reason);

  /**
   * A call was turned away for another reason, before its method could begin.
   *
   * @param answer what its caller is told
   * @param reason what was in the way, in one word, such as {@code task}; empty where the answer
   *     says it already
   */
  void refused(Feature feature, CallContext context, Outcome answer, String reason);
}
