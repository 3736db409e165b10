package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.RetryProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.validate.Rule;
import java.util.List;

/** The times of a retry do not contradict each other. */
final class RetryNumbers implements Rule {
  private static final List<String> TIMES = List.of("delay", "maxDelay", "jitter");

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (PolicyModel.Retry retry : Policies.all(compilation, PolicyModel.Retry.class)) {
      if (retry.backoff().equals("IMMEDIATE")) {
        for (String attribute : TIMES) {
          if (retry.declared().written().contains(attribute)) {
            diagnostics.report(RetryProblem.IMMEDIATE, retry.declared().at(attribute), attribute);
          }
        }
      }
      if (retry.maxDelay().compareTo(retry.delay()) < 0) {
        diagnostics.report(
            RetryProblem.MAX_DELAY,
            retry
                .declared()
                .at(retry.declared().written().contains("maxDelay") ? "maxDelay" : "delay"),
            Policies.words(retry.maxDelay()),
            Policies.words(retry.delay()));
      }
    }
  }
}
