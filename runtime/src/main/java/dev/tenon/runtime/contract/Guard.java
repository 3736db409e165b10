package dev.tenon.runtime.contract;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.policy.access.RulePolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a feature, as a contract says it.
 *
 * @param access the nearest declaration
 * @param isRuled whether a rule decides each call besides
 */
record Guard(Access access, boolean isRuled) {
  /**
   * What holds for a feature, or null when everybody may use it.
   *
   * @param own its policies
   * @param ofServer those of the server, which hold where it says nothing itself
   */
  static @Nullable Guard of(List<Policy> own, List<Policy> ofServer) {
    Access access = access(own);
    if (access == null) {
      access = access(ofServer);
    }
    boolean isRuled = isRuled(own) || isRuled(ofServer);
    if (access == null) {
      return isRuled ? new Guard(Access.OPEN, true) : null;
    }
    return isRuled || !access.isOpen() ? new Guard(access, isRuled) : null;
  }

  private static @Nullable Access access(List<Policy> policies) {
    for (Policy policy : policies) {
      if (policy instanceof AccessPolicy access) {
        return access.access();
      }
    }
    return null;
  }

  private static boolean isRuled(List<Policy> policies) {
    for (Policy policy : policies) {
      if (policy instanceof RulePolicy) {
        return true;
      }
    }
    return false;
  }
}
