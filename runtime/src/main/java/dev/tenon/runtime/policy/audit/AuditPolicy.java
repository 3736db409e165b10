package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.call.Policy;
import java.util.List;

/**
 * Calls are written to the audit log ({@code @Audited}).
 *
 * @param arguments the names of the arguments whose values stand in the records
 */
public record AuditPolicy(List<String> arguments) implements Policy {
  /** Copies the list. */
  public AuditPolicy {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String settingName() {
    return "audit";
  }
}
