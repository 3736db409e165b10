package dev.tenon.runtime.config;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;

/** A value for each setting, each within its bounds. Immutable and thread-safe. */
public final class Settings {
  /** All defaults. */
  public static final Settings DEFAULT = new Settings(defaults());

  private final EnumMap<Setting, Object> values;

  private Settings(EnumMap<Setting, Object> values) {
    this.values = values;
  }

  /** The value of a setting whose kind is a number. */
  public int number(Setting setting) {
    return (int) value(setting);
  }

  /** The value of a setting whose kind is a text or a path. */
  public String text(Setting setting) {
    return (String) value(setting);
  }

  /** The value of a setting whose kind is a duration. */
  public Duration duration(Setting setting) {
    return (Duration) value(setting);
  }

  /** The value of a setting whose kind is a list; unmodifiable. */
  @SuppressWarnings("unchecked") // SettingValues lets only lists of strings in
  public List<String> list(Setting setting) {
    return (List<String>) value(setting);
  }

  /**
   * Returns these settings with one of them changed.
   *
   * @throws IllegalArgumentException when {@code value} is not one that the setting may have
   */
  public Settings with(Setting setting, Object value) {
    Object checked = SettingValues.check(setting, value);
    EnumMap<Setting, Object> changed = values.clone();
    changed.put(setting, checked);
    return new Settings(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings settings && values.equals(settings.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The settings that differ from their defaults, by name. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (Setting setting : Setting.values()) {
      Object value = value(setting);
      if (!value.equals(setting.defaultValue())) {
        text.append(text.length() > 1 ? ", " : "").append(setting.settingName()).append('=');
        text.append(SettingValues.format(value));
      }
    }
    return text.append('}').toString();
  }

  private Object value(Setting setting) {
    return Objects.requireNonNull(values.get(setting));
  }

  private static EnumMap<Setting, Object> defaults() {
    EnumMap<Setting, Object> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, setting.defaultValue());
    }
    return values;
  }
}
