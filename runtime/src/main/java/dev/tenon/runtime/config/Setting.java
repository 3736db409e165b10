package dev.tenon.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table of settings. Reading, checking, {@code --help} and {@code docs/settings.md} are all
 * made from it: a new setting is one line here, and an accessor where programs read it.
 *
 * <p>The constant's name gives the setting all its names: {@code IDLE_TIMEOUT} is {@code
 * idle-timeout}, on the command line {@code --idle-timeout}, in the environment {@code
 * TENON_IDLE_TIMEOUT}, elsewhere {@code tenon.idle-timeout}.
 */
@SuppressWarnings(
    "ImmutableEnumChecker") // texts, numbers, durations and unmodifiable lists of texts
public enum Setting {
  /** The address that HTTP listens on. */
  HOST(Kind.TEXT, "127.0.0.1", "The address that HTTP listens on; 0.0.0.0 for all of them."),
  /** The TCP port. */
  PORT(8080, 0, 65_535, "The TCP port that HTTP listens on; 0 for any free one."),
  /** The path of the endpoint. */
  PATH(Kind.PATH, "/mcp", "The path of the HTTP endpoint."),
  /** Foreign origins that are served. */
  ALLOWED_ORIGINS(
      Kind.ORIGINS,
      List.of(),
      "Origins that browsers may call from, besides those of this machine; * for all."),
  /** Foreign host names that are served. */
  ALLOWED_HOSTS(
      Kind.HOSTS,
      List.of(),
      "Values of the Host header that are served, without port, besides those of this machine;"
          + " * for all. When host is not a loopback address and this is empty, all are served."),
  /** The longest message. */
  MAX_MESSAGE_BYTES(
      4 * 1024 * 1024,
      256,
      1 << 30,
      "The longest message that is read, in bytes. What is sent is bounded by max-result-bytes."),
  /** The longest result. */
  MAX_RESULT_BYTES(
      16 * 1024 * 1024,
      4096,
      1 << 30,
      "The longest message with a result that is sent, in bytes; instead of a longer one a failure"
          + " is sent. What is read is bounded by max-message-bytes."),
  /** The deepest nesting. */
  MAX_DEPTH(64, 8, 1_000, "The deepest nesting of objects and arrays in a message."),
  /** The longest header section. */
  MAX_HEADER_BYTES(
      16 * 1024, 256, 1 << 20, "The longest header section of an HTTP request, in bytes."),
  /** The longest silence of a connection. */
  IDLE_TIMEOUT(
      Duration.ofSeconds(60),
      Duration.ofMillis(1),
      Duration.ofDays(1),
      "How long an HTTP connection may be silent while a request is awaited or read."),
  /** The most sessions. */
  MAX_SESSIONS(
      10_000,
      1,
      10_000_000,
      "How many sessions of clients before revision 2026-07-28 may be open over HTTP."),
  /** The longest silence of a session. */
  SESSION_TIMEOUT(
      Duration.ofMinutes(30),
      Duration.ofMillis(1),
      Duration.ofDays(30),
      "After how long a silence such a session is forgotten."),
  /** The most calls at once. */
  MAX_CONCURRENT_CALLS(
      256,
      1,
      1_000_000,
      "How many calls run at once; on Java before 21 the thread pool has room for these, for"
          + " max-queued-calls and for max-waiting-calls."),
  /** The most calls that wait for their turn. */
  MAX_QUEUED_CALLS(
      1_024,
      0,
      1_000_000,
      "How many calls more may wait for their turn; those beyond are told at once that the server"
          + " has too much to do."),
  /** How long calls may take. */
  CALL_TIMEOUT(
      Duration.ofSeconds(60),
      Duration.ofMillis(1),
      Duration.ofDays(1),
      "How long a call may take whose method has no timeout of its own; the time in which a user is"
          + " asked does not count, and a task may take longer."),
  /** The longest page of a list. */
  PAGE_SIZE(1_000, 1, 1_000_000, "How many entries one page of a list has at most."),
  /** How long an answer of a user is waited for. */
  ASK_TIMEOUT(
      Duration.ofMinutes(10),
      Duration.ofMillis(1),
      Duration.ofDays(1),
      "How long a call waits for an answer of the user, the model or the client."),
  /** The most calls that wait for answers. */
  MAX_WAITING_CALLS(
      256,
      1,
      1_000_000,
      "How many calls may wait for answers at once; they do not count as running."),
  /** The keys that seal what clients keep for the server. */
  STATE_KEYS(
      Kind.SECRETS,
      List.of(),
      "The keys that seal requestState and cursors, each 32 bytes in Base64: the first seals, all"
          + " of them open. Left out: a random key, which no other instance knows."),
  /** How long a question stays open. */
  REQUEST_STATE_TTL(
      Duration.ofMinutes(30),
      Duration.ofSeconds(1),
      Duration.ofDays(30),
      "How long a client of revision 2026-07-28 may take to come back with answers."),
  /** The longest sealed state. */
  MAX_REQUEST_STATE_BYTES(
      16 * 1024, 512, 1 << 22, "The longest requestState that a client is given, in bytes."),
  /** The most event streams. */
  MAX_STREAMS(
      10_000,
      1,
      10_000_000,
      "How many streams of changes may be open, over all clients and connections."),
  /** What is kept for a slow reader. */
  MAX_STREAM_BUFFER_BYTES(
      256 * 1024,
      1024,
      1 << 30,
      "How much is kept for a client that reads its stream slowly, in bytes; beyond that the stream"
          + " is closed."),
  /** How often silent streams are kept alive. */
  KEEP_ALIVE(
      Duration.ofSeconds(15),
      Duration.ofMillis(10),
      Duration.ofHours(1),
      "After how long a silence a comment is sent on an open stream."),
  /** How long changes are gathered. */
  CHANGE_DELAY(
      Duration.ofMillis(20),
      Duration.ZERO,
      Duration.ofMinutes(1),
      "How long changes of a list are gathered before clients are told once."),
  /** How often progress is sent. */
  PROGRESS_INTERVAL(
      Duration.ofMillis(20),
      Duration.ZERO,
      Duration.ofMinutes(1),
      "How often progress of one call is sent at most, after its first 16 reports; the last report"
          + " is always sent."),
  /** What is kept for clients that lost a stream. */
  MAX_KEPT_EVENTS(
      256,
      0,
      1_000_000,
      "How many events of a session before revision 2026-07-28 are kept for a client that lost its"
          + " stream; 0 for none."),
  /** How much is kept for clients that lost a stream. */
  MAX_KEPT_BYTES(
      1024 * 1024, 1024, 1 << 30, "How long these events are together at most, in bytes."),
  /** How much is kept over all sessions. */
  MAX_KEPT_TOTAL_BYTES(
      128 * 1024 * 1024,
      1024,
      1 << 30,
      "How long the kept events of all sessions are together at most, in bytes."),
  /** The most tasks. */
  MAX_TASKS(10_000, 1, 10_000_000, "How many tasks are kept, running and finished."),
  /** The most running tasks. */
  MAX_RUNNING_TASKS(256, 1, 1_000_000, "How many tasks run at once; more wait."),
  /** How long tasks are kept. */
  TASK_TTL(
      Duration.ofMinutes(15),
      Duration.ofSeconds(1),
      Duration.ofDays(30),
      "How long a task is kept after its creation, if the client does not ask for less."),
  /** How often clients may ask after a task. */
  TASK_POLL_INTERVAL(
      Duration.ofMillis(500),
      Duration.ofMillis(10),
      Duration.ofHours(1),
      "How often clients are told to ask after a task."),
  /** How often one caller may call. */
  RATE_LIMIT(
      100_000,
      1,
      1_000_000_000,
      "How many calls per second one caller may make, whatever the limits of tools say besides;"
          + " callers that nobody authenticated are told apart by their address."),
  /** The most callers whose calls are counted. */
  MAX_LIMITED_CALLERS(
      100_000,
      1,
      10_000_000,
      "How many counts of calls are kept, one for each caller and limit; when all are in use,"
          + " those who come new share one for each limit."),
  /** How much cached results may take. */
  MAX_CACHED_BYTES(
      64 * 1024 * 1024,
      1024,
      1 << 30,
      "How long the kept results of one feature are together at most, in bytes."),
  /** How long a store is waited for. */
  STORE_TIMEOUT(
      Duration.ofMillis(250),
      Duration.ofMillis(1),
      Duration.ofMinutes(1),
      "How long a store of one's own for results or for limits is waited for before calls go on"
          + " without it."),
  /** The most results kept whole. */
  MAX_KEPT_RESULTS(
      1_000,
      0,
      1_000_000,
      "How many whole results are kept, for as long as their tools' budgets say, of which smaller"
          + " ones were sent; 0 for none."),
  /** How much is kept whole. */
  MAX_KEPT_RESULT_BYTES(
      64 * 1024 * 1024,
      1024,
      1 << 30,
      "How much memory these may take together, in bytes, two for each character."),
  /** What a conversation may have. */
  CONVERSATION_BUDGET(
      0,
      0,
      1_000_000_000,
      "How many tokens, estimated, the results of one conversation may have together, if its client"
          + " names it in _meta; 0 for any number."),
  /** The most conversations. */
  MAX_CONVERSATIONS(
      10_000,
      1,
      10_000_000,
      "How many conversations are remembered; beyond that, the one that is silent for longest is"
          + " forgotten."),
  /** The longest silence of a conversation. */
  CONVERSATION_TTL(
      Duration.ofHours(1),
      Duration.ofSeconds(1),
      Duration.ofDays(30),
      "After how long a silence a conversation is forgotten, and begins anew."),
  /** Where the audit log is written. */
  AUDIT_FILE(Kind.FILE, "", "The file of the audit log; left out, nothing is audited."),
  /** The secret of the audit log. */
  AUDIT_KEY(
      Kind.SECRET, "", "The secret of the audit log, 32 random bytes in Base64; best ${file:…}."),
  /** What signs the audit log. */
  AUDIT_SIGNING_KEY(
      Kind.FILE, "", "The PEM file of the Ed25519 key (PKCS#8) that signs its checkpoints."),
  /** What checks the signatures of the audit log. */
  AUDIT_PUBLIC_KEY(
      Kind.FILE, "", "The PEM file of the key that --audit-verify checks signatures with."),
  /** Where checkpoints are copied to. */
  AUDIT_CHECKPOINT_FILE(
      Kind.FILE, "", "The file that checkpoints are copied to; best of another machine."),
  /** How often there are checkpoints. */
  AUDIT_CHECKPOINT_EVERY(
      1_000, 1, 1_000_000, "After how many records of the audit log there is a checkpoint."),
  /** How long there is none. */
  AUDIT_CHECKPOINT_INTERVAL(
      Duration.ofMinutes(1),
      Duration.ofMillis(10),
      Duration.ofDays(1),
      "After how long there is one at the latest, if anything was written."),
  /** What becomes of calls that cannot be written. */
  AUDIT_FAILURE(
      List.of("refuse", "continue"),
      "What becomes of calls that the audit log cannot take: they are refused, or go on."),
  /** What calls wait for. */
  AUDIT_SYNC(
      List.of("group", "always", "none"),
      "What a call waits for until the disk has it: its intent; its outcome too; or nothing."),
  /** How long a call waits. */
  AUDIT_TIMEOUT(
      Duration.ofSeconds(5),
      Duration.ofMillis(1),
      Duration.ofMinutes(10),
      "How long a call waits for the audit log at most, within its own time."),
  /** How many records wait. */
  AUDIT_QUEUE(4_096, 1, 1_000_000, "How many records of the audit log may wait to be written."),
  /** How much of an argument is written. */
  AUDIT_VALUE_LENGTH(
      200, 1, 100_000, "How many characters of a value from outside stand in a record."),
  /** How long a part of the log is. */
  AUDIT_MAX_BYTES(
      64 * 1024 * 1024,
      4096,
      1 << 30,
      "How long the file of the audit log grows before another is begun; none is ever deleted."),
  /** The longest stop. */
  SHUTDOWN_TIMEOUT(
      Duration.ofSeconds(30),
      Duration.ZERO,
      Duration.ofDays(1),
      "How long running calls may take to finish when the server stops.");

