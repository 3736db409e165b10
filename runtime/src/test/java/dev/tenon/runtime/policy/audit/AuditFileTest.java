package dev.tenon.runtime.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log over starts, crashes and many files. */
class AuditFileTest {
  @TempDir Path directory = Path.of("");

  private SampleLog log;

  @BeforeEach
  void make() throws Exception {
    log = new SampleLog(directory);
  }

  @Test
  void theChainGoesOnAfterARestart() throws Exception {
    log.write(1).write(1);

    assertThat(log.kinds())
        .containsExactly(
            "start",
            "intent",
            "outcome",
            "checkpoint",
            "stop",
            "start",
            "intent",
            "outcome",
            "checkpoint",
            "stop");
    assertThat(log.verify().exitCode()).isZero();
    List<String> lines = new ArrayList<>(log.lines());
    lines.remove(4);
    log.lines(lines);
    assertThat(log.verifyWithKey().problems()).isNotEmpty();
  }

  @Test
  void aLineThatACrashCutOffIsTakenAwayAndTold() throws Exception {
    log.write(1);
    List<String> lines = log.lines();
    Files.writeString(
        log.file, lines.get(1).substring(0, 70) + "x".repeat(2_000), StandardOpenOption.APPEND);
    assertThat(log.verifyWithKey().open().get(0))
        .isEqualTo(
            "audit.log:6: the line has no end: the server died while it was written, or it was cut"
                + " off");

    log.write(1);

    assertThat(SampleLog.record(log.lines().get(5)).text("torn")).isEqualTo("2070");
    assertThat(log.verify().exitCode()).isZero();
  }

  @Test
  void aServerThatDiedLeavesALogWithoutEnd() throws Exception {
    log.write(1);
    log.lines(log.lines().subList(0, 3));
    AuditReport report = new AuditVerifier(log.file, SampleLog.KEY, "", "").verify();
    assertThat(report.exitCode()).isEqualTo(AuditReport.OPEN);
    assertThat(report.open())
        .containsExactly("the log has no end: its server runs, or died, or the end was cut off");
  }

  @Test
  void aFullFileIsPutAsideAndTheChainGoesOnInAnother() throws Exception {
    try (AuditLog writer = log.open(log.settings(AuditSync.GROUP, 4096))) {
      log.call(writer, 20);
    }
    List<Path> full = new ArrayList<>(AuditParts.full(log.file).values());
    assertThat(full).hasSizeGreaterThan(1);
    assertThat(full.get(0).getFileName()).hasToString("audit.log.000001");
    assertThat(SampleLog.record(log.lines().get(0)).text("after"))
        .isEqualTo(String.valueOf(full.get(full.size() - 1).getFileName()));
    assertThat(log.verify().exitCode()).isZero();

    // Old parts may be gone, which is told; one of the middle may not.
    Files.delete(full.get(0));
    AuditReport later = log.verify();
    assertThat(later.problems()).isEmpty();
    assertThat(later.exitCode()).isEqualTo(AuditReport.OPEN);
    Files.delete(full.get(1));
    Files.write(log.file.resolveSibling("audit.log.000001"), new byte[0]);
    assertThat(log.verify().exitCode()).isNotZero();
  }

  @Test
  void theChainGoesOnWhenTheProcessDiedBetweenTwoFiles() throws Exception {
    log.write(1);
    Files.move(log.file, log.file.resolveSibling("audit.log.000001"));
    log.write(1);
    assertThat(SampleLog.record(log.lines().get(0)).seq()).isEqualTo(5);
    assertThat(log.verify().exitCode()).isZero();
  }

  @Test
  void onlyOneServerWritesALog() throws Exception {
    AuditLog first = log.open(log.settings());
    try {
      assertThatThrownBy(() -> log.open(log.settings()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "audit-file: "
                  + log.file
                  + " is written by another server: each needs a file of its own");
    } finally {
      first.close();
    }
    log.open(log.settings()).close();
  }

  @Test
  void whatIsNoLogIsNotWrittenTo() throws IOException {
    Files.writeString(log.file, "some notes\n");
    assertThatThrownBy(() -> log.open(log.settings()))
        .hasMessage(
            "audit-file: the last line of "
                + log.file
                + " is no record of an audit log: look at it with --audit-verify, and move the file"
                + " away to begin another");
    assertThat(log.file).hasContent("some notes");
  }

  @Test
  void nobodyElseCanReadIt() throws Exception {
    log.write(1);
    assertThat(Files.getPosixFilePermissions(log.file)).hasSize(2);
  }

  @Test
  void settingsThatCannotBeAreNamed() throws IOException {
    Files.writeString(
        log.privateKey, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
    assertThatThrownBy(() -> log.open(log.settings()))
        .hasMessage(
            "audit-signing-key must name a PEM file with an Ed25519 key between -----BEGIN PRIVATE"
                + " KEY----- and -----END PRIVATE KEY-----, but "
                + log.privateKey
                + " is none");
    Files.delete(log.privateKey);
    assertThatThrownBy(() -> log.open(log.settings()))
        .hasMessage("audit-signing-key: the file " + log.privateKey + " cannot be read");
  }
}
