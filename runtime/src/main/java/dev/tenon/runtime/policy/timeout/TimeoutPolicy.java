package dev.tenon.runtime.policy.timeout;

import dev.tenon.runtime.call.Knob;
import dev.tenon.runtime.call.Policy;
import java.time.Duration;
import java.util.List;

/**
 * How long a call may take ({@code @Timeout}).
 *
 * @param limit more than zero
 */
public record TimeoutPolicy(Duration limit) implements Policy {
  /** Checks the limit. */
  public TimeoutPolicy {
    Knob.time("", limit).check();
  }

  @Override
  public String settingName() {
    return "timeout";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(Knob.time("", limit));
  }

  @Override
  public Policy with(String knob, Object value) {
    return knob.isEmpty() ? new TimeoutPolicy((Duration) value) : Policy.super.with(knob, value);
  }
}
