package dev.tenon.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.config.Sources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log is looked at with a server's own command, and without any server. */
class AuditCommandTest {
  /** As a server wrote it, whose key is all zeros. */
  private static final Path SAMPLE =
      Path.of("src/test/resources/dev/tenon/runtime/command/audit-sample.log");

  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @TempDir Path directory = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Map<String, String> environment, String... args) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]), new PrintStream(out), new PrintStream(err));
    Sources sources = new Sources(environment, Map.of(), directory.toFile());
    return AuditVerify.run(args, terminal, sources);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anIntactLog() {
    assertThat(run(Map.of("TENON_AUDIT_KEY", KEY), SAMPLE.toString())).isZero();
    assertThat(out())
        .isEqualTo(
            """
            5 records in one file, 0 to 4; starts: 1; checkpoints: 2
            without copies of its checkpoints (audit-checkpoint-file) nobody can tell whether the \
            log once went on
            The log is intact.
            """);
  }

  @Test
  void aChangedLog() throws IOException {
    Path changed = directory.resolve("audit.log");
    Files.writeString(changed, Files.readString(SAMPLE).replace("\"ann\"", "\"bob\""));
    assertThat(run(Map.of(), changed.toString(), "--audit-key", KEY)).isEqualTo(1);
    assertThat(out())
        .endsWith(
            """
            audit.log:2: record 1 (intent of tool delete) has a wrong authentication code: the line \
            was changed
            The log was CHANGED.
            """);
  }

  @Test
  void aLogThatNobodyCanBeSureOf() {
    assertThat(run(Map.of(), SAMPLE.toString())).isEqualTo(3);
    assertThat(out())
        .endsWith("Nothing is wrong with the log, but it is not proven to be whole.\n");
  }

  @Test
  void aFileThatIsNotThere() {
    assertThat(run(Map.of(), "/nowhere/audit.log")).isEqualTo(Command.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("audit-verify: the file /nowhere/audit.log cannot be read\n");
  }

  @Test
  void aServerHasTheSameCommand() {
    ServerFixture server = new ServerFixture();
    assertThat(server.run("--audit-verify", SAMPLE.toString(), "--audit-key", KEY)).isZero();
    assertThat(server.out()).contains("The log is intact.");
    assertThat(server.served).isEmpty();
  }
}
