package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.Auditor;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.HiddenPlaces;
import dev.tenon.runtime.observe.Measurements;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The audit log of one server: what calls are about to do, what they came to, and which were
 * refused. {@code docs/audit.md} says what it proves. Thread-safe.
 */
public final class AuditLog implements Auditor, AutoCloseable {
  private static final int BOOT_BYTES = 8;

  private final AuditSettings settings;
  private final Ticker ticker;
  private final AtomicLong ids;
  private final AuditRecords records;
  private final AuditQueue queue;
  private final AuditCommits commits;
  private final AuditWriter writer;
  private final long timeout;
  private final Set<Feature> audited = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean isClosed = new AtomicBoolean();

  private AuditLog(
      AuditSettings settings,
      AuditRecords records,
      AuditCommits commits,
      Ticker ticker,
      RandomGenerator random) {
    this.settings = settings;
    this.ticker = ticker;
    this.ids = new AtomicLong(random.nextLong());
    this.records = records;
    this.commits = commits;
    this.timeout = settings.timeout().toNanos();
    this.queue = new AuditQueue(settings.queue(), ticker);
    this.writer = new AuditWriter(queue, commits, ticker, settings.checkpointInterval());
  }

  /**
   * Opens the log, or begins it, and writes that the server starts.
   *
   * @param server its name and version
   * @param contract the digest of what it was compiled with; empty when that is not known
   * @param sinks where checkpoints go, besides to the file that the settings name
   * @param random makes ids; must be one that nobody can guess
   * @throws IllegalArgumentException if it cannot be written as the settings say; the message is a
   *     sentence
   */
  public static AuditLog open(
      AuditSettings settings,
      String server,
      String contract,
      Collection<AuditSink> sinks,
      Ticker ticker,
      RandomGenerator random,
      Measurements measurements) {
    Path file = path("audit-file", settings.file());
    if (settings.key().isEmpty()) {
      throw new IllegalArgumentException(
          "audit-file needs audit-key, the secret of the log: 32 random bytes in Base64");
    }
    AuditSigner signer =
        settings.signingKey().isEmpty()
            ? null
            : AuditSigner.of("audit-signing-key", path("audit-signing-key", settings.signingKey()));
    List<AuditSink> all = new ArrayList<>(sinks);
    if (!settings.checkpointFile().isEmpty()) {
      all.add(fileSink(settings.checkpointFile()));
    }
    AuditKeys keys = AuditKeys.of(settings.key());
    String boot = hex(random, BOOT_BYTES);
    AuditFile.Opened opened = opened(file);
    AuditChain chain =
        new AuditChain(boot, keys.ofBoot(boot), opened.previous(), opened.next(), signer);
    AuditCommits commits =
        new AuditCommits(opened.disk(), chain, all, settings, ticker::now, measurements);
    AuditLine start = commits.body("start").add("server", server).add("contract", contract);
    start.add("key", keys.id());
    if (opened.torn() > 0) {
      start.add("torn", opened.torn());
    }
    AuditEntry first = new AuditEntry(start.toString(), false);
    commits.commit(List.of(first));
    if (!first.isWritten()) {
      commits.abort();
      throw new IllegalArgumentException("audit-file: " + file + " cannot be written");
    }
    AuditRecords records = new AuditRecords(keys, contract, settings.valueLength(), ticker::now);
    AuditLog log = new AuditLog(settings, records, commits, ticker, random);
    log.writer.begin();
    return log;
  }

  private static Path path(String setting, String text) {
    try {
      return Path.of(text).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(setting + " must be the name of a file", e);
    }
  }

  private static AuditFile.Opened opened(Path file) {
    try {
      return AuditFile.open(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("audit-file: " + sentence(e), e);
    }
  }

  private static AuditSink fileSink(String text) {
    Path file = path("audit-checkpoint-file", text);
    FileAuditSink sink = new FileAuditSink(file);
    try {
      sink.check();
    } catch (IOException e) {
      throw new IllegalArgumentException("audit-checkpoint-file: " + sentence(e), e);
    }
    return sink;
  }

  /** Those of the system say no more than the name of the file. */
  private static String sentence(IOException failure) {
    return failure instanceof java.nio.file.FileSystemException
        ? failure.getMessage() + " cannot be written"
        : String.valueOf(failure.getMessage());
  }

  /** Writes the calls of a feature. */
  public Interceptor around(Feature feature, AuditPolicy policy, @Nullable HiddenPlaces hidden) {
    audited.add(feature);
    return new AuditInterceptor(
        this, records, feature, policy.arguments(), hidden == null ? HiddenPlaces.NONE : hidden);
  }

  /** Writes which calls of a feature {@code admission} turns away. */
  public Admission watching(Feature feature, Admission admission) {
    return new Watched(this, feature, admission);
  }

  private record Watched(AuditLog log, Feature feature, Admission admission) implements Admission {
    @Override
    public Outcome.@Nullable Failure admit(CallContext context) {
      Outcome.Failure failure = admission.admit(context);
      if (failure != null) {
        log.refused(feature, context, failure, "");
      }
      return failure;
    }
  }

  /** Forgets all features but these. */
  public void keep(Collection<Feature> features) {
    audited.retainAll(Set.copyOf(features));
  }

  @Override
  public void denied(Feature feature, CallContext context, String reason) {
    write(feature, context, ErrorCode.FORBIDDEN.word(), reason);
  }

  @Override
  public void refused(Feature feature, CallContext context, Outcome answer, String reason) {
    write(feature, context, AuditCodes.of(answer), reason);
  }

  private void write(Feature feature, CallContext context, String code, String reason) {
    if (audited.contains(feature)
        && !queue.offer(new AuditEntry(records.refused(feature, context, code, reason), false))) {
      commits.lost(1);
    }
  }

  String newId() {
    return HexFormat.of().toHexDigits(ids.incrementAndGet());
  }

  long nanoTime() {
    return ticker.nanoTime();
  }

  /** Writes that a call begins; returns whether the log has it, as far as it is waited for. */
  boolean intend(AuditEntry intent, Deadline deadline) throws InterruptedException {
    long begin = ticker.nanoTime();
    long nanos = deadline.atMost(timeout);
    if (!queue.put(intent, nanos)) {
      return false;
    }
    return settings.sync() == AuditSync.NONE
        || intent.await(nanos - (ticker.nanoTime() - begin), ticker);
  }

  /** Whether a call begins although its intent could not be written. */
  boolean goesOn(AuditEntry intent) {
    if (settings.refuses()) {
      return false;
    }
    if (intent.giveUp()) {
      commits.lost(1);
    }
    return true;
  }

  /** Writes what a call came to. It has happened, so nothing keeps it from being told. */
  void conclude(String outcome) {
    AuditEntry entry = new AuditEntry(outcome, false);
    boolean interrupted = Thread.interrupted();
    boolean taken = false;
    try {
      taken = queue.put(entry, timeout);
      if (taken && settings.sync() == AuditSync.ALWAYS) {
        boolean unused = entry.await(timeout, ticker);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      if (!taken && !queue.offer(entry)) {
        commits.lost(1);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static String hex(RandomGenerator random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Writes what waits, and that the server stops. Calls that come later are not written. */
  @Override
  public void close() {
    if (isClosed.compareAndSet(false, true)) {
      writer.end(settings.timeout());
    }
  }
}
