package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.LimitProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.validate.Rule;
import java.util.Set;

/** Who says how calls wait has a queue in which they do. */
final class UsefulQueues implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (PolicyModel.Bulkhead bulkhead : Policies.all(compilation, PolicyModel.Bulkhead.class)) {
      Set<String> written = bulkhead.declared().written();
      if (bulkhead.queue() == 0 && written.contains("maxWait")) {
        diagnostics.report(LimitProblem.WAIT_WITHOUT_QUEUE, bulkhead.declared().at("maxWait"));
      }
      if (bulkhead.queue() == 0 && written.contains("priority")) {
        diagnostics.report(LimitProblem.PRIORITY_WITHOUT_QUEUE, bulkhead.declared().at("priority"));
      }
    }
  }
}
