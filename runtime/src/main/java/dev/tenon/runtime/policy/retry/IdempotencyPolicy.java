package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Knob;
import dev.tenon.runtime.call.Policy;
import java.time.Duration;
import java.util.List;

/**
 * Answering repeated wishes with the first outcome ({@code @IdempotencyKey}).
 *
 * @param argument the name of the argument that tells wishes apart
 * @param ttl how long an outcome is kept
 * @param maxEntries how many outcomes are kept at most, 1 to 1000000
 */
public record IdempotencyPolicy(String argument, Duration ttl, int maxEntries) implements Policy {
  /** Checks the numbers. */
  public IdempotencyPolicy {
    knobs(ttl, maxEntries).forEach(Knob::check);
  }

  private static List<Knob> knobs(Duration ttl, int maxEntries) {
    return List.of(Knob.time("ttl", ttl), Knob.number("max-entries", maxEntries, 1, 1_000_000));
  }

  @Override
  public String settingName() {
    return "idempotency-key";
  }

  @Override
  public List<Knob> knobs() {
    return knobs(ttl, maxEntries);
  }

  @Override
  public Policy with(String knob, Object value) {
    return switch (knob) {
      case "ttl" -> new IdempotencyPolicy(argument, (Duration) value, maxEntries);
      case "max-entries" -> new IdempotencyPolicy(argument, ttl, Math.toIntExact((long) value));
      default -> Policy.super.with(knob, value);
    };
  }
}
