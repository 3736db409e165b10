package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.BreakerProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.LimitProblem;
import dev.tenon.processor.diagnostic.Problem;
import dev.tenon.processor.diagnostic.RetryProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.validate.Rule;
import java.time.Duration;
import java.util.List;

/**
 * Waits and slow calls end before the time of a call does, or they would never come to anything.
 * What a class or a server says is for many methods: one of them may have less time.
 */
final class TimesWithinTimeouts implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    Policies.effective(
        compilation,
        (feature, policies) -> {
          for (PolicyModel policy : policies) {
            if (policy instanceof PolicyModel.Timeout timeout) {
              check(feature, timeout, policies, diagnostics);
            }
          }
        });
  }

  private static void check(
      FeatureModel feature,
      PolicyModel.Timeout timeout,
      List<PolicyModel> policies,
      Diagnostics diagnostics) {
    for (PolicyModel policy : policies) {
      if (policy instanceof PolicyModel.Retry retry) {
        Case one = new Case(retry, "maxAttempts", retry.longestWait(), timeout);
        one.check(RetryProblem.OUTLASTS_TIMEOUT, feature, diagnostics);
      } else if (policy instanceof PolicyModel.CircuitBreaker breaker) {
        Case one = new Case(breaker, "slowCall", breaker.slowCall(), timeout);
        one.check(BreakerProblem.SLOW_OUTLASTS_TIMEOUT, feature, diagnostics);
      } else if (policy instanceof PolicyModel.Bulkhead bulkhead && bulkhead.queue() > 0) {
        Case one = new Case(bulkhead, "maxWait", bulkhead.maxWait(), timeout);
        one.check(LimitProblem.WAIT_OUTLASTS_TIMEOUT, feature, diagnostics);
      }
    }
  }

  /** A time of a policy beside the timeout. */
  private record Case(
      PolicyModel policy, String attribute, Duration time, PolicyModel.Timeout timeout) {
    void check(Problem problem, FeatureModel feature, Diagnostics diagnostics) {
      boolean isNearer = timeout.declared().level().compareTo(policy.declared().level()) < 0;
      if (!isNearer && !time.isZero() && time.compareTo(timeout.limit()) >= 0) {
        diagnostics.report(
            problem,
            policy.declared().at(attribute),
            feature.label(),
            Policies.words(time),
            Policies.words(timeout.limit()));
      }
    }
  }
}
