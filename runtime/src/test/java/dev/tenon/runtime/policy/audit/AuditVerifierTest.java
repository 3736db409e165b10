package dev.tenon.runtime.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a log is found, and the place is named. */
class AuditVerifierTest {
  @TempDir Path directory = Path.of("");

  private SampleLog log;
  private byte[] whole = {};

  /** A log that is short enough to be changed everywhere. */
  private void writeLittle() throws Exception {
    log = new SampleLog(Files.createDirectory(directory.resolve("little")));
    try (AuditLog writer = log.open(log.settings(1_000))) {
      log.call(writer, 1);
    }
    whole = Files.readAllBytes(log.file);
  }

  @BeforeEach
  void write() throws Exception {
    log = new SampleLog(directory).write(3);
    whole = Files.readAllBytes(log.file);
  }

  @Test
  void aLogThatNobodyTouchedIsIntact() throws IOException {
    assertThat(log.kinds())
        .containsExactly(
            "start",
            "intent",
            "outcome",
            "checkpoint",
            "intent",
            "outcome",
            "intent",
            "checkpoint",
            "outcome",
            "stop");
    for (AuditReport report : List.of(log.verify(), log.verifyInPublic(), log.verifyWithKey())) {
      assertThat(report.problems()).isEmpty();
      assertThat(report.open()).isEmpty();
      assertThat(report.exitCode()).isZero();
    }
    assertThat(log.verify().summary())
        .containsExactly(
            "10 records in one file, 0 to 9; starts: 1; checkpoints: 3",
            "3 copies of checkpoints agree or are named below");
  }

