package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.policy.HealthModel;
import dev.tenon.processor.model.policy.InterceptorModel;
import dev.tenon.processor.model.policy.PolicyKind;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.ScopesModel;
import dev.tenon.processor.model.policy.ThrowableModel;
import dev.tenon.processor.model.policy.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the records that say how something is served. */
final class PolicyWriter {
  private final Map<ClassName, String> instances;

  /**
   * With names for what policies name.
   *
   * @param instances the variables that hold interceptors and access rules
   */
  PolicyWriter(Map<ClassName, String> instances) {
    this.instances = instances;
  }

  /**
   * A call of {@code policies} with all of them, or nothing.
   *
   * @param fallback the constant that is the number of the fallback, if there is one
   */
  CodeBlock call(List<PolicyModel> policies, String fallback) {
    List<CodeBlock> records = new ArrayList<>();
    for (PolicyModel policy : policies) {
      if (policy instanceof PolicyModel.Intercepted intercepted) {
        records.addAll(intercepted(intercepted));
      } else if (policy instanceof PolicyModel.Ruled ruled) {
        records.addAll(ruled(ruled));
      } else {
        records.add(record(policy, fallback));
      }
    }
    if (records.isEmpty()) {
      return CodeBlock.of("");
    }
    return records.size() == 1
        ? CodeBlock.of("\n.policies($L)", records.get(0))
        : CodeBlock.of("\n.policies(\n$>$>$L$<$<)", CodeBlock.join(records, ",\n"));
  }

  private static CodeBlock record(PolicyModel policy, String fallback) {
    if (policy instanceof PolicyModel.Access access) {
      return of(RuntimeNames.ACCESS_POLICY, access(access));
    }
    if (policy instanceof PolicyModel.Audited audited) {
      return of(RuntimeNames.AUDIT_POLICY, texts(Word.texts(audited.arguments())));
    }
    if (policy instanceof PolicyModel.Sensitive sensitive) {
      return of(RuntimeNames.SENSITIVE_POLICY, texts(sensitive.places()));
    }
    if (policy instanceof PolicyModel.Timeout timeout) {
      return of(RuntimeNames.TIMEOUT_POLICY, time(timeout.limit()));
    }
    if (policy instanceof PolicyModel.RateLimit limit) {
      return of(
          RuntimeNames.RATE_LIMIT_POLICY,
          Literals.text(limit.declared().home()),
          number(limit.permits()),
          time(limit.per()),
          number(limit.burst()),
          constant("LimitBy", limit.by()));
    }
    if (policy instanceof PolicyModel.Budget budget) {
      return of(
          RuntimeNames.BUDGET_POLICY,
          number(budget.tokens()),
          number(budget.bytes()),
          texts(budget.keep()),
          time(budget.keepRest()));
    }
    if (policy instanceof PolicyModel.Fallback) {
      return of(RuntimeNames.FALLBACK_POLICY, CodeBlock.of("$L", fallback));
    }
    if (policy instanceof PolicyModel.Cached cached) {
      return of(
          RuntimeNames.CACHED_POLICY,
          time(cached.ttl()),
          texts(cached.key()),
          constant("CacheScope", cached.scope()),
          number(cached.maxEntries()),
          number(cached.maxEntryBytes()),
          time(cached.staleFor()));
    }
    if (policy instanceof PolicyModel.Evicts evicts) {
      return of(RuntimeNames.EVICTS_POLICY, texts(evicts.features()), texts(evicts.key()));
    }
    if (policy instanceof PolicyModel.IdempotencyKey key) {
      return of(
          RuntimeNames.IDEMPOTENCY_POLICY,
          Literals.text(key.argument()),
          time(key.ttl()),
          number(key.maxEntries()));
    }
    return guard(policy);
  }

  private static CodeBlock guard(PolicyModel policy) {
    if (policy instanceof PolicyModel.Bulkhead bulkhead) {
      return of(
          RuntimeNames.BULKHEAD_POLICY,
          Literals.text(bulkhead.name()),
          number(bulkhead.concurrency()),
          number(bulkhead.queue()),
          time(bulkhead.maxWait()),
          constant("Priority", bulkhead.priority()));
    }
    if (policy instanceof PolicyModel.CircuitBreaker breaker) {
      return of(
          RuntimeNames.CIRCUIT_BREAKER_POLICY,
          Literals.text(breaker.name()),
          number(breaker.failureRate()),
          time(breaker.slowCall()),
          number(breaker.slowRate()),
          number(breaker.window()),
          number(breaker.minCalls()),
          time(breaker.open()),
          number(breaker.halfOpen()),
          classes(breaker.counts()),
          classes(breaker.ignores()));
    }
    PolicyModel.Retry retry = (PolicyModel.Retry) policy;
    return of(
        RuntimeNames.RETRY_POLICY,
        number(retry.maxAttempts()),
        constant("Backoff", retry.backoff()),
        time(retry.delay()),
        time(retry.maxDelay()),
        constant("Jitter", retry.jitter()),
        classes(retry.on()),
        classes(retry.abortOn()),
        number(retry.budgetPercent()));
  }

