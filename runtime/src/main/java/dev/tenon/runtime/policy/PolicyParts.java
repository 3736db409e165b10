package dev.tenon.runtime.policy;

import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.config.FeatureSetting;
import dev.tenon.runtime.health.HealthChecks;
import dev.tenon.runtime.observe.Measurements;
import dev.tenon.runtime.policy.audit.AuditLog;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What policies work with.
 *
 * @param ticker the clock
 * @param random spreads waiting times
 * @param secureRandom makes ids that nobody may guess
 * @param measurements what is counted
 * @param digest stands for what the server was compiled with; empty when that is not known
 * @param interceptors of the whole server, just before each method, the first outermost
 * @param policies of the whole server
 * @param stores where policies keep what calls have in common
 * @param health the health checks; null when there are none
 * @param callTimeout how long calls may take whose policies say nothing
 * @param callTimeoutIsSet whether somebody chose that time
 * @param settings what settings change of single features
 * @param audit the audit log; null when there is none
 */
public record PolicyParts(
    Ticker ticker,
    RandomGenerator random,
    RandomGenerator secureRandom,
    Measurements measurements,
    String digest,
    List<Interceptor> interceptors,
    List<Policy> policies,
    PolicyStores stores,
    @Nullable HealthChecks health,
    Duration callTimeout,
    boolean callTimeoutIsSet,
    List<FeatureSetting> settings,
    @Nullable AuditLog audit) {
  /** Copies the lists. */
  public PolicyParts {
    interceptors = List.copyOf(interceptors);
    policies = List.copyOf(policies);
    settings = List.copyOf(settings);
  }
}
