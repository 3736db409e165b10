package dev.tenon.runtime.policy.access;

import dev.tenon.runtime.call.AccessRule;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.observe.Counter;
import dev.tenon.runtime.observe.Measurements;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Asks the rules of a feature, one after the other, before anything else happens to a call. It says
 * no more than that the call is refused: what a rule knows is not for who is refused by it.
 */
public final class RuleInterceptor implements Interceptor {
  private static final String DENIED = "tenon.access.denied";
  private static final String REFUSAL = "This call is not allowed.";

  private final List<AccessRule> rules;
  private final RandomGenerator random;
  private final Counter refused;
  private final Counter failed;

  private RuleInterceptor(
      List<AccessRule> rules, RandomGenerator random, Counter refused, Counter failed) {
    this.rules = rules;
    this.random = random;
    this.refused = refused;
    this.failed = failed;
  }

  /**
   * What asks {@code policies} for {@code feature}, the first of them first.
   *
   * @param random makes correlation ids
   */
  public static RuleInterceptor of(
      Feature feature,
      List<RulePolicy> policies,
      RandomGenerator random,
      Measurements measurements) {
    return new RuleInterceptor(
        policies.stream().map(RulePolicy::rule).toList(),
        random,
        measurements.counter(DENIED, feature, "reason", "rule"),
        measurements.counter(DENIED, feature, "reason", "rule_failed"));
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    for (AccessRule rule : rules) {
      try {
        if (!rule.allows(call)) {
          refused.increment();
          return Outcome.Failure.of(ErrorCode.FORBIDDEN, REFUSAL);
        }
      } catch (InterruptedException e) {
        throw e; // Nobody waits for an answer any more.
      } catch (Exception e) {
        failed.increment();
        return failure(call.feature(), e);
      }
    }
    Outcome outcome = next.handle(call);
    // Others may be refused, so nobody may be given what this caller was.
    return outcome instanceof Outcome.ResourceResult result ? result.forCallerOnly() : outcome;
  }

  private Outcome failure(Feature feature, Exception fault) {
    String correlationId = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    RuleLog.failed(feature, correlationId, fault);
    return Outcome.Failure.of(
        ErrorCode.FORBIDDEN, REFUSAL + " (correlation id " + correlationId + ")");
  }
}
