package dev.tenon.runtime.config;

import dev.tenon.runtime.json.Violations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A setting of how one feature, or several together, are served, such as {@code
 * tool.search.timeout}. Which there are depends on the server, so it is checked when that starts.
 *
 * @param name its name; for one from the environment the variable's, such as {@code
 *     TENON_TOOL_SEARCH_TIMEOUT}, since several names may be written so
 * @param text its value as it was given
 * @param source where it stands, in words, such as {@code environment variable
 *     TENON_TOOL_SEARCH_TIMEOUT}
 * @param isReferred whether the value comes from a file or variable that the source names
 */
public record FeatureSetting(String name, String text, String source, boolean isReferred) {
  /** One whose value stands in its source itself. */
  public FeatureSetting(String name, String text, String source) {
    this(name, text, source, false);
  }

  private static final String[] BEGINNINGS = {
    "tool.", "resource.", "prompt.", "class.", "server.", "bulkhead.", "circuit-breaker."
  };

  /** Whether a name can be that of such a setting. */
  static boolean claims(String name) {
    for (String beginning : BEGINNINGS) {
      if (name.startsWith(beginning) && name.length() > beginning.length()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an environment variable can be one. */
  static boolean claimsVariable(String variable) {
    for (String beginning : BEGINNINGS) {
      if (variable.startsWith(variable(beginning))) {
        return true;
      }
    }
    return false;
  }

  /** The environment variable of a setting. */
  public static String variable(String name) {
    StringBuilder variable = new StringBuilder(Setting.ENVIRONMENT_PREFIX);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'a' && c <= 'z') {
        variable.append((char) (c - 'a' + 'A'));
      } else {
        variable.append((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_');
      }
    }
    return variable.toString();
  }

  /** Whether it is the setting called {@code other}. */
  public boolean isCalled(String other) {
    return name.startsWith(Setting.ENVIRONMENT_PREFIX)
        ? name.equals(variable(other))
        : name.equals(other);
  }

  /** Its value as it may stand in messages: a file may hold more than anybody meant to name. */
  public String shown() {
    return isReferred ? SettingValues.NOT_SHOWN : Violations.quote(text);
  }

  @Override
  public String toString() {
    return name + "=" + (isReferred ? SettingValues.NOT_SHOWN : Violations.clip(text));
  }

  /** The time that its text stands for, or null when it is none. */
  public @Nullable Duration time() {
    return Durations.parse(text);
  }

  /** The number that its text stands for, or null when it is none. */
  public @Nullable Long number() {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
