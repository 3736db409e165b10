package dev.tenon.runtime.config;

import java.util.Locale;

/** The names of a setting, all of which its constant gives it. */
public interface SettingNames {
  /** What the names of environment variables begin with. */
  String ENVIRONMENT_PREFIX = "TENON_";

  /** What the names of system properties and the keys of the file begin with. */
  String PROPERTY_PREFIX = "tenon.";

  /** The name of its constant, such as {@code IDLE_TIMEOUT}. */
  String name();

  /** The setting's name, such as {@code idle-timeout}. */
  default String settingName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its option, such as {@code --idle-timeout}. */
  default String optionName() {
    return "--" + settingName();
  }

  /** Its environment variable, such as {@code TENON_IDLE_TIMEOUT}. */
  default String environmentName() {
    return ENVIRONMENT_PREFIX + name();
  }

  /**
   * Its system property and key in {@code tenon.properties}, such as {@code tenon.idle-timeout}.
   */
  default String propertyName() {
    return PROPERTY_PREFIX + settingName();
  }
}
