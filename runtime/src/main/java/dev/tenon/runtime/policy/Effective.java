package dev.tenon.runtime.policy;

import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import java.util.ArrayList;
import java.util.List;

/** The policies that hold for a feature: its own, and of the server's those it does not replace. */
final class Effective {
  private Effective() {}

  static List<Policy> of(Served served, List<Policy> ofServer) {
    if (ofServer.isEmpty()) {
      return served.policies();
    }
    List<Policy> effective = new ArrayList<>();
    for (Policy policy : ofServer) {
      // Interceptors of the server are outermost, and its limits hold besides all others.
      if (policy instanceof InterceptedPolicy || policy instanceof RateLimitPolicy) {
        effective.add(policy);
      }
    }
    effective.addAll(served.policies());
    for (Policy policy : ofServer) {
      if (!has(effective, policy.settingName())) {
        effective.add(policy);
      }
    }
    return effective;
  }

  private static boolean has(List<Policy> policies, String name) {
    for (Policy policy : policies) {
      if (policy.settingName().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
