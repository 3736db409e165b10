package dev.tenon.runtime.config;

import dev.tenon.runtime.json.Suggestion;
import dev.tenon.runtime.json.Violations;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings from one source after the other, the weakest first: what is read later wins. All
 * that is wrong is noted, and reading goes on. For one thread.
 *
 * <p>Every server goes through here when it starts, nearly always to find nothing: that way uses no
 * lambda, no regular expression and no string concatenation, each of which costs milliseconds when
 * it is the first of its process.
 */
public final class SettingsReader {
  /** The option for settings that have none of their own. */
  public static final String SET_OPTION = "--set";

  private static final String FILE = "tenon.properties";

  private final List<String> problems = new ArrayList<>(0);

  /** Null as long as no source was read; the process's own then. */
  private @Nullable Map<String, String> environment;

  private Settings settings;

  /**
   * @param base the values of what no source sets
   */
  public SettingsReader(Settings base) {
    this.settings = base;
  }

  /** Reads the sources in their order of precedence. */
  public void read(Sources sources) {
    environment = sources.environment();
    File file = new File(sources.directory(), FILE);
    if (file.exists()) {
      file(file);
    }
    int found = problems.size();
    for (Map.Entry<?, ?> property : sources.systemProperties().entrySet()) {
      if (property.getKey() instanceof String key
          && key.startsWith(Setting.PROPERTY_PREFIX)
          && property.getValue() instanceof String value) {
        property(key, value, Place.SYSTEM_PROPERTY);
      }
    }
    sortFrom(found);
    found = problems.size();
    for (Map.Entry<String, String> variable : sources.environment().entrySet()) {
      if (variable.getKey().startsWith(Setting.ENVIRONMENT_PREFIX)) {
        variable(variable.getKey(), variable.getValue());
      }
    }
    sortFrom(found);
  }

  /** Reads the value of an option of the command line. */
  public void option(Setting setting, String text) {
    set(setting, text, Place.OPTION, setting.optionName());
  }

  /**
   * Reads a value that has no option of its own, {@code name=value}, such as {@code
   * tool.search.timeout=5s}.
   */
  public void assignment(String text) {
    int end = text.indexOf('=');
    if (end <= 0) {
      problems.add(
          SET_OPTION
              + " must be a setting and its value, such as tool.search.timeout=5s, not "
              + Violations.quote(text));
      return;
    }
    Place place = new Place(SET_OPTION + " ", "");
    property(
        Setting.PROPERTY_PREFIX + text.substring(0, end).strip(), text.substring(end + 1), place);
  }

  /** Reads a value that a program sets. */
  public void program(String name, String value) {
    property(Setting.PROPERTY_PREFIX + name, value, new Place("", " in the program"));
  }

  /** The settings as read so far, of use only when there are no problems. */
  public Settings settings() {
    return settings;
  }

  /** What was wrong, a sentence for each; an unmodifiable copy. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  private void variable(String key, String value) {
    String name = key.substring(Setting.ENVIRONMENT_PREFIX.length());
    for (Setting setting : Setting.values()) {
      if (setting.name().equals(name)) {
        set(setting, value, Place.ENVIRONMENT, key);
        return;
      }
    }
    if (FeatureSetting.claimsVariable(key)) {
      feature(key, value, Place.ENVIRONMENT.of(key));
      return;
    }
    Setting nearest = nearest(name.replace('_', '-'));
    unknown(key, Place.ENVIRONMENT, nearest == null ? null : nearest.environmentName());
  }

  private void property(String key, String value, Place place) {
    boolean prefixed = key.startsWith(Setting.PROPERTY_PREFIX);
    String name = prefixed ? key.substring(Setting.PROPERTY_PREFIX.length()) : key;
    if (prefixed) {
      for (Setting setting : Setting.values()) {
        if (setting.settingName().equals(name)) {
          set(setting, value, place, key);
          return;
        }
      }
      if (FeatureSetting.claims(name)) {
        feature(name, value, place.ofBare(key));
        return;
      }
    }
    Setting nearest = nearest(name);
    unknown(key, place, nearest == null ? null : nearest.propertyName());
  }

  private void feature(String name, String text, String source) {
    String stripped = text.strip();
    String meant = meant(stripped, source);
    if (meant != null) {
      boolean isReferred = Reference.isOne(stripped);
      settings = settings.with(new FeatureSetting(name, meant, source, isReferred));
    }
  }

  private void set(Setting setting, String text, Place place, String key) {
    String stripped = text.strip();
    String source = place.of(key);
    String meant = meant(stripped, source);
    if (meant == null) {
      return;
    }
    Object value = SettingValues.parse(setting, meant);
    if (value != null) {
      settings = settings.with(setting, value);
    } else {
      boolean isShown = !setting.kind().isSecret() && !Reference.isOne(stripped);
      problems.add(
          setting.settingName()
              + " must be "
              + SettingValues.expected(setting)
              + ", but "
              + source
              + (isShown ? " is " + Violations.quote(stripped) : " is none; it is not shown here"));
    }
  }

  /** What a value stands for, which may be in a file or a variable; null after a problem. */
  private @Nullable String meant(String text, String source) {
    if (!text.startsWith(Reference.BEGIN)) {
      return text;
    }
    try {
      return Reference.resolve(text, environment == null ? System.getenv() : environment);
    } catch (IllegalArgumentException e) {
      problems.add(source + " " + e.getMessage());
      return null;
    }
  }

  private void unknown(String key, Place place, @Nullable String nearest) {
    String quoted = Violations.quote(key);
    problems.add(
        "unknown setting: "
            + place.of(quoted.substring(1, quoted.length() - 1))
            + (nearest == null
                ? "; --help lists all settings"
                : "; did you mean " + nearest + "?"));
  }

  private static @Nullable Setting nearest(String name) {
    List<String> names = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      names.add(setting.settingName());
    }
    String nearest = Suggestion.nearest(name, names);
    return nearest == null
        ? null
        : Setting.valueOf(nearest.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private void file(File file) {
    try (InputStream in = new FileInputStream(file)) {
      properties(in, file.getPath());
    } catch (IOException e) {
      unreadable(file.getPath(), e);
    }
  }

  private void properties(InputStream in, String file) throws IOException {
    Properties properties = new Properties();
    try {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      unreadable(file, e);
    }
    int found = problems.size();
    Place place = new Place("", " in " + file);
    for (String key : properties.stringPropertyNames()) {
      property(key, properties.getProperty(key, ""), place);
    }
    sortFrom(found);
  }

  private void unreadable(String file, Exception reason) {
    problems.add("cannot read " + file + ": " + reason.getMessage());
  }

  /** Sources hand out their entries in any order; messages come in the same order each time. */
  private void sortFrom(int start) {
    if (start < problems.size()) {
      problems.subList(start, problems.size()).sort(null);
    }
  }

  /** Where a key stands, in words around it. */
  private record Place(String before, String after) {
    static final Place OPTION = new Place("", "");
    static final Place ENVIRONMENT = new Place("environment variable ", "");
    static final Place SYSTEM_PROPERTY = new Place("system property ", "");

    String of(String key) {
      return before + key + after;
    }

    /** The same for a key that is written without the prefix of properties. */
    String ofBare(String key) {
      boolean prefixed = before.startsWith(SET_OPTION) && key.startsWith(Setting.PROPERTY_PREFIX);
      return of(prefixed ? key.substring(Setting.PROPERTY_PREFIX.length()) : key);
    }
  }
}