  @Test
  void eachByteCounts() throws Exception {
    writeLittle();
    AuditVerifier withKey = new AuditVerifier(log.file, SampleLog.KEY, "", "");
    AuditVerifier inPublic = new AuditVerifier(log.file, "", log.publicKey.toString(), "");
    // The key says nothing of the signature with which the log ends.
    int signature = indexOf("signature\":\"", whole);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= (byte) (1 << (i % 7));
      Files.write(log.file, changed);
      assertThat(inPublic.verify().exitCode()).as("byte %d in public", i).isNotZero();
      if (i < signature || i > whole.length - 3) {
        assertThat(withKey.verify().exitCode()).as("byte %d with the key", i).isNotZero();
      }
    }
  }

  /** The last one: of the line with which the log ends. */
  private static int indexOf(String text, byte[] in) {
    return new String(in, StandardCharsets.US_ASCII).lastIndexOf(text) + text.length() - 1;
  }

  @Test
  void eachLineCounts() throws IOException {
    List<String> lines = log.lines();
    for (int i = 0; i < lines.size(); i++) {
      List<String> dropped = new ArrayList<>(lines);
      dropped.remove(i);
      found(dropped, "without line " + i);
      List<String> twice = new ArrayList<>(lines);
      twice.add(i, lines.get(i));
      found(twice, "with line " + i + " twice");
      for (int j = i + 1; j < lines.size(); j++) {
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, i, j);
        found(swapped, "with lines " + i + " and " + j + " swapped");
      }
    }
  }

  private void found(List<String> lines, String what) throws IOException {
    log.lines(lines);
    assertThat(log.verify().exitCode()).as(what).isNotZero();
    assertThat(log.verifyInPublic().exitCode()).as("%s in public", what).isNotZero();
  }

  @Test
  void eachTruncationIsFound() throws Exception {
    writeLittle();
    for (int length = 0; length < whole.length; length++) {
      Files.write(log.file, Arrays.copyOf(whole, length));
      assertThat(log.verifyInPublic().exitCode()).as("%d bytes", length).isEqualTo(1);
      assertThat(log.verifyWithKey().exitCode()).as("%d without copies", length).isNotZero();
    }
  }

  @Test
  void saysWhatWasDoneAndWhere() throws IOException {
    List<String> lines = log.lines();

    List<String> edited = new ArrayList<>(lines);
    edited.set(4, lines.get(4).replace("\"ann\"", "\"bob\""));
    log.lines(edited);
    assertThat(log.verifyWithKey().problems())
        .extracting(AuditReport.Problem::toString)
        .containsExactly(
            "audit.log:5: record 4 (intent of tool delete) has a wrong authentication code: the line"
                + " was changed");
    assertThat(log.verifyInPublic().problems())
        .extracting(AuditReport.Problem::toString)
        .containsExactly(
            "audit.log:6: record 5 (outcome of tool delete) does not follow the line before it: one"
                + " of the two was changed, or is of another log");

    List<String> deleted = new ArrayList<>(lines);
    deleted.subList(1, 3).clear();
    log.lines(deleted);
    assertThat(log.verifyWithKey().problems())
        .extracting(AuditReport.Problem::toString)
        .containsExactly(
            "audit.log:2: record 3 (checkpoint) stands where records 1 to 2 are missing");

    List<String> moved = new ArrayList<>(lines);
    moved.add(6, moved.remove(1));
    log.lines(moved);
    assertThat(log.verifyWithKey().problems())
        .extracting(AuditReport.Problem::toString)
        .containsExactly(
            "audit.log:2: record 2 (outcome of tool delete) stands where record 1 is missing",
            "audit.log:7: record 1 (intent of tool delete) is not in its place");

    log.lines(lines.subList(0, 5));
    assertThat(log.verify().problems())
        .extracting(AuditReport.Problem::toString)
        .containsExactly(
            "copies.log:2: record 7 was written at 2026-07-28T12:00:00Z, but the log ends with"
                + " record 4: its end was cut off",
            "copies.log:3: record 9 was written at 2026-07-28T12:00:00Z, but the log ends with"
                + " record 4: its end was cut off");
  }

  @Test
  void aPartOfAnotherLogDoesNotFit() throws Exception {
    Path elsewhere = Files.createDirectory(directory.resolve("other"));
    SampleLog other = new SampleLog(elsewhere);
    // The same number of records, by a process with another name.
    try (AuditLog first = other.open(other.settings())) {
      other.call(first, 1);
    }
    Files.delete(other.file);
    other.write(3);
    List<String> spliced = new ArrayList<>(log.lines().subList(0, 5));
    spliced.addAll(other.lines().subList(5, 10));
    log.lines(spliced);

    assertThat(log.verifyWithKey().problems()).isNotEmpty();
    assertThat(log.verifyInPublic().problems().get(0).toString())
        .isEqualTo(
            "audit.log:6: record 5 (outcome of tool delete) is of a process whose start is not"
                + " there: it was inserted from elsewhere");
  }

  @Test
  void whoHasNotTheKeyCannotMakeTheEndAnew() throws IOException {
    // An intruder keeps the signed part and appends a record of his own making.
    List<String> lines = new ArrayList<>(log.lines().subList(0, 4));
    AuditChain forged =
        new AuditChain(
            SampleLog.record(lines.get(3)).boot(),
            new byte[32],
            AuditChain.link(lines.get(3).getBytes(StandardCharsets.US_ASCII)),
            4,
            null);
    lines.add(new String(forged.line("\"kind\":\"outcome\""), StandardCharsets.US_ASCII));
    lines.add(new String(forged.line("\"kind\":\"stop\""), StandardCharsets.US_ASCII));
    log.lines(lines);

    assertThat(log.verifyWithKey().exitCode()).isEqualTo(AuditReport.CHANGED);
    AuditReport inPublic = new AuditVerifier(log.file, "", log.publicKey.toString(), "").verify();
    assertThat(inPublic.exitCode()).isEqualTo(AuditReport.OPEN);
    assertThat(inPublic.open().get(0))
        .isEqualTo(
            "the records after checkpoint 3 are covered by no signature, and without audit-key they"
                + " prove nothing");
  }

  @Test
  void withTheKeyOfNowWhatIsBeforeCannotBeMadeAnew() {
    byte[] key = AuditKeys.of(SampleLog.KEY).ofBoot("b");
    AuditChain chain = new AuditChain("b", key, AuditChain.NOTHING_BEFORE, 0, null);
    byte[] before = key.clone();
    byte[] unused = chain.line("\"kind\":\"x\"");
    assertThat(key).isNotEqualTo(before);
    chain.erase();
    assertThat(key).containsOnly(0);
  }

  @Test
  void anotherKeyIsToldFromAChange() throws IOException {
    byte[] other = new byte[32];
    other[0] = 1;
    String wrong = Base64.getEncoder().encodeToString(other);
    AuditReport report = new AuditVerifier(log.file, wrong, "", "").verify();
    assertThat(report.problems().get(0).toString())
        .isEqualTo("audit.log:1: record 0 (start) was written with another audit-key");
  }

  @Test
  void withoutAnyKeyNothingIsProven() throws IOException {
    AuditReport report = new AuditVerifier(log.file, "", "", "").verify();
    assertThat(report.problems()).isEmpty();
    assertThat(report.exitCode()).isEqualTo(AuditReport.OPEN);
  }

  @Test
  void aNumberBeyondAllReasonEndsNothing() throws IOException {
    List<String> lines = new ArrayList<>(log.lines());
    lines.set(2, lines.get(2).replace("{\"seq\":2,", "{\"seq\":9000000000000000000,"));
    log.lines(lines);
    assertThat(log.verify().problems().get(0).toString())
        .contains("has a number that it cannot have");
  }
}
