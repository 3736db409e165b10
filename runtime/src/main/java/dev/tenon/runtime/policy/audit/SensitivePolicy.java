package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.call.Policy;
import java.util.List;

/**
 * Arguments of a feature that must not be seen ({@code @Sensitive}).
 *
 * @param places where they are, as JSON Pointers (RFC 6901) into the arguments, in which {@code *}
 *     stands for each element of an array or each value of a map
 */
public record SensitivePolicy(List<String> places) implements Policy {
  /** Copies the list. */
  public SensitivePolicy {
    places = List.copyOf(places);
  }

  @Override
  public String settingName() {
    return "sensitive";
  }
}
