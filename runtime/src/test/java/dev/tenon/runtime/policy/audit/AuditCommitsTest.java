package dev.tenon.runtime.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.observe.Measurements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How groups of records get to the disk, one that fails too. */
class AuditCommitsTest {
  private final Disk disk = new Disk();
  private final List<String> pushed = new ArrayList<>();
  private final Measurements measurements = new Measurements();
  private final AuditCommits commits =
      new AuditCommits(
          disk,
          new AuditChain("b", new byte[32], AuditChain.NOTHING_BEFORE, 0, null),
          List.of(pushed::add),
          new AuditSettings(
              "f",
              "",
              "",
              "",
              5,
              Duration.ofMinutes(1),
              true,
              AuditSync.GROUP,
              2000,
              64,
              40,
              Duration.ofSeconds(1)),
          InstantSource.fixed(Instant.EPOCH),
          measurements);

  private static final class Disk implements AuditDisk {
    final List<AuditRecord> records = new ArrayList<>();
    int syncs;
    int rotations;
    long size;
    boolean fails;

    @Override
    public void append(byte[] lines, boolean sync) throws IOException {
      if (fails) {
        throw new IOException("disk full");
      }
      syncs += sync ? 1 : 0;
      size += lines.length;
      for (String line : new String(lines, StandardCharsets.US_ASCII).split("\n", -1)) {
        if (!line.isEmpty()) {
          records.add(SampleLog.record(line));
        }
      }
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public String rotate() {
      rotations++;
      size = 0;
      return Path.of("full").toString();
    }

    @Override
    public void close() {}

    List<String> kinds() {
      return records.stream().map(AuditRecord::kind).toList();
    }
  }

  private static List<AuditEntry> entries(int count) {
    List<AuditEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(new AuditEntry("\"kind\":\"k\"", false));
    }
    return entries;
  }

  @Test
  void manyShareOneWaitForTheDisk() {
    List<AuditEntry> group = entries(4);
    commits.commit(group);
    assertThat(disk.syncs).isEqualTo(1);
    assertThat(group).allMatch(AuditEntry::isWritten);
    assertThat(disk.records).extracting(AuditRecord::seq).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void whatFailedIsInNoPartOfTheChainAndIsToldLater() {
    commits.commit(entries(1));
    disk.fails = true;
    List<AuditEntry> failed = entries(2);
    commits.commit(failed);
    assertThat(failed).allMatch(AuditEntry::hasFailed);
    disk.fails = false;
    commits.commit(entries(1));

    assertThat(disk.kinds()).containsExactly("k", "gap", "k");
    assertThat(disk.records.get(1).text("lost")).isEqualTo("2");
    assertThat(disk.records).extracting(AuditRecord::seq).containsExactly(0L, 1L, 2L);
    for (int i = 1; i < disk.records.size(); i++) {
      assertThat(disk.records.get(i).text("prev"))
          .isEqualTo(AuditChain.link(disk.records.get(i - 1).line()));
    }
    assertThat(commits.lost()).isZero();
    assertThat(measurements.all())
        .anyMatch(one -> one.name().equals("tenon.audit.lost") && one.value() == 2);
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsNotWritten() {
    List<AuditEntry> group = entries(2);
    assertThat(group.get(0).giveUp()).isTrue();
    commits.commit(group);
    assertThat(disk.kinds()).containsExactly("k");
    assertThat(group.get(1).giveUp()).isFalse();
  }

  @Test
  void aCheckpointComesAfterSoManyRecordsAndIsPushed() {
    commits.commit(entries(3));
    assertThat(pushed).isEmpty();
    commits.commit(entries(2));
    assertThat(disk.kinds()).endsWith("k", "checkpoint");
    assertThat(pushed).hasSize(1);
    assertThat(pushed.get(0))
        .isEqualTo(new String(disk.records.get(5).line(), StandardCharsets.US_ASCII));
    commits.checkpoint();
    assertThat(pushed).as("nothing new").hasSize(1);
    commits.commit(entries(1));
    commits.checkpoint();
    assertThat(pushed).hasSize(2);
  }

  @Test
  void aFullFileEndsWithACheckpoint() {
    commits.commit(entries(4));
    assertThat(disk.rotations).isZero();
    commits.commit(entries(6));
    assertThat(disk.rotations).isEqualTo(1);
    assertThat(disk.kinds()).endsWith("checkpoint", "continue");
    AuditRecord last = disk.records.get(disk.records.size() - 1);
    assertThat(last.text("after")).isEqualTo("full");
    assertThat(last.text("begun")).isEqualTo("0");
  }
}
