package dev.tenon.processor.model.policy;

import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.Origin;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy as the source says it. Constants of enums are held by their names; the attributes are
 * those of the annotations.
 */
public sealed interface PolicyModel {
  /** Where it comes from. */
  Declared declared();

  /** Which policy it is. */
  PolicyKind kind();

  /** Where it stands. */
  default Origin origin() {
    return declared().origin();
  }

  /** The simple name of the annotation. */
  default String annotation() {
    return kind().annotation();
  }

  /** The classes whose instances run around calls. */
  default List<InterceptorModel> instances() {
    return List.of();
  }

  /** Whether code that names what it names draws a warning. */
  default boolean drawsWarning() {
    return instances().stream().anyMatch(InterceptorModel::isDeprecated);
  }

  private static boolean anyDeprecated(List<ThrowableModel> first, List<ThrowableModel> second) {
    return first.stream().anyMatch(ThrowableModel::isDeprecated)
        || second.stream().anyMatch(ThrowableModel::isDeprecated);
  }

  /**
   * Who may call: all that one place says of it.
   *
   * @param annotation the annotation, or the first of them
   * @param who the constant that says for whom it is before anything else counts
   * @param scopes what is needed besides
   * @param match the constant that says how many of the scopes
   * @param roles of which one is needed besides
   * @param denied the constant that says what others see
   * @param reason why no scope is needed, or empty
   * @param empty the annotations that have to name something, and name nothing
   */
  record Access(
      Declared declared,
      String annotation,
      String who,
      List<Word> scopes,
      String match,
      List<Word> roles,
      String denied,
      String reason,
      List<String> empty)
      implements PolicyModel {
    /** Whom everybody is. */
    public static final String EVERYBODY = "EVERYBODY";

    /** Those whom the transport knows. */
    public static final String AUTHENTICATED = "AUTHENTICATED";

    /** Nobody at all. */
    public static final String NOBODY = "NOBODY";

    @Override
    public PolicyKind kind() {
      return PolicyKind.ACCESS;
    }

    /** Whether it asks for more than that a caller is known. */
    public boolean needsMore() {
      return !scopes.isEmpty() || !roles.isEmpty();
    }
  }

  /**
   * {@code @Audited}.
   *
   * @param arguments those whose values stand in the records, each where it is written
   */
  record Audited(Declared declared, List<Word> arguments) implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.AUDITED;
    }
  }

  /**
   * {@code @Sensitive}, of all arguments together.
   *
   * @param places where in the arguments
   */
  record Sensitive(Declared declared, List<String> places) implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.SENSITIVE;
    }
  }

  /**
   * {@code @RequiresRule}.
   *
   * @param isEmpty whether it names nothing; what it names may be none that can be asked
   */
  record Ruled(Declared declared, List<InterceptorModel> instances, boolean isEmpty)
      implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.RULE;
    }
  }

  /** {@code @Timeout}. */
  record Timeout(Declared declared, Duration limit) implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.TIMEOUT;
    }
  }

  /** {@code @RateLimit}. */
  record RateLimit(Declared declared, int permits, Duration per, int burst, String by)
      implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.RATE_LIMIT;
    }
  }

  /** {@code @Budget}; of the two bounds, one is 0. */
  record Budget(Declared declared, int tokens, int bytes, List<String> keep, Duration keepRest)
      implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.BUDGET;
    }
  }

  /**
   * {@code @Fallback}.
   *
   * @param method the name of the other method
   * @param target the method, or null when there is none that can stand in
   */
  record Fallback(Declared declared, String method, @Nullable MethodModel target)
      implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.FALLBACK;
    }

    @Override
    public boolean drawsWarning() {
      return target != null && target.isDeprecated();
    }
  }

  /** {@code @Cached}. */
  record Cached(
      Declared declared,
      Duration ttl,
      List<String> key,
      String scope,
      int maxEntries,
      int maxEntryBytes,
      Duration staleFor)
      implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.CACHED;
    }
  }

  /** {@code @Evicts}. */
  record Evicts(Declared declared, List<String> features, List<String> key) implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.EVICTS;
    }
  }

  /**
   * {@code @IdempotencyKey}.
   *
   * @param argument the name of the argument on the wire, or null when the parameter is none
   */
  record IdempotencyKey(Declared declared, @Nullable String argument, Duration ttl, int maxEntries)
      implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.IDEMPOTENCY_KEY;
    }
  }

  /** {@code @Bulkhead}. */
  record Bulkhead(
      Declared declared, String name, int concurrency, int queue, Duration maxWait, String priority)
      implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.BULKHEAD;
    }
  }

  /** {@code @CircuitBreaker}. */
  record CircuitBreaker(
      Declared declared,
      String name,
      int failureRate,
      Duration slowCall,
      int slowRate,
      int window,
      int minCalls,
      Duration open,
      int halfOpen,
      List<ThrowableModel> counts,
      List<ThrowableModel> ignores)
      implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.CIRCUIT_BREAKER;
    }

    @Override
    public boolean drawsWarning() {
      return anyDeprecated(counts, ignores);
    }
  }

  /** {@code @Retry}. */
  record Retry(
      Declared declared,
      int maxAttempts,
      String backoff,
      Duration delay,
      Duration maxDelay,
      String jitter,
      List<ThrowableModel> on,
      List<ThrowableModel> abortOn,
      int budgetPercent)
      implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.RETRY;
    }

    @Override
    public boolean drawsWarning() {
      return anyDeprecated(on, abortOn);
    }

    /** The longest that all waiting times together can be. */
    public Duration longestWait() {
      Duration all = Duration.ZERO;
      Duration next = first();
      for (int wait = 1; wait < maxAttempts; wait++) {
        Duration capped = next.compareTo(maxDelay) > 0 ? maxDelay : next;
        all = all.plus(capped);
        next = after(capped);
      }
      return all;
    }

    private Duration first() {
      if (backoff.equals("IMMEDIATE")) {
        return Duration.ZERO;
      }
      return jitter.equals("DECORRELATED") ? delay.multipliedBy(3) : delay;
    }

    private Duration after(Duration wait) {
      if (backoff.equals("IMMEDIATE")) {
        return Duration.ZERO;
      }
      if (jitter.equals("DECORRELATED")) {
        return wait.multipliedBy(3);
      }
      return backoff.equals("LINEAR") ? wait.plus(delay) : wait.multipliedBy(2);
    }
  }

  /** {@code @Intercepted}. */
  record Intercepted(Declared declared, List<InterceptorModel> interceptors, String slot)
      implements PolicyModel {
    @Override
    public PolicyKind kind() {
      return PolicyKind.INTERCEPTED;
    }

    @Override
    public List<InterceptorModel> instances() {
      return interceptors;
    }
  }
}
