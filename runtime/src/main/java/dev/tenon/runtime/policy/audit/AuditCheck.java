package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.policy.audit.AuditReport.Problem;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of a log, from the first to the last. For one thread. */
final class AuditCheck {
  private static final int MAX_PROBLEMS = 100;
  private static final int MAX_MISSING = 100_000;

  /** More than were ever lost: the keys between are all gone through. */
  private static final long MAX_JUMP = 10_000_000;

  private final @Nullable AuditKeys keys;
  private final @Nullable PublicKey publicKey;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final Map<Long, String> checkpoints = new HashMap<>();
  private final Set<Long> missing = new TreeSet<>();
  private final @Nullable AuditKeyPath path;

  private long records;
  private long first = -1;
  private long expected;
  private long signed = -1;
  private int starts;
  private int copies;
  private String kind = "";
  private String boot = "";

  /** What the next line must name as the one before it; null when that cannot be known. */
  private @Nullable String link = AuditChain.NOTHING_BEFORE;

  AuditCheck(@Nullable AuditKeys keys, @Nullable PublicKey publicKey) {
    this.keys = keys;
    this.publicKey = publicKey;
    this.path = keys == null ? null : new AuditKeyPath(keys);
  }

  /** The next line of the log. */
  void line(String file, long number, byte[] line, boolean hasEnd) {
    AuditRecord record = AuditRecord.parse(line);
    if (!hasEnd) {
      open.add(
          file
              + ":"
              + number
              + ": the line has no end: the server died while it was written, or it was cut off");
      kind = "";
      return;
    }
    records++;
    if (record == null) {
      problem(file, number, -1, "is no record of an audit log: the line was changed or inserted");
      link = null;
      expected++;
      return;
    }
    String wrong = wrong(record);
    if (wrong != null) {
      problem(file, number, record.seq(), "(" + record.label() + ") " + wrong);
    }
    boolean isNext = record.seq() >= expected && record.seq() - expected <= MAX_JUMP;
    if (isNext) {
      expected = record.seq() + 1;
      kind = record.kind();
      boot = record.boot();
    }
    // After a line that is wrong itself, nothing is said of the one behind it.
    link = wrong == null || (isNext && keys == null) ? AuditChain.link(line) : null;
    if (record.isCheckpoint()) {
      checkpoints.put(record.seq(), AuditChain.link(line));
    }
  }

  /** What is wrong with a record, as far as is known here; null for nothing. */
  private @Nullable String wrong(AuditRecord record) {
    if (first < 0) {
      begin(record);
    }
    String order = order(record);
    if (record.kind().equals("start")) {
      starts++;
      if (keys != null && path != null) {
        path.begin(record.boot(), record.seq());
        if (!record.text("key").equals(keys.id())) {
          return "was written with another audit-key";
        }
      }
    } else if (order == null && !boot.isEmpty() && !record.boot().equals(boot)) {
      return "is of a process whose start is not there: it was inserted from elsewhere";
    }
    if (order != null) {
      return order;
    }
    if (path != null && !path.isAuthentic(record)) {
      return "has a wrong authentication code: the line was changed";
    }
    if (link != null && !record.text("prev").equals(link)) {
      return "does not follow the line before it: one of the two was changed, or is of another log";
    }
    return signature(record);
  }

  private void begin(AuditRecord record) {
    first = record.seq();
    expected = first;
    if (first > 0) {
      link = null;
      open.add(
          "the log begins with record " + first + ": the parts with those before are not here");
      if (path != null && !record.text("begun").isEmpty()) {
        path.begin(record.boot(), Long.parseLong(record.text("begun")));
      }
    }
    boot = record.boot();
    if (path != null && first > 0 && record.text("begun").isEmpty()) {
      open.add("the records before the next start cannot be checked with the key");
    }
  }

  private @Nullable String order(AuditRecord record) {
    long seq = record.seq();
    if (seq == expected) {
      return null;
    }
    if (seq - expected > MAX_JUMP) {
      return "has a number that it cannot have: the line was changed or inserted";
    }
    if (seq > expected) {
      for (long lost = expected; lost < seq && missing.size() < MAX_MISSING; lost++) {
        missing.add(lost);
      }
      return seq - expected == 1
          ? "stands where record " + expected + " is missing"
          : "stands where records " + expected + " to " + (seq - 1) + " are missing";
    }
    return missing.remove(seq) ? "is not in its place" : "stands there twice, or was inserted";
  }

  private @Nullable String signature(AuditRecord record) {
    String signature = record.text("signature");
    if (publicKey == null || signature.isEmpty()) {
      return null;
    }
    if (!record.isCheckpoint() || !AuditSigner.isSigned(publicKey, record.signed(), signature)) {
      return "has a wrong signature: the line was changed, or signed with another key";
    }
    signed = record.seq();
    return null;
  }

  /** A line of the file with copies of the checkpoints. */
  void copy(String file, long number, byte[] line, boolean hasEnd) {
    AuditRecord record = hasEnd ? AuditRecord.parse(line) : null;
    if (record == null || !record.isCheckpoint()) {
      if (hasEnd) {
        problem(file, number, -1, "is no checkpoint: the line was changed or inserted");
      } else {
        open.add(file + ":" + number + ": the line has no end");
      }
      return;
    }
    copies++;
    long seq = record.seq();
    if (seq >= expected) {
      problem(
          file,
          number,
          seq,
          "was written at "
              + record.text("time")
              + ", but the log ends with record "
              + (expected - 1)
              + ": its end was cut off");
    } else if (publicKey != null
        && !AuditSigner.isSigned(publicKey, record.signed(), record.text("signature"))) {
      problem(file, number, seq, "has no right signature: the copy was changed");
    } else if (seq >= first && !AuditChain.link(line).equals(checkpoints.get(seq))) {
      problem(file, number, seq, "is another one in the log: what is before it was changed");
    }
  }

  private void problem(String file, long line, long seq, String what) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new Problem(file, line, seq, what));
    }
  }

  AuditReport report(int parts, boolean hasCopies) {
    List<String> summary = new ArrayList<>();
    summary.add(
        records
            + " records in "
            + (parts == 1 ? "one file" : parts + " files")
            + (first < 0 ? "" : ", " + first + " to " + (expected - 1))
            + "; starts: "
            + starts
            + "; checkpoints: "
            + checkpoints.size());
    if (keys == null && publicKey == null) {
      open.add(
          "without audit-key and audit-public-key only accidents are found: whoever can write the"
              + " log can make all of it anew");
    } else if (keys == null && signed < expected - 1) {
      open.add(
          "the records after "
              + (signed < 0 ? "the beginning" : "checkpoint " + signed)
              + " are covered by no signature, and without audit-key they prove nothing");
    }
    if (!kind.equals("stop")) {
      open.add("the log has no end: its server runs, or died, or the end was cut off");
    }
    summary.add(
        hasCopies
            ? copies + " copies of checkpoints agree or are named below"
            : "without copies of its checkpoints (audit-checkpoint-file) nobody can tell whether"
                + " the log once went on");
    return new AuditReport(summary, problems, open);
  }
}
