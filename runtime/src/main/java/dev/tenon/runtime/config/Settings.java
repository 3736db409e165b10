package dev.tenon.runtime.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A value for each setting, each within its bounds. Immutable and thread-safe. */
public final class Settings {
  /** All defaults. */
  public static final Settings DEFAULT = new Settings(defaults());

  private final Object[] values;

  private Settings(Object[] values) {
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
    Object[] changed = values.clone();
    changed[index(setting)] = checked;
    return new Settings(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings settings && Arrays.equals(values, settings.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
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
    return values[index(setting)];
  }

  private static Object[] defaults() {
    Setting[] table = Setting.values();
    Object[] values = new Object[table.length];
    for (Setting setting : table) {
      values[index(setting)] = setting.defaultValue();
    }
    return values;
  }

  @SuppressWarnings("EnumOrdinal") // an EnumMap reflects on the enum: 5 ms of each process start
  private static int index(Setting setting) {
    return setting.ordinal();
  }
}
