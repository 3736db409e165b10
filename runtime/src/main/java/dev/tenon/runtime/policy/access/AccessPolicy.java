package dev.tenon.runtime.policy.access;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Policy;

/**
 * Who may call ({@code @RequiresScopes} and its like). The nearest declaration holds.
 *
 * @param access whom it lets in
 */
public record AccessPolicy(Access access) implements Policy {
  @Override
  public String settingName() {
    return "access";
  }
}
