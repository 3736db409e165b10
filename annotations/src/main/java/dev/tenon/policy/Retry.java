package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the method again when it fails for a reason that may pass: only methods that read, tools
 * that are idempotent, and tools with an {@link IdempotencyKey}. Never past the call's deadline,
 * never for a fault of the caller, and only as often as the retry budget allows.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Retry {
  /** How often the method runs at most, the first time included: 2 to 100. */
  int maxAttempts() default 3;

  /** How the waiting time grows. */
  Backoff backoff() default Backoff.EXPONENTIAL;

  /** The waiting time before the second attempt, more than zero. */
  String delay() default "200ms";

  /** The longest waiting time, at least {@link #delay()}. */
  String maxDelay() default "5s";

  /** How waiting times are spread, so that callers do not come back all at once. */
  Jitter jitter() default Jitter.FULL;

  /**
   * Which exceptions are worth another attempt, subclasses included. Left out: {@code IOException},
   * {@code TimeoutException} of {@code java.util.concurrent}, and a {@code ToolException} whose
   * code is retryable.
   */
  Class<? extends Throwable>[] on() default {};

  /** Which of these are not, subclasses included. */
  Class<? extends Throwable>[] abortOn() default {};

  /**
   * How many retries there are at most for a hundred calls, over the last ten seconds, so that
   * retries cannot multiply an outage; ten are always free. 1 to 1000.
   */
  int budgetPercent() default 20;
}