  private List<CodeBlock> intercepted(PolicyModel.Intercepted intercepted) {
    List<CodeBlock> records = new ArrayList<>();
    for (InterceptorModel interceptor : intercepted.interceptors()) {
      records.add(
          of(
              RuntimeNames.INTERCEPTED_POLICY,
              CodeBlock.of("$N", instances.get(interceptor.type())),
              constant("Slot", intercepted.slot())));
    }
    return records;
  }

  private List<CodeBlock> ruled(PolicyModel.Ruled ruled) {
    List<CodeBlock> records = new ArrayList<>();
    for (InterceptorModel rule : ruled.instances()) {
      CodeBlock instance = CodeBlock.of("$N", instances.get(rule.type()));
      records.add(of(RuntimeNames.RULE_POLICY, instance));
    }
    return records;
  }

  private static CodeBlock access(PolicyModel.Access access) {
    if (access.who().equals(PolicyModel.Access.EVERYBODY)) {
      return CodeBlock.of("$T.OPEN", RuntimeNames.ACCESS);
    }
    return of(
        RuntimeNames.ACCESS,
        CodeBlock.of("$T.$L", RuntimeNames.ACCESS.nestedClass("Who"), access.who()),
        texts(Word.texts(access.scopes())),
        constant("ScopeMatch", access.match()),
        texts(Word.texts(access.roles())),
        constant("Denial", access.denied()));
  }

  /** The scopes of a server. */
  static CodeBlock scopes(ScopesModel scopes) {
    List<CodeBlock> entries = new ArrayList<>();
    scopes
        .covered()
        .forEach((scope, covered) ->
            entries.add(
                CodeBlock.of(
                    "$T.entry($L,$W$T.of($L))",
                    Map.class,
                    Literals.text(scope),
                    Set.class,
                    Literals.texts(List.copyOf(covered), false))));
    CodeBlock includes =
        entries.isEmpty()
            ? CodeBlock.of("$T.of()", Map.class)
            : CodeBlock.of("$T.ofEntries($L)", Map.class, CodeBlock.join(entries, ",$W"));
    return of(RuntimeNames.SCOPES, texts(Word.texts(scopes.names())), includes);
  }

  /** The entry of a health check. */
  static CodeBlock health(HealthModel check, String number) {
    return CodeBlock.of(
        "registry.add(\n$L)",
        of(
            RuntimeNames.HEALTH_ENTRY,
            Literals.text(check.name()),
            texts(check.tools()),
            time(check.every()),
            time(check.timeout()),
            number(check.unhealthyAfter()),
            number(check.healthyAfter()),
            constant("WhenUnhealthy", check.whenUnhealthy()),
            CodeBlock.of("this"),
            CodeBlock.of("$L", number)));
  }

  private static CodeBlock of(ClassName record, CodeBlock... arguments) {
    return CodeBlock.of("new $T($L)", record, CodeBlock.join(List.of(arguments), ",$W"));
  }

  private static CodeBlock constant(String type, String name) {
    return CodeBlock.of("$T.$L", ClassName.get(PolicyKind.PACKAGE_NAME, type), name);
  }

  private static CodeBlock number(int number) {
    return Literals.whole(number);
  }

  private static CodeBlock texts(List<String> texts) {
    return CodeBlock.of("$T.of($L)", List.class, Literals.texts(texts, false));
  }

  private static CodeBlock classes(List<ThrowableModel> classes) {
    List<CodeBlock> literals = new ArrayList<>();
    for (ThrowableModel type : classes) {
      literals.add(CodeBlock.of("$T.class", type.name()));
    }
    return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(literals, ", "));
  }

  /** A time in the largest unit that keeps it exact. */
  static CodeBlock time(Duration time) {
    if (time.isZero()) {
      return CodeBlock.of("$T.ZERO", Duration.class);
    }
    if (time.toNanosPart() % 1_000_000 != 0) {
      return CodeBlock.of("$T.ofNanos($L)", Duration.class, Literals.whole(time.toNanos()));
    }
    long millis = time.toMillis();
    String unit = "Millis";
    long count = millis;
    if (millis % 3_600_000 == 0) {
      unit = "Hours";
      count = millis / 3_600_000;
    } else if (millis % 60_000 == 0) {
      unit = "Minutes";
      count = millis / 60_000;
    } else if (millis % 1_000 == 0) {
      unit = "Seconds";
      count = millis / 1_000;
    }
    return CodeBlock.of("$T.of$L($L)", Duration.class, unit, Literals.whole(count));
  }
}
