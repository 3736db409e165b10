package dev.tenon.runtime.call;

/**
 * Decides whether one call may run, for what depends on its arguments; {@code
 * dev.tenon.policy.RequiresRule} names it. Its caller has met all that is declared besides.
 * Thread-safe.
 */
@FunctionalInterface
public interface AccessRule {
  /**
   * Whether the call may run. One that may not fails with {@code forbidden}, and an exception
   * refuses the call as well.
   *
   * @param call its principal is {@code call.context().principal()}; its arguments by name are
   *     those of {@code call.source()}
   */
  boolean allows(Call call) throws Exception;
}
