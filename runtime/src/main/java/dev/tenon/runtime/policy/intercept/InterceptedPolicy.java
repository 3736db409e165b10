package dev.tenon.runtime.policy.intercept;

import dev.tenon.policy.Slot;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Policy;
import java.util.List;

/**
 * An interceptor of the user ({@code @Intercepted}). Among several in the same slot the first is
 * the outermost: those of the server, then those of the class, then those of the method, each in
 * the order in which they are written. So in the policies of a feature, where otherwise the nearest
 * declaration stands first, the interceptors of its class stand before its own.
 *
 * @param interceptor what runs
 * @param slot where it runs
 */
public record InterceptedPolicy(Interceptor interceptor, Slot slot) implements Policy {
  @Override
  public String settingName() {
    return "intercepted";
  }

  /**
   * Refuses to stand beside an interceptor of the same class, which would do everything twice. A
   * lambda has no class of its own to be known by.
   *
   * @param others those that stand in the same slot already
   * @throws IllegalArgumentException if one of them is of the same class; names both
   */
  public void refuseTwice(List<Interceptor> others, Feature feature) {
    Class<?> type = interceptor.getClass();
    for (Interceptor other : others) {
      if (other.equals(interceptor) || (other.getClass() == type && !type.isHidden())) {
        throw new IllegalArgumentException(
            "The interceptor "
                + type.getName()
                + " stands twice around the "
                + feature.text()
                + ", in the slot "
                + slot
                + ": name it once, on the server, the class or the method.");
      }
    }
  }
}
