package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.observe.Counter;
import dev.tenon.runtime.observe.Measurements;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings records to the disk, many with one wait for it: all of a group or none, and the chain goes
 * on only with those that are there. For one thread, apart from {@link #lost}.
 */
final class AuditCommits {
  private final AuditDisk disk;
  private final List<AuditSink> sinks;
  private final InstantSource clock;
  private final boolean syncs;
  private final int checkpointEvery;
  private final int maxBytes;
  private final AtomicLong lost = new AtomicLong();
  private final Counter written;
  private final Counter unwritten;
  private AuditChain chain;
  private int sinceCheckpoint;
  private boolean isBroken;

  AuditCommits(
      AuditDisk disk,
      AuditChain chain,
      List<AuditSink> sinks,
      AuditSettings settings,
      InstantSource clock,
      Measurements measurements) {
    this.disk = disk;
    this.chain = chain;
    this.sinks = List.copyOf(sinks);
    this.clock = clock;
    this.syncs = settings.sync() != AuditSync.NONE;
    this.checkpointEvery = settings.checkpointEvery();
    this.maxBytes = settings.maxBytes();
    this.written = measurements.counter("tenon.audit.records");
    this.unwritten = measurements.counter("tenon.audit.lost");
  }

  /** Notes that a record is missing, which the log will say as soon as it can be written. */
  void lost(long records) {
    lost.addAndGet(records);
    unwritten.add(records);
  }

  /** How many were lost that the log does not speak of yet. */
  long lost() {
    return lost.get();
  }

  /** Writes those that are still wanted, and tells each what came of it. */
  void commit(List<AuditEntry> waiting) {
    List<AuditEntry> group = new ArrayList<>(waiting.size() + 2);
    for (AuditEntry entry : waiting) {
      if (entry.take()) {
        group.add(entry);
      }
    }
    if (group.isEmpty()) {
      return;
    }
    if (sinceCheckpoint + group.size() >= checkpointEvery) {
      group.add(new AuditEntry(body("checkpoint").toString(), true));
    }
    boolean written = write(group);
    for (AuditEntry entry : group) {
      entry.end(written);
    }
    if (written && disk.size() >= maxBytes) {
      rotate();
    }
  }

  /** Writes a checkpoint if there is anything new. */
  void checkpoint() {
    if (sinceCheckpoint > 0) {
      write(List.of(new AuditEntry(body("checkpoint").toString(), true)));
    }
  }

  /** Ends the log. */
  void stop() throws IOException {
    write(List.of(new AuditEntry(body("stop").toString(), true)));
    chain.erase();
    disk.close();
  }

  /** Ends it without a word, since nothing can be written. */
  void abort() {
    chain.erase();
    try {
      disk.close();
    } catch (IOException e) {
      AuditTrouble.notEnded(e);
    }
  }

  /** What every record of the log itself begins with. */
  AuditLine body(String kind) {
    return new AuditLine().add("time", clock.instant().toString()).add("kind", kind);
  }

  private boolean write(List<AuditEntry> group) {
    AuditChain ahead = chain.copy();
    ByteArrayOutputStream lines = new ByteArrayOutputStream(512 * group.size());
    List<byte[]> signed = new ArrayList<>(0);
    long gap = lost.get();
    if (gap > 0) {
      add(ahead.line(body("gap").add("lost", gap).toString()), lines);
    }
    for (AuditEntry entry : group) {
      byte[] line = entry.isSigned() ? ahead.signed(entry.body()) : ahead.line(entry.body());
      add(line, lines);
      if (entry.isSigned()) {
        signed.add(line);
      }
    }
    try {
      disk.append(lines.toByteArray(), syncs);
    } catch (IOException e) {
      ahead.erase();
      failed(group.size(), e);
      return false;
    }
    chain.erase();
    chain = ahead;
    lost.addAndGet(-gap);
    written.add(group.size());
    sinceCheckpoint = signed.isEmpty() ? sinceCheckpoint + group.size() : 0;
    if (isBroken) {
      isBroken = false;
      AuditTrouble.writtenAgain();
    }
    signed.forEach(this::push);
    return true;
  }

  private static void add(byte[] line, ByteArrayOutputStream lines) {
    lines.write(line, 0, line.length);
    lines.write('\n');
  }

  private void failed(int records, IOException failure) {
    lost(records);
    if (!isBroken) {
      // Once until it works again, since each call that follows fails too.
      isBroken = true;
      AuditTrouble.notWritten(records, failure);
    }
  }

  private void push(byte[] line) {
    String text = new String(line, StandardCharsets.US_ASCII);
    for (AuditSink sink : sinks) {
      try {
        sink.checkpoint(text);
      } catch (RuntimeException e) {
        AuditTrouble.notTaken(e);
      }
    }
  }

  private void rotate() {
    checkpoint();
    try {
      String full = disk.rotate();
      AuditLine first = body("continue").add("after", full).add("begun", chain.first());
      write(List.of(new AuditEntry(first.toString(), false)));
    } catch (IOException e) {
      AuditTrouble.notRotated(e);
    }
  }
}
