package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import java.util.List;
import java.util.Map;

/** Drops what is kept of other features when the method has succeeded. */
final class EvictingInterceptor implements Interceptor {
  private final List<EvictsPolicy> policies;
  private final Evictions evictions;

  EvictingInterceptor(List<EvictsPolicy> policies, Evictions evictions) {
    this.policies = policies;
    this.evictions = evictions;
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    Outcome outcome = next.handle(call);
    if (StoredResult.keepable(outcome) != null) {
      for (EvictsPolicy policy : policies) {
        // An argument whose value is not known here leaves all values to drop.
        Map<String, String> labels =
            policy.key().isEmpty() ? Map.of() : CacheLabels.of(call.source(), policy.key());
        for (String feature : policy.features()) {
          evictions.evict(feature, labels);
        }
      }
    }
    return outcome;
  }
}
