package dev.tenon.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir Path directory = Path.of("");

  @Test
  void nothingSetGivesWhatTheProgramSays() {
    Settings base = Settings.DEFAULT.with(Setting.PORT, 1234);
    SettingsReader reader = new SettingsReader(base);
    reader.read(sources(Map.of(), Map.of()));
    assertThat(reader.problems()).isEmpty();
    assertThat(reader.settings()).isEqualTo(base);
  }

  @Test
  void eachSourceGoesBeforeTheNext() throws IOException {
    Files.writeString(
        directory.resolve("tenon.properties"),
        "tenon.port=2\ntenon.max-depth=12\ntenon.max-sessions=12\ntenon.path = /file \n");
    SettingsReader reader = new SettingsReader(Settings.DEFAULT);
    reader.read(
        sources(
            Map.of("TENON_PORT", "4", "TENON_MAX_DEPTH", "14"),
            Map.of("tenon.port", "3", "tenon.max-depth", "13", "tenon.max-sessions", "13")));
    reader.option(Setting.PORT, "5");
    assertThat(reader.problems()).isEmpty();
    Settings settings = reader.settings();
    assertThat(settings.number(Setting.PORT)).isEqualTo(5);
    assertThat(settings.number(Setting.MAX_DEPTH)).isEqualTo(14);
    assertThat(settings.number(Setting.MAX_SESSIONS)).isEqualTo(13);
    assertThat(settings.text(Setting.PATH)).isEqualTo("/file");
  }

  @Test
  void readsEveryKind() {
    Settings settings =
        read(
            Map.of(
                "TENON_HOST", "0.0.0.0",
                "TENON_PATH", "/a/b",
                "TENON_IDLE_TIMEOUT", "500ms",
                "TENON_SESSION_TIMEOUT", "PT2H",
                "TENON_ALLOWED_ORIGINS", "https://a.example, http://b.example:8080",
                "TENON_ALLOWED_HOSTS", "a.example,[::1]"));
    assertThat(settings.text(Setting.HOST)).isEqualTo("0.0.0.0");
    assertThat(settings.text(Setting.PATH)).isEqualTo("/a/b");
    assertThat(settings.duration(Setting.IDLE_TIMEOUT)).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.duration(Setting.SESSION_TIMEOUT)).isEqualTo(Duration.ofHours(2));
    assertThat(settings.list(Setting.ALLOWED_ORIGINS))
        .containsExactly("https://a.example", "http://b.example:8080");
    assertThat(settings.list(Setting.ALLOWED_HOSTS)).containsExactly("a.example", "[::1]");
    assertThat(read(Map.of("TENON_ALLOWED_HOSTS", "")).list(Setting.ALLOWED_HOSTS)).isEmpty();
  }

  @Test
  void everyValueCanBeWrittenAndReadBack() {
    for (Setting setting : Setting.values()) {
      Object value = setting.defaultValue();
      if (value.equals("")) {
        // Of its kind there is no such value: a variable that is empty by mistake opens no door.
        assertThat(SettingValues.parse(setting, "")).as(setting.settingName()).isNull();
        continue;
      }
      assertThat(SettingValues.parse(setting, SettingValues.format(value)))
          .as(setting.settingName())
          .isEqualTo(value);
    }
  }

  @Test
  void namesEachValueThatDoesNotFitAndWhereItStands() throws IOException {
    Path file = directory.resolve("tenon.properties");
    Files.writeString(file, "tenon.max-depth=deep\ntenon.path=mcp\n");
    SettingsReader reader = new SettingsReader(Settings.DEFAULT);
    reader.read(
        sources(
            Map.of(
                "TENON_PORT", "65536",
                "TENON_ALLOWED_ORIGINS", "https://a.example/,*",
                "TENON_HOST", ""),
            Map.of("tenon.idle-timeout", "30", "tenon.allowed-hosts", "a.example:80")));
    reader.option(Setting.MAX_SESSIONS, "0");
    assertThat(reader.problems())
        .containsExactly(
            "max-depth must be a whole number from 8 to 1000, but tenon.max-depth in "
                + file
                + " is \"deep\"",
            "path must be a path such as /mcp, but tenon.path in " + file + " is \"mcp\"",
            "allowed-hosts must be * or host names without port with commas between, such as"
                + " example.com, but system property tenon.allowed-hosts is \"a.example:80\"",
            "idle-timeout must be a time from 1ms to 24h such as 500ms, 30s, 5m, 1h or PT30S, but"
                + " system property tenon.idle-timeout is \"30\"",
            "allowed-origins must be * or origins with commas between, such as"
                + " https://example.com:8443, but environment variable TENON_ALLOWED_ORIGINS is"
                + " \"https://a.example/,*\"",
            "host must be a text without white space, but environment variable TENON_HOST is \"\"",
            "port must be a whole number from 0 to 65535, but environment variable TENON_PORT is"
                + " \"65536\"",
            "max-sessions must be a whole number from 1 to 10000000, but --max-sessions is \"0\"");
  }

  @Test
  void namesEachUnknownSettingAndTheNearestKnownOne() throws IOException {
    Path file = directory.resolve("tenon.properties");
    Files.writeString(file, "port=1\ntenon.maxDepth=10\ntenon.colour=red\n");
    SettingsReader reader = new SettingsReader(Settings.DEFAULT);
    reader.read(
        sources(
            Map.of("TENON_PROT", "1", "TENON_", "x", "TENONS", "not ours", "PATH", "/bin"),
            Map.of("tenon.idle-timeuot", "1s", "java.home", "/java", "tenonic", "x")));
    assertThat(reader.problems())
        .containsExactly(
            "unknown setting: port in " + file + "; did you mean tenon.port?",
            "unknown setting: tenon.colour in " + file + "; --help lists all settings",
            "unknown setting: tenon.maxDepth in " + file + "; did you mean tenon.max-depth?",
            "unknown setting: system property tenon.idle-timeuot; did you mean"
                + " tenon.idle-timeout?",
            "unknown setting: environment variable TENON_; --help lists all settings",
            "unknown setting: environment variable TENON_PROT; did you mean TENON_PORT?");
  }

  @Test
  void aValueFromOutsideCannotSteerTheTerminal() {
    SettingsReader reader = new SettingsReader(Settings.DEFAULT);
    reader.read(sources(Map.of("TENON_PORT", "\u001b[2J" + "9".repeat(200)), Map.of()));
    assertThat(reader.problems().get(0)).doesNotContain("\u001b").hasSizeLessThan(250);
  }

  @Test
  void aFileThatCannotBeReadIsAnError() throws IOException {
    Path file = directory.resolve("tenon.properties");
    Files.writeString(file, "tenon.port=\\uXYZ");
    SettingsReader broken = new SettingsReader(Settings.DEFAULT);
    broken.read(sources(Map.of(), Map.of()));
    assertThat(broken.problems())
        .singleElement()
        .asString()
        .startsWith("cannot read " + file + ": ");
    Files.delete(file);
    Files.createDirectory(file);
    SettingsReader folder = new SettingsReader(Settings.DEFAULT);
    folder.read(sources(Map.of(), Map.of()));
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .startsWith("cannot read " + file + ": ");
  }

  private Settings read(Map<String, String> environment) {
    SettingsReader reader = new SettingsReader(Settings.DEFAULT);
    reader.read(sources(environment, Map.of()));
    assertThat(reader.problems()).isEqualTo(List.of());
    return reader.settings();
  }

  private Sources sources(Map<String, String> environment, Map<String, String> properties) {
    return new Sources(environment, properties, directory.toFile());
  }
}
