package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.call.Knob;
import dev.tenon.runtime.call.Policy;
import java.time.Duration;
import java.util.List;

/**
 * How large results may be ({@code @Budget}).
 *
 * @param tokens the most tokens, 16 to 100000000, or 0 when bytes are counted
 * @param bytes the most bytes, 64 to 1073741824, or 0 when tokens are counted
 * @param keep the properties that are never made smaller
 * @param keepRest for how long the whole result can be read; zero for not at all
 */
public record BudgetPolicy(int tokens, int bytes, List<String> keep, Duration keepRest)
    implements Policy {
  /** Checks the numbers and copies the list. */
  public BudgetPolicy {
    keep = List.copyOf(keep);
    if (tokens == 0 == (bytes == 0)) {
      throw new IllegalArgumentException(
          "either tokens or bytes must be given, not "
              + (tokens == 0 ? "neither" : "both, " + tokens + " and " + bytes));
    }
    knobs(tokens, bytes, keepRest).forEach(Knob::check);
  }

  private static List<Knob> knobs(int tokens, int bytes, Duration keepRest) {
    return List.of(
        bytes == 0
            ? Knob.number("tokens", tokens, 16, 100_000_000)
            : Knob.number("bytes", bytes, 64, 1 << 30),
        Knob.timeOrZero("keep-rest", keepRest));
  }

  @Override
  public String settingName() {
    return "budget";
  }

  @Override
  public List<Knob> knobs() {
    return knobs(tokens, bytes, keepRest);
  }

  @Override
  public Policy with(String knob, Object value) {
    return switch (knob) {
      case "tokens" -> new BudgetPolicy(Math.toIntExact((long) value), 0, keep, keepRest);
      case "bytes" -> new BudgetPolicy(0, Math.toIntExact((long) value), keep, keepRest);
      case "keep-rest" -> new BudgetPolicy(tokens, bytes, keep, (Duration) value);
      default -> Policy.super.with(knob, value);
    };
  }
}
