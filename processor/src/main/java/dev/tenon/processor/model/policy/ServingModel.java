package dev.tenon.processor.model.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a method is served.
 *
 * @param traits what decides which policies it can have
 * @param policies those that it and its class declare, in the order in which calls meet them
 */
public record ServingModel(Traits traits, List<PolicyModel> policies) {
  /** That of a method that is no feature. */
  public static final ServingModel NONE =
      new ServingModel(new Traits(Traits.Kind.TOOL, false, false, false, false), List.of());

  /** The policies of a type. */
  public <P extends PolicyModel> List<P> all(Class<P> type) {
    List<P> found = new ArrayList<>();
    for (PolicyModel policy : policies) {
      if (type.isInstance(policy)) {
        found.add(type.cast(policy));
      }
    }
    return found;
  }

  /** The first policy of a type, or null. */
  public <P extends PolicyModel> @Nullable P first(Class<P> type) {
    List<P> found = all(type);
    return found.isEmpty() ? null : found.get(0);
  }

  /**
   * All that hold in a server, its own included: those that the method can have and does not
   * replace by its own.
   */
  public List<PolicyModel> within(List<PolicyModel> ofServer) {
    List<PolicyModel> all = new ArrayList<>(policies);
    for (PolicyModel policy : ofServer) {
      boolean isReplaced =
          !policy.kind().addsUp() && policies.stream().anyMatch(own -> own.kind() == policy.kind());
      if (!isReplaced && traits.suits(policy.kind())) {
        all.add(policy);
      }
    }
    return all;
  }
}
