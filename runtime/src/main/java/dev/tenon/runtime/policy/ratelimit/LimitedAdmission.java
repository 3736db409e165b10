package dev.tenon.runtime.policy.ratelimit;

import dev.tenon.policy.LimitBy;
import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.observe.Counter;
import dev.tenon.runtime.observe.Measurements;
import dev.tenon.runtime.policy.ratelimit.LimitStore.Charge;
import dev.tenon.runtime.policy.ratelimit.LimitStore.Limit;
import dev.tenon.runtime.policy.ratelimit.LimitStore.Owner;
import dev.tenon.runtime.policy.ratelimit.LimitStore.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts the calls of one feature in all limits that hold for it. */
final class LimitedAdmission implements Admission {
  private static final String DECISIONS = "tenon.rate_limit.decisions";
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Feature feature;
  private final LimitStore store;
  private final Measurements measurements;
  private final List<RateLimitPolicy> policies;
  private final Limit[] limits;

  /** Null where only the limit of the server holds: then nothing is counted but refusals. */
  private final @Nullable Counter admitted;

  LimitedAdmission(
      Feature feature,
      RateLimitPolicy always,
      List<RateLimitPolicy> declared,
      LimitStore store,
      Measurements measurements) {
    this.feature = feature;
    this.store = store;
    this.measurements = measurements;
    this.policies = new ArrayList<>(declared.size() + 1);
    policies.add(always);
    for (RateLimitPolicy policy : declared) {
      if (!policies.contains(policy)) {
        policies.add(policy);
      }
    }
    this.limits = new Limit[policies.size()];
    for (int i = 0; i < limits.length; i++) {
      limits[i] = limit(policies.get(i));
    }
    this.admitted =
        declared.isEmpty()
            ? null
            : measurements.counter(DECISIONS, feature, "result", "admitted", "by", "none");
  }

  private Limit limit(RateLimitPolicy policy) {
    StringBuilder id = new StringBuilder(policy.home());
    if (policy.home().isEmpty() || policy.by() == LimitBy.TOOL) {
      // A line break is in no name: no feature of one class looks like another class.
      id.append('\n').append(feature.kind().name()).append('\n').append(feature.name());
    }
    id.append('\n').append(policy.by().name());
    return new Limit(id.toString(), policy.permits(), policy.per().toNanos(), policy.burst());
  }

  @Override
  public Outcome.@Nullable Failure admit(CallContext context) {
    List<Charge> charges = charges(context);
    Refusal refusal;
    try {
      refusal = store.take(charges);
    } catch (Exception e) {
      throw new IllegalStateException("counting in memory failed", e);
    }
    if (refusal != null) {
      return refused(policies.get(refusal.charge()), refusal.waitNanos());
    }
    if (admitted != null) {
      admitted.increment();
    }
    return null;
  }

  private List<Charge> charges(CallContext context) {
    if (limits.length == 1) {
      return Collections.singletonList(charge(0, context));
    }
    Charge[] charges = new Charge[limits.length];
    for (int i = 0; i < charges.length; i++) {
      charges[i] = charge(i, context);
    }
    return Arrays.asList(charges);
  }

  private Charge charge(int number, CallContext context) {
    Limit limit = limits[number];
    return switch (policies.get(number).by()) {
      case USER -> caller(limit, context);
      case TENANT -> {
        String tenant = context.principal().tenant();
        yield tenant.isEmpty() ? caller(limit, context) : new Charge(limit, Owner.TENANT, tenant);
      }
      case TOOL, GLOBAL -> new Charge(limit, Owner.ALL, "");
      case CLIENT -> new Charge(limit, Owner.ADDRESS, context.clientAddress());
    };
  }

  private static Charge caller(Limit limit, CallContext context) {
    Principal principal = context.principal();
    return principal.isKnown()
        ? new Charge(limit, Owner.USER, principal.identity())
        : new Charge(limit, Owner.ADDRESS, context.clientAddress());
  }

  private Outcome.Failure refused(RateLimitPolicy policy, long waitNanos) {
    measurements.counter(DECISIONS, feature, "result", "refused", "by", by(policy)).increment();
    // Rounded up: who comes back at that time is let in.
    long millis = (waitNanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
    return new Outcome.Failure(
        ErrorCode.RATE_LIMITED, sentence(policy), Duration.ofMillis(millis), List.of());
  }

  private static String by(RateLimitPolicy policy) {
    return policy.home().equals(RateLimits.DEFAULT)
        ? "default"
        : policy.by().name().toLowerCase(Locale.ROOT);
  }

  private static String sentence(RateLimitPolicy policy) {
    String whose =
        switch (policy.by()) {
          case USER -> "one caller";
          case TENANT -> "one tenant";
          case TOOL, GLOBAL -> "all callers together";
          case CLIENT -> "one network address";
        };
    String per = policy.per().toString().substring(2).toLowerCase(Locale.ROOT);
    StringBuilder text = new StringBuilder("Too many calls: ").append(whose);
    text.append(" may make ").append(policy.permits()).append(" in ").append(per);
    if (policy.burst() != policy.permits()) {
      text.append(", ").append(policy.burst()).append(" of them at once");
    }
    return text.append(". Nothing was done.").toString();
  }
}
