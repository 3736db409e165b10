package dev.tenon.runtime.policy.ratelimit;

import dev.tenon.policy.LimitBy;
import dev.tenon.runtime.call.Knob;
import dev.tenon.runtime.call.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How often something may be called ({@code @RateLimit}).
 *
 * @param home what the limit was declared on: the name of a class or server whose methods share it,
 *     or empty for one of a single feature
 * @param permits how many calls, 1 to 1000000000
 * @param per in which time
 * @param burst how many at once, 1 to 1000000000
 * @param by whose calls are counted together
 */
public record RateLimitPolicy(String home, int permits, Duration per, int burst, LimitBy by)
    implements Policy {
  private static final int MOST = 1_000_000_000;

  /** Checks the numbers. */
  public RateLimitPolicy {
    // No lambda: the limit of the server is made for the first call of a process.
    for (Knob knob : knobs(permits, per, burst, "")) {
      knob.check();
    }
  }

  private static List<Knob> knobs(int permits, Duration per, int burst, String prefix) {
    return List.of(
        Knob.number(prefix + "permits", permits, 1, MOST),
        Knob.time(prefix + "per", per),
        Knob.number(prefix + "burst", burst, 1, MOST));
  }

  /** {@code rate-limit}, and whose calls it counts, of which a feature may have one each. */
  @Override
  public String settingName() {
    return "rate-limit." + by.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Knob> knobs() {
    return knobs(permits, per, burst, "");
  }

  @Override
  public Policy with(String knob, Object value) {
    return switch (knob) {
      case "permits" -> with(Math.toIntExact((long) value), per, burst);
      case "per" -> with(permits, (Duration) value, burst);
      case "burst" -> with(permits, per, Math.toIntExact((long) value));
      default -> Policy.super.with(knob, value);
    };
  }

  private RateLimitPolicy with(int calls, Duration time, int atOnce) {
    return new RateLimitPolicy(home, calls, time, atOnce, by);
  }
}
