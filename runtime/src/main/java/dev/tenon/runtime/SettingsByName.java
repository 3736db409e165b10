package dev.tenon.runtime;

import dev.tenon.runtime.auth.AuthSettings;
import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The settings for those who do not see their table. */
final class SettingsByName implements AuthSettings {
  private final Settings settings;
  private final Supplier<Set<String>> resources;

  SettingsByName(Settings settings, Supplier<Set<String>> resources) {
    this.settings = settings;
    this.resources = resources;
  }

  @Override
  public String text(String name) {
    return settings.text(named(name));
  }

  @Override
  public List<String> list(String name) {
    return settings.list(named(name));
  }

  @Override
  public int number(String name) {
    return settings.number(named(name));
  }

  @Override
  public Duration duration(String name) {
    return settings.duration(named(name));
  }

  @Override
  public Set<String> resources() {
    return resources.get();
  }

  private static Setting named(String name) {
    for (Setting setting : Setting.values()) {
      if (setting.settingName().equals(name)) {
        return setting;
      }
    }
    throw new IllegalArgumentException("there is no setting " + name);
  }
}