  /** What the names of environment variables begin with. */
  public static final String ENVIRONMENT_PREFIX = "TENON_";

  /** What the names of system properties and the keys of the file begin with. */
  public static final String PROPERTY_PREFIX = "tenon.";

  private final Kind kind;
  private final Object defaultValue;
  private final @Nullable Object min;
  private final @Nullable Object max;
  private final List<String> choices;
  private final String description;

  Setting(Kind kind, Object defaultValue, String description) {
    this.kind = kind;
    this.defaultValue = defaultValue;
    this.min = null;
    this.max = null;
    this.choices = List.of();
    this.description = description;
  }

  Setting(int defaultValue, int min, int max, String description) {
    this.kind = Kind.NUMBER;
    this.defaultValue = defaultValue;
    this.min = min;
    this.max = max;
    this.choices = List.of();
    this.description = description;
  }

  Setting(Duration defaultValue, Duration min, Duration max, String description) {
    this.kind = Kind.DURATION;
    this.defaultValue = defaultValue;
    this.min = min;
    this.max = max;
    this.choices = List.of();
    this.description = description;
  }

  Setting(List<String> choices, String description) {
    this.kind = Kind.CHOICE;
    this.defaultValue = choices.get(0);
    this.min = null;
    this.max = null;
    this.choices = choices;
    this.description = description;
  }

  /** The setting's name, such as {@code idle-timeout}. */
  public String settingName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its option, such as {@code --idle-timeout}. */
  public String optionName() {
    return "--" + settingName();
  }

  /** Its environment variable, such as {@code TENON_IDLE_TIMEOUT}. */
  public String environmentName() {
    return ENVIRONMENT_PREFIX + name();
  }

  /**
   * Its system property and key in {@code tenon.properties}, such as {@code tenon.idle-timeout}.
   */
  public String propertyName() {
    return PROPERTY_PREFIX + settingName();
  }

  /** What its value looks like. */
  public Kind kind() {
    return kind;
  }

  /** The value it has when nobody sets it, of the type that its kind names. */
  public Object defaultValue() {
    return defaultValue;
  }

  /** The least and the greatest value of a number or duration, otherwise null. */
  @Nullable Object min() {
    return min;
  }

  @Nullable Object max() {
    return max;
  }

  /** What it may be, the default first; empty for all kinds but a choice. */
  List<String> choices() {
    return choices;
  }

  /** What it is for, in sentences. */
  public String description() {
    return description;
  }
}
