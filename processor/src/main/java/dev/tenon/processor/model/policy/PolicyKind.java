package dev.tenon.processor.model.policy;

/** The policies, in the order in which calls meet them. */
public enum PolicyKind {
  /** {@code @RequiresScopes} and its like. */
  ACCESS("RequiresScopes", false),
  /** {@code @Audited}. */
  AUDITED("Audited", false),
  /** {@code @Sensitive}. */
  SENSITIVE("Sensitive", false),
  /** {@code @RequiresRule}. */
  RULE("RequiresRule", true),
  /** {@code @Timeout}. */
  TIMEOUT("Timeout", false),
  /** {@code @RateLimit}. */
  RATE_LIMIT("RateLimit", true),
  /** {@code @Budget}. */
  BUDGET("Budget", false),
  /** {@code @Fallback}. */
  FALLBACK("Fallback", false),
  /** {@code @Cached}. */
  CACHED("Cached", false),
  /** {@code @Evicts}. */
  EVICTS("Evicts", true),
  /** {@code @IdempotencyKey}. */
  IDEMPOTENCY_KEY("IdempotencyKey", true),
  /** {@code @Bulkhead}. */
  BULKHEAD("Bulkhead", false),
  /** {@code @CircuitBreaker}. */
  CIRCUIT_BREAKER("CircuitBreaker", false),
  /** {@code @Retry}. */
  RETRY("Retry", false),
  /** {@code @Intercepted}. */
  INTERCEPTED("Intercepted", true);

  /** The package of the annotations. */
  public static final String PACKAGE_NAME = "dev.tenon.policy";

  /** The same with its dot. */
  public static final String PACKAGE = PACKAGE_NAME + '.';

  private final String annotation;
  private final boolean addsUp;

  PolicyKind(String annotation, boolean addsUp) {
    this.annotation = annotation;
    this.addsUp = addsUp;
  }

  /** The simple name of the annotation. */
  public String annotation() {
    return annotation;
  }

  /** Whether several hold together; of the others the nearest does. */
  public boolean addsUp() {
    return addsUp;
  }
}
