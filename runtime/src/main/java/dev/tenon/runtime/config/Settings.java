package dev.tenon.runtime.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A value for each setting, each within its bounds. Immutable and thread-safe. */
public final class Settings {
  /** All defaults. */
  public static final Settings DEFAULT = new Settings(defaults(), List.of());

  private final Object[] values;
  private final List<FeatureSetting> features;

  private Settings(Object[] values, List<FeatureSetting> features) {
    this.values = values;
    this.features = features;
  }

  /** The settings of single features, the weakest first. */
  public List<FeatureSetting> features() {
    return features;
  }

  /** Returns these settings with one of a feature added, which goes before those that are there. */
  public Settings with(FeatureSetting setting) {
    List<FeatureSetting> more = new ArrayList<>(features);
    more.add(setting);
    return new Settings(values, List.copyOf(more));
  }

  /** The value of a setting whose kind is a number. */
  public int number(Setting setting) {
    return (int) value(setting);
  }

  /**
   * The value of a setting whose kind is a text of whatever sort; empty where nobody set it and
   * there is no default.
   */
  public String text(Setting setting) {
    return (String) value(setting);
  }

  /** The value of a setting whose kind is a flag. */
  public boolean flag(Setting setting) {
    return (boolean) value(setting);
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
    return new Settings(changed, features);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings settings
        && Arrays.equals(values, settings.values)
        && features.equals(settings.features);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values) * 31 + features.hashCode();
  }

  /** The settings that differ from their defaults, by name. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (Setting setting : Setting.values()) {
      Object value = value(setting);
      if (!value.equals(setting.defaultValue())) {
        text.append(text.length() > 1 ? ", " : "").append(setting.settingName()).append('=');
        text.append(
            setting.kind().isSecret() ? SettingValues.NOT_SHOWN : SettingValues.format(value));
      }
    }
    for (FeatureSetting feature : features) {
      text.append(text.length() > 1 ? ", " : "").append(feature);
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
