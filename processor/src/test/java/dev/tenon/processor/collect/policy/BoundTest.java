package dev.tenon.processor.collect.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.CacheScope;
import dev.tenon.policy.Jitter;
import dev.tenon.policy.LimitBy;
import dev.tenon.policy.Priority;
import dev.tenon.runtime.call.Knob;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.policy.breaker.CircuitBreakerPolicy;
import dev.tenon.runtime.policy.budget.BudgetPolicy;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.retry.IdempotencyPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compiler refuses is what a server would refuse when it starts. */
class BoundTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static Map<String, List<Policy>> records() {
    Map<String, List<Policy>> records = new TreeMap<>();
    records.put("Timeout", List.of(new TimeoutPolicy(SECOND)));
    records.put("RateLimit", List.of(new RateLimitPolicy("", 1, SECOND, 1, LimitBy.USER)));
    records.put(
        "Budget",
        List.of(
            new BudgetPolicy(16, 0, List.of(), SECOND),
            new BudgetPolicy(0, 64, List.of(), SECOND)));
    records.put(
        "Cached",
        List.of(new CachedPolicy(SECOND, List.of(), CacheScope.USER, 1, 1, Duration.ZERO)));
    records.put("IdempotencyKey", List.of(new IdempotencyPolicy("key", SECOND, 1)));
    records.put("Bulkhead", List.of(new BulkheadPolicy("", 1, 0, SECOND, Priority.NORMAL)));
    records.put(
        "CircuitBreaker",
        List.of(
            new CircuitBreakerPolicy(
                "", 1, Duration.ZERO, 1, 1, 1, SECOND, 1, List.of(), List.of())));
    records.put(
        "Retry",
        List.of(
            new RetryPolicy(
                2, Backoff.LINEAR, SECOND, SECOND, Jitter.NONE, List.of(), List.of(), 1)));
    return records;
  }

  @Test
  void boundsAreThoseOfTheRecords() {
    Map<String, Bound> ofRecords = new TreeMap<>();
    records()
        .forEach((annotation, policies) -> {
          for (Policy policy : policies) {
            for (Knob knob : policy.knobs()) {
              String attribute = knob.name().isEmpty() ? "value" : attribute(knob.name());
              ofRecords.put(annotation + '.' + attribute, new Bound(knob.min(), knob.max()));
            }
          }
        });
    Map<String, Bound> ofCompiler = new TreeMap<>(Bound.byAttribute());
    ofCompiler.keySet().removeIf(name -> name.startsWith("HealthCheck."));

    assertThat(ofCompiler).isEqualTo(ofRecords);
    assertThat(Bound.LONGEST).isEqualTo(Knob.LONGEST);
  }

  /** {@code max-attempts} becomes {@code maxAttempts}. */
  private static String attribute(String knob) {
    StringBuilder name = new StringBuilder();
    for (String word : knob.split("-", -1)) {
      name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
      name.append(word.substring(1));
    }
    return name.toString();
  }

  /** Numbers, and the texts that are times. */
  @Test
  void eachNumberOfAnAnnotationHasBounds() throws ClassNotFoundException {
    TreeSet<String> numbers = new TreeSet<>();
    List<String> annotations =
        Stream.concat(records().keySet().stream(), Stream.of("HealthCheck")).toList();
    for (String annotation : annotations) {
      for (Method attribute :
          Class.forName("dev.tenon.policy." + annotation).getDeclaredMethods()) {
        boolean isTime =
            attribute.getReturnType() == String.class && !attribute.getName().equals("name");
        if (isTime || attribute.getReturnType() == int.class) {
          numbers.add(annotation + '.' + attribute.getName());
        }
      }
    }

    assertThat(new TreeSet<>(Bound.byAttribute().keySet())).isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource({
    "Retry, maxAttempts, 1, false",
    "Retry, maxAttempts, 2, true",
    "Retry, maxAttempts, 100, true",
    "Retry, maxAttempts, 101, false",
    "Bulkhead, queue, 0, true",
    "Bulkhead, queue, -1, false"
  })
  void numbersAtTheBounds(String annotation, String attribute, long number, boolean holds) {
    assertThat(Bound.of(annotation, attribute).holds(number)).isEqualTo(holds);
  }

  @Test
  void sayWhatIsExpected() {
    assertThat(Bound.of("Retry", "maxAttempts").words()).isEqualTo("a number from 2 to 100");
    assertThat(Bound.of("Timeout", "value").words())
        .isEqualTo("a time of more than zero and at most 365 days");
    assertThat(Bound.of("Bulkhead", "maxWait").words())
        .isEqualTo("a time of zero or more and at most 365 days");
    assertThat(Bound.of("HealthCheck", "every").words())
        .isEqualTo("a time of at least 100 ms and at most 365 days");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500ms",
        "30s",
        "5m",
        "1h",
        "0s",
        "PT30S",
        "PT0.5S",
        "P1D",
        "-PT1S",
        "007s",
        "999999999999999h",
        "9999999999999999s",
        "",
        " ",
        "s",
        "5",
        "5 s",
        "5S",
        "1.5s",
        "1h30m",
        "-5s",
        "+5s",
        "5d",
        "PT",
        "٣s"
      })
  void timesAreReadAsSettingsAre(String text) throws ReflectiveOperationException {
    Method parse =
        Class.forName("dev.tenon.runtime.config.Durations")
            .getDeclaredMethod("parse", String.class);
    parse.setAccessible(true);

    assertThat(Times.parse(text))
        .as(text.toLowerCase(Locale.ROOT))
        .isEqualTo(parse.invoke(null, text));
  }
}
