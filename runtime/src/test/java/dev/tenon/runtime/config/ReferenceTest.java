package dev.tenon.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that stand in files and variables, and secrets that stand nowhere. */
class ReferenceTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path directory = Path.of("");

  private SettingsReader read(Map<String, String> environment, Map<String, String> properties) {
    SettingsReader reader = new SettingsReader(Settings.DEFAULT);
    reader.read(new Sources(environment, properties, directory.toFile()));
    return reader;
  }

  private String file(String content) throws IOException {
    Path file = directory.resolve("secret");
    Files.writeString(file, content);
    return "${file:" + file + "}";
  }

  @Test
  void eachSourceCanNameAFileOrAVariable() throws IOException {
    String file = file(KEY + "\n");
    Files.writeString(directory.resolve("tenon.properties"), "tenon.port=${env:PORT}\n");
    SettingsReader reader =
        read(
            Map.of("PORT", "81", "TENON_AUDIT_KEY", file, "DEPTH", "12"),
            Map.of("tenon.max-depth", "${env:DEPTH}"));
    reader.option(Setting.STATE_KEYS, file);
    reader.assignment("tool.search.timeout=${env:PORT}");
    assertThat(reader.problems()).isEmpty();
    assertThat(reader.settings().text(Setting.AUDIT_KEY)).isEqualTo(KEY);
    assertThat(reader.settings().list(Setting.STATE_KEYS)).containsExactly(KEY);
    assertThat(reader.settings().number(Setting.PORT)).isEqualTo(81);
    assertThat(reader.settings().number(Setting.MAX_DEPTH)).isEqualTo(12);
    assertThat(reader.settings().features().get(0).text()).isEqualTo("81");
  }

  @Test
  void whatCannotBeFoundIsNamedWithItsSetting() {
    assertThat(
            read(
                    Map.of(
                        "TENON_AUDIT_KEY", "${file:/nowhere/key}",
                        "TENON_PORT", "${env:NOT_SET}",
                        "TENON_HOST", "${vault:x}",
                        "TENON_PATH", "${env:A}/mcp",
                        "TENON_TOOL_X_TIMEOUT", "${file:}"),
                    Map.of())
                .problems())
        .containsExactly(
            "environment variable TENON_AUDIT_KEY names the file /nowhere/key, which cannot be read",
            "environment variable TENON_HOST must be a value, or ${file:NAME} for what is in a file,"
                + " or ${env:NAME} for what an environment variable has, and nothing around it",
            "environment variable TENON_PATH must be a value, or ${file:NAME} for what is in a file,"
                + " or ${env:NAME} for what an environment variable has, and nothing around it",
            "environment variable TENON_PORT names the environment variable NOT_SET, which is not"
                + " set",
            "environment variable TENON_TOOL_X_TIMEOUT must be a value, or ${file:NAME} for what is"
                + " in a file, or ${env:NAME} for what an environment variable has, and nothing"
                + " around it");
  }

  @Test
  void whatAFileHoldsIsInNoMessage() throws IOException {
    String file = file("root:x:secret-of-the-file");
    SettingsReader reader =
        read(
            Map.of("TENON_PORT", file, "TENON_AUDIT_KEY", file, "TENON_STATE_KEYS", file),
            Map.of());
    reader.assignment("tool.search.timeout=" + file);
    assertThat(reader.problems())
        .hasSize(3)
        .contains(
            "port must be a whole number from 0 to 65535, but environment variable TENON_PORT is"
                + " none; it is not shown here");
    assertThat(reader.problems() + " " + reader.settings()).doesNotContain("secret-of-the-file");
    assertThat(reader.settings().features().get(0).shown()).isEqualTo("(not shown)");
  }

  @Test
  void aFileOfAnyLengthIsNotRead() throws IOException {
    String file = file("x".repeat(64 * 1024 + 1));
    assertThat(read(Map.of("TENON_HOST", file), Map.of()).problems().get(0))
        .endsWith("which is longer than 64 KiB");
    Files.write(directory.resolve("secret"), new byte[] {(byte) 0xff});
    assertThat(read(Map.of("TENON_HOST", file), Map.of()).problems().get(0))
        .endsWith("which is no text in UTF-8");
  }

  @Test
  void secretsAreInNoText() {
    String wrong = "c2VjcmV0LXRoYXQtaXMtdG9vLXNob3J0";
    SettingsReader reader =
        read(Map.of("TENON_AUDIT_KEY", wrong, "TENON_STATE_KEYS", wrong), Map.of());
    assertThat(reader.problems())
        .containsExactly(
            "audit-key must be a key of 32 bytes in Base64, but environment variable"
                + " TENON_AUDIT_KEY is none; it is not shown here",
            "state-keys must be keys of 32 bytes in Base64, with commas between, but environment"
                + " variable TENON_STATE_KEYS is none; it is not shown here");
    Settings settings =
        Settings.DEFAULT
            .with(Setting.AUDIT_KEY, KEY)
            .with(Setting.STATE_KEYS, java.util.List.of(KEY));
    assertThat(settings).hasToString("{state-keys=(not shown), audit-key=(not shown)}");
    assertThatThrownBy(() -> Settings.DEFAULT.with(Setting.AUDIT_KEY, wrong))
        .hasMessage("audit-key must be a key of 32 bytes in Base64");
  }

  @Test
  void whatTheProgramSetsCanBeAReferenceToo() throws IOException {
    SettingsReader reader = new SettingsReader(Settings.DEFAULT);
    reader.program("audit-key", file(KEY));
    assertThat(reader.settings().text(Setting.AUDIT_KEY)).isEqualTo(KEY);
  }
}
