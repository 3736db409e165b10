package dev.tenon.processor.collect.policy;

import dev.tenon.processor.collect.Visibility;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.PolicyProblem;
import dev.tenon.processor.model.policy.Declared;
import dev.tenon.processor.model.policy.Declared.Level;
import dev.tenon.processor.model.policy.PolicyKind;
import dev.tenon.processor.model.policy.PolicyModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the policies that stand on a class or method. */
final class PolicyReader {
  private static final Map<String, PolicyKind> KINDS = kinds();

  private final Elements elements;
  private final Diagnostics diagnostics;
  private final Classes classes;
  private final AccessReader access;
  private final Bundles bundles = new Bundles();

  PolicyReader(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.classes = new Classes(elements, types, diagnostics);
    this.access = new AccessReader(elements, diagnostics);
  }

  private static Map<String, PolicyKind> kinds() {
    Map<String, PolicyKind> kinds = new HashMap<>();
    for (PolicyKind kind : PolicyKind.values()) {
      kinds.put(kind.annotation(), kind);
    }
    // What is read by itself: several annotations together are one policy.
    kinds.values().removeAll(Set.of(PolicyKind.ACCESS, PolicyKind.SENSITIVE));
    return Map.copyOf(kinds);
  }

  Classes classes() {
    return classes;
  }

  /**
   * The policies on an element. Of those of which one holds, the one with the fewest annotations
   * around it does.
   *
   * @param home the name of the class or server that shares them, or empty
   * @param fallbacks reads {@code @Fallback}
   */
  List<PolicyModel> on(Element element, Level level, String home, Fallbacks fallbacks) {
    List<PolicyModel> policies = new ArrayList<>();
    String packageName = Visibility.packageOf(element);
    List<PolicyAnnotation> all = bundles.on(element);
    PolicyModel allowed = access.read(all, element, level, home);
    if (allowed != null) {
      policies.add(allowed);
    }
    for (PolicyAnnotation found : holding(all, element)) {
      Attributes attributes = new Attributes(found, elements, diagnostics);
      Declared declared = attributes.declared(level, home);
      PolicyModel policy = read(attributes, declared, packageName, fallbacks);
      if (policy != null) {
        policies.add(policy);
      }
    }
    return policies;
  }

  private List<PolicyAnnotation> holding(List<PolicyAnnotation> all, Element element) {
    Map<PolicyKind, Integer> depths = new EnumMap<>(PolicyKind.class);
    for (PolicyAnnotation found : all) {
      PolicyKind kind = KINDS.get(found.name());
      if (kind != null) {
        depths.merge(kind, found.depth(), Math::min);
      }
    }
    List<PolicyAnnotation> holding = new ArrayList<>();
    Set<PolicyKind> seen = EnumSet.noneOf(PolicyKind.class);
    for (PolicyAnnotation found : all) {
      // A health check is no policy of the method that it stands on.
      PolicyKind kind = KINDS.get(found.name());
      if (kind != null && (kind.addsUp() || found.depth() == depths.getOrDefault(kind, 0))) {
        if (seen.add(kind) || kind.addsUp()) {
          holding.add(found);
        } else {
          diagnostics.report(
              PolicyProblem.AMBIGUOUS, found.origin(), found.name(), element.getSimpleName());
        }
      }
    }
    return holding;
  }

  /** Reads {@code @Fallback}, which needs to know its method. */
  interface Fallbacks {
    /** Nothing but a method can have one. */
    Fallbacks NONE = (declared, method) -> null;

    @Nullable PolicyModel read(Declared declared, String method);
  }

  private @Nullable PolicyModel read(
      Attributes from, Declared declared, String packageName, Fallbacks fallbacks) {
    return switch (from.annotation().name()) {
      case "Timeout" -> new PolicyModel.Timeout(declared, from.time("value"));
      case "RateLimit" -> rateLimit(from, declared);
      case "Budget" ->
          new PolicyModel.Budget(
              declared,
              from.numberOrNone("tokens"),
              from.numberOrNone("bytes"),
              from.texts("keep"),
              from.timeOrNone("keepRest"));
      case "Fallback" -> fallbacks.read(declared, from.text("value"));
      case "Cached" ->
          new PolicyModel.Cached(
              declared,
              from.time("ttl"),
              from.texts("key"),
              from.constant("scope"),
              from.number("maxEntries"),
              from.number("maxEntryBytes"),
              from.timeOrNone("staleWhileRevalidate"));
      case "Evicts" -> new PolicyModel.Evicts(declared, from.texts("value"), from.texts("key"));
      case "Bulkhead" -> bulkhead(from, declared);
      case "CircuitBreaker" -> circuitBreaker(from, declared, packageName);
      case "Retry" -> retry(from, declared, packageName);
      case "Audited" -> new PolicyModel.Audited(declared, List.of());
      case "RequiresRule" ->
          new PolicyModel.Ruled(
              declared, classes.rules(from, packageName), from.words("value").isEmpty());
      case "Intercepted" ->
          new PolicyModel.Intercepted(
              declared, classes.interceptors(from, packageName), from.constant("slot"));
      default -> null;
    };
  }

  private static PolicyModel rateLimit(Attributes from, Declared declared) {
    int permits = from.number("permits");
    int burst = from.numberOrNone("burst");
    return new PolicyModel.RateLimit(
        declared, permits, from.time("per"), burst == 0 ? permits : burst, from.constant("by"));
  }

  private static PolicyModel bulkhead(Attributes from, Declared declared) {
    String name = from.text("name");
    return new PolicyModel.Bulkhead(
        declared,
        name.isEmpty() ? declared.home() : name,
        from.number("concurrency"),
        from.number("queue"),
        from.time("maxWait"),
        from.constant("priority"));
  }

  private PolicyModel circuitBreaker(Attributes from, Declared declared, String packageName) {
    return new PolicyModel.CircuitBreaker(
        declared,
        from.text("name"),
        from.number("failureRate"),
        from.timeOrNone("slowCall"),
        from.number("slowRate"),
        from.number("window"),
        from.number("minCalls"),
        from.time("open"),
        from.number("halfOpen"),
        classes.throwables(from, "counts", packageName),
        classes.throwables(from, "ignores", packageName));
  }

  private PolicyModel retry(Attributes from, Declared declared, String packageName) {
    return new PolicyModel.Retry(
        declared,
        from.number("maxAttempts"),
        from.constant("backoff"),
        from.time("delay"),
        from.time("maxDelay"),
        from.constant("jitter"),
        classes.throwables(from, "on", packageName),
        classes.throwables(from, "abortOn", packageName),
        from.number("budgetPercent"));
  }
}
