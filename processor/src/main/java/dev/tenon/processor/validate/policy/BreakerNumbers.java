package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.BreakerProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.policy.Declared;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.ThrowableModel;
import dev.tenon.processor.validate.Rule;

/** The numbers of a circuit breaker let it open. */
final class BreakerNumbers implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (PolicyModel.CircuitBreaker breaker :
        Policies.all(compilation, PolicyModel.CircuitBreaker.class)) {
      check(breaker, diagnostics);
    }
  }

  private static void check(PolicyModel.CircuitBreaker breaker, Diagnostics diagnostics) {
    Declared declared = breaker.declared();
    if (breaker.minCalls() > breaker.window()) {
      diagnostics.report(
          BreakerProblem.MIN_CALLS,
          declared.at(declared.written().contains("minCalls") ? "minCalls" : "window"),
          breaker.minCalls(),
          breaker.window());
    }
    if (breaker.slowCall().isZero() && declared.written().contains("slowRate")) {
      diagnostics.report(BreakerProblem.SLOW_RATE, declared.at("slowRate"));
    }
    for (ThrowableModel counted : breaker.counts()) {
      for (ThrowableModel ignored : breaker.ignores()) {
        // What is ignored may be an exception from what counts, but not the other way round.
        if (counted.isBelow(ignored.line().get(0))) {
          diagnostics.report(
              BreakerProblem.COUNTS_AND_IGNORES,
              declared.at("counts"),
              counted.name().simpleName());
        }
      }
    }
  }
}
