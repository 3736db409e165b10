package dev.tenon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.CacheScope;
import dev.tenon.policy.Jitter;
import dev.tenon.policy.LimitBy;
import dev.tenon.policy.Priority;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.policy.breaker.CircuitBreakerPolicy;
import dev.tenon.runtime.policy.budget.BudgetPolicy;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;

/** What policies add to a call, in time and allocation; each alone, and all together. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PoliciesBenchmark {
  private static final Policy TIMEOUT = new TimeoutPolicy(Duration.ofSeconds(10));
  private static final Policy LIMIT =
      new RateLimitPolicy("", 1_000_000_000, Duration.ofSeconds(1), 1_000_000_000, LimitBy.USER);
  private static final Policy BULKHEAD =
      new BulkheadPolicy("", 16, 64, Duration.ofSeconds(1), Priority.NORMAL);
  private static final Policy BREAKER =
      new CircuitBreakerPolicy(
          "",
          50,
          Duration.ofSeconds(5),
          100,
          100,
          10,
          Duration.ofSeconds(30),
          3,
          List.of(),
          List.of());
  private static final Policy RETRY =
      new RetryPolicy(
          3,
          Backoff.EXPONENTIAL,
          Duration.ofMillis(200),
          Duration.ofSeconds(5),
          Jitter.FULL,
          List.of(),
          List.of(),
          20);
  private static final Policy BUDGET = new BudgetPolicy(4_000, 0, List.of(), Duration.ZERO);
  private static final Policy CACHED =
      new CachedPolicy(
          Duration.ofHours(1), List.of(), CacheScope.USER, 1_000, 1 << 18, Duration.ZERO);

  /** Which policies. */
  @Param({
    "NONE",
    "TIMEOUT",
    "LIMIT",
    "BULKHEAD",
    "BREAKER",
    "RETRY",
    "BUDGET",
    "ALL_BUT_CACHE",
    "CACHED",
    "ALL"
  })
  String served = "NONE";

  private EchoCall echo = new EchoCall();

  /** Starts the server. */
  @Setup
  public void start() {
    echo = new EchoCall(policies().toArray(Policy[]::new));
  }

  private List<Policy> policies() {
    List<Policy> all = List.of(TIMEOUT, LIMIT, BULKHEAD, BREAKER, RETRY, BUDGET);
    return switch (served) {
      case "NONE" -> List.of();
      case "TIMEOUT" -> List.of(TIMEOUT);
      case "LIMIT" -> List.of(LIMIT);
      case "BULKHEAD" -> List.of(BULKHEAD);
      case "BREAKER" -> List.of(BREAKER);
      case "RETRY" -> List.of(RETRY);
      case "BUDGET" -> List.of(BUDGET);
      case "CACHED" -> List.of(CACHED);
      case "ALL_BUT_CACHE" -> all;
      default -> {
        List<Policy> cached = new ArrayList<>(all);
        cached.add(CACHED);
        yield cached;
      }
    };
  }

  /** One call. */
  @Benchmark
  public byte[] call() {
    return echo.call();
  }

  @Test
  void callsWithAndWithoutPolicies() throws RunnerException {
    start();
    assertThat(echo.answer()).contains("\"structuredContent\":{\"text\":\"hello\"}");
    List<Measured> results = Measured.all(PoliciesBenchmark.class);
    Measured bare = results.get(0);
    for (Measured result : results) {
      System.out.printf(
          "policies: %-14s %7.0f ns (+%5.0f) %7.0f B (+%5.0f) on %s%n",
          result.parameter("served"),
          result.nanos(),
          result.nanos() - bare.nanos(),
          result.bytes(),
          result.bytes() - bare.bytes(),
          Runtime.version());
    }
  }
}
