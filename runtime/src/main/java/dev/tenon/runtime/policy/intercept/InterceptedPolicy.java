package dev.tenon.runtime.policy.intercept;

import dev.tenon.policy.Slot;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Policy;

/**
 * An interceptor of the user ({@code @Intercepted}).
 *
 * @param interceptor what runs
 * @param slot where it runs
 */
public record InterceptedPolicy(Interceptor interceptor, Slot slot) implements Policy {
  @Override
  public String settingName() {
    return "intercepted";
  }
}
