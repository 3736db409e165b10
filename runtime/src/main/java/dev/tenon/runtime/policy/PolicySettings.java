package dev.tenon.runtime.policy;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Knob;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.config.FeatureSetting;
import dev.tenon.runtime.json.Suggestion;
import dev.tenon.runtime.policy.breaker.CircuitBreakerPolicy;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What settings change of policies. A setting is named after what the policy was declared for, such
 * as {@code tool.search}, after the policy, and after what it changes of it.
 */
final class PolicySettings {
  /** What stands in for {@code @Timeout} where there is none, so that a setting can change it. */
  private static final TimeoutPolicy ANY = new TimeoutPolicy(Knob.LONGEST);

  /** How many settings a message names at most. */
  private static final int SHOWN = 8;

  private final List<FeatureSetting> settings;

  /** What each setting that was used means. */
  private final Map<FeatureSetting, String> used = new HashMap<>();

  private final Set<String> names = new TreeSet<>();

  /** The settings, the weakest first. */
  PolicySettings(List<FeatureSetting> settings) {
    this.settings = List.copyOf(settings);
  }

  boolean isEmpty() {
    return settings.isEmpty();
  }

  /** The policies of a feature as settings change them; notes what is wrong. */
  List<Policy> applied(Feature feature, String name, List<Policy> policies, List<String> problems) {
    String owner = feature.kind().name().toLowerCase(Locale.ROOT) + "." + name;
    List<Policy> applied = new ArrayList<>();
    boolean hasTimeout = false;
    for (Policy policy : policies) {
      applied.add(applied(prefix(owner, policy), policy, problems));
      hasTimeout |= policy instanceof TimeoutPolicy;
    }
    if (!hasTimeout) {
      Policy timeout = applied(prefix(owner, ANY), ANY, problems);
      if (!timeout.equals(ANY)) {
        applied.add(timeout);
      }
    }
    return applied;
  }

  /** The policies of the whole server as settings change them. */
  List<Policy> ofServer(List<Policy> policies, List<String> problems) {
    List<Policy> applied = new ArrayList<>();
    for (Policy policy : policies) {
      applied.add(applied(prefix("server", policy), policy, problems));
    }
    return applied;
  }

  /** What the settings of a policy begin with; one that features share has a name of its own. */
  private static String prefix(String owner, Policy policy) {
    if (policy instanceof RateLimitPolicy limit && !limit.home().isEmpty()) {
      return (limit.home().equals("server") ? "server" : "class." + limit.home())
          + "."
          + policy.settingName();
    }
    if (policy instanceof BulkheadPolicy bulkhead && !bulkhead.name().isEmpty()) {
      return policy.settingName() + "." + bulkhead.name();
    }
    if (policy instanceof CircuitBreakerPolicy breaker && !breaker.name().isEmpty()) {
      return policy.settingName() + "." + breaker.name();
    }
    return owner + "." + policy.settingName();
  }

  /** A setting and the knob that it turns. */
  private record Turn(Knob knob, FeatureSetting setting, Object value) {}

  private Policy applied(String prefix, Policy policy, List<String> problems) {
    List<Turn> turns = new ArrayList<>();
    for (Knob knob : policy.knobs()) {
      String name = knob.name().isEmpty() ? prefix : prefix + "." + knob.name();
      names.add(name);
      FeatureSetting setting = find(name, problems);
      if (setting != null) {
        Object value = knob.value() instanceof Duration ? setting.time() : setting.number();
        if (value == null || !fits(new Knob(knob.name(), value, knob.min(), knob.max()))) {
          problems.add(outOfRange(name, knob, setting));
        } else {
          turns.add(new Turn(knob, setting, value));
        }
      }
    }
    return turned(policy, turns, problems);
  }

  /** Turns one after the other; what one forbids another may allow, so each gets its chance. */
  private static Policy turned(Policy policy, List<Turn> turns, List<String> problems) {
    Policy turned = policy;
    List<Turn> left = new ArrayList<>(turns);
    while (!left.isEmpty()) {
      String refusal = "";
      int before = left.size();
      for (Turn turn : List.copyOf(left)) {
        try {
          turned = turned.with(turn.knob().name(), turn.value());
          left.remove(turn);
        } catch (IllegalArgumentException e) {
          refusal =
              turn.setting().source() + " is " + turn.setting().shown() + ", but " + e.getMessage();
        }
      }
      if (left.size() == before) {
        problems.add(refusal);
        return policy;
      }
    }
    return turned;
  }

  private static boolean fits(Knob knob) {
    try {
      knob.check();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String outOfRange(String name, Knob knob, FeatureSetting setting) {
    return name
        + " must be "
        + knob.range()
        + (knob.value() instanceof Duration ? ", such as 500ms, 30s, 5m, 1h or PT30S" : "")
        + ", but "
        + setting.source()
        + " is "
        + setting.shown();
  }

  private @Nullable FeatureSetting find(String name, List<String> problems) {
    FeatureSetting found = null;
    for (FeatureSetting setting : settings) {
      if (setting.isCalled(name)) {
        String other = used.putIfAbsent(setting, name);
        if (other != null && !other.equals(name)) {
          problems.add(
              setting.source()
                  + " can mean "
                  + other
                  + " and "
                  + name
                  + "; set it as a system property or in tenon.properties");
        }
        found = setting;
      }
    }
    return found;
  }

  /** Notes the settings that nothing was found for. */
  void unused(List<String> problems) {
    for (FeatureSetting setting : settings) {
      if (!used.containsKey(setting)) {
        String nearest = nearest(setting.name());
        problems.add(
            "unknown setting: "
                + setting.source()
                + "; "
                + (nearest == null
                    ? "this server has " + some()
                    : "did you mean " + nearest + "?"));
      }
    }
  }

  /** Some of the settings that there are. */
  private String some() {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (String name : names) {
      if (count++ == SHOWN) {
        return text.append(" and ").append(names.size() - SHOWN).append(" more").toString();
      }
      text.append(text.isEmpty() ? "" : ", ").append(name);
    }
    return text.isEmpty() ? "no features" : text.toString();
  }

  private @Nullable String nearest(String name) {
    List<String> candidates = new ArrayList<>();
    for (String known : names) {
      candidates.add(name.startsWith("TENON_") ? FeatureSetting.variable(known) : known);
    }
    return Suggestion.nearest(name, candidates);
  }
}
