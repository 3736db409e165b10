package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.CacheScope;
import dev.tenon.policy.Jitter;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.dynamic.Prompt;
import dev.tenon.runtime.dynamic.Resource;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.cache.EvictsPolicy;
import dev.tenon.runtime.policy.fallback.FallbackPolicy;
import dev.tenon.runtime.policy.retry.IdempotencyPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Policies of features that are written by hand are checked as the compiler checks others. */
final class DynamicPoliciesTest {
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"customer\":{\"type\":\"string\"}}}";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final RetryPolicy RETRY =
      new RetryPolicy(
          3,
          Backoff.EXPONENTIAL,
          Duration.ofMillis(10),
          MINUTE,
          Jitter.FULL,
          List.of(),
          List.of(),
          20);

  private static CachedPolicy cached(String... key) {
    return new CachedPolicy(MINUTE, List.of(key), CacheScope.USER, 10, 1000, Duration.ZERO);
  }

  private static Tool.Builder tool(Policy... policies) {
    return Tool.named("t").description("A tool.").inputSchema(SCHEMA).policies(policies);
  }

  private static void refused(ThrowingCallable made, String sentence) {
    assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void onlyWhatChangesNothingIsCached() {
    refused(
        () -> tool(cached()).handler((in, call) -> ""),
        "The tool \"t\" is cached, but not read-only: a call that is answered from the cache would"
            + " change nothing. Say readOnly(true) if it changes nothing.");
    assertThat(tool(cached()).readOnly(true).handler((in, call) -> "").name()).isEqualTo("t");
  }

  @Test
  void onlyWhatMayRunTwiceIsRetried() {
    refused(
        () -> tool(RETRY).handler((in, call) -> ""),
        "The tool \"t\" is retried, but may not run twice: say readOnly(true) or idempotent(true)"
            + " if that is so, or give it an IdempotencyPolicy.");
    assertThat(tool(RETRY).idempotent(true).handler((in, call) -> "").name()).isEqualTo("t");
    assertThat(
            tool(RETRY, new IdempotencyPolicy("customer", MINUTE, 10))
                .handler((in, call) -> "")
                .name())
        .isEqualTo("t");
  }

  @Test
  void namesOfArgumentsAreThoseOfTheSchema() {
    refused(
        () -> tool(cached("custmer")).readOnly(true).handler((in, call) -> ""),
        "The tool \"t\" has no argument \"custmer\", which its policy cached names; did you mean"
            + " \"customer\"?");
    refused(
        () -> tool(new EvictsPolicy(List.of("x"), List.of("id"))).handler((in, call) -> ""),
        "The tool \"t\" has no argument \"id\", which its policy evicts names.");
    refused(
        () -> tool(new IdempotencyPolicy("key", MINUTE, 10)).handler((in, call) -> ""),
        "The tool \"t\" has no argument \"key\", which its policy idempotency-key names.");
    refused(
        () -> Resource.at("notes://{day}").policies(cached("month")).reader((request, call) -> ""),
        "The resource \"notes://{day}\" has no argument \"month\", which its policy cached names.");
    assertThat(
            Resource.at("notes://{day}")
                .policies(cached("day"), RETRY)
                .reader((request, call) -> "")
                .uri())
        .isEqualTo("notes://{day}");
  }

  @Test
  void onePolicyOfAKindIsEnough() {
    refused(
        () ->
            Prompt.named("p")
                .description("A prompt.")
                .policies(new TimeoutPolicy(MINUTE), new TimeoutPolicy(MINUTE))
                .handler((in, call) -> ""),
        "The prompt \"p\" has the policy timeout twice: name it once.");
  }

  @Test
  void aFallbackHasNoNumberThatAnybodyKnows() {
    refused(
        () -> tool(new FallbackPolicy(1)).handler((in, call) -> ""),
        "The tool \"t\" has no other method with a number: say fallback(…) instead of"
            + " FallbackPolicy.");
  }
}
