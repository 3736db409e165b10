package dev.tenon.runtime.config;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of settings. Reading, checking, {@code --help} and {@code docs/settings.md} are all
 * made from it: a new setting is one line here, and an accessor where programs read it.
 *
 * <p>The constant's name gives the setting all its names: {@code IDLE_TIMEOUT} is {@code
 * idle-timeout}, on the command line {@code --idle-timeout}, in the environment {@code
 * TENON_IDLE_TIMEOUT}, elsewhere {@code tenon.idle-timeout}. What it is for stands in its
 * description, for programs too.
 */
@SuppressWarnings(
    "ImmutableEnumChecker") // texts, numbers, durations and unmodifiable lists of texts
public enum Setting implements SettingNames {
  HOST(SettingKind.TEXT, "127.0.0.1", "The address that HTTP listens on; 0.0.0.0 for all of them."),
  PORT(8080, 0, 65_535, "The TCP port that HTTP listens on; 0 for any free one."),
  PATH(SettingKind.PATH, "/mcp", "The path of the HTTP endpoint."),
  ALLOWED_ORIGINS(
      SettingKind.ORIGINS,
      List.of(),
      "Origins that browsers may call from, besides those of this machine; * for all."),
  ALLOWED_HOSTS(
      SettingKind.HOSTS,
      List.of(),
      "Values of the Host header that are served, without port, besides those of this machine;"
          + " * for all. When host is not a loopback address and this is empty, all are served."),
  MAX_MESSAGE_BYTES(
      4 * 1024 * 1024,
      256,
      1 << 30,
      "The longest message that is read, in bytes. What is sent is bounded by max-result-bytes."),
  MAX_RESULT_BYTES(
      16 * 1024 * 1024,
      4096,
      1 << 30,
      "The longest message with a result that is sent, in bytes; instead of a longer one a failure"
          + " is sent. What is read is bounded by max-message-bytes."),
  MAX_DEPTH(64, 8, 1_000, "The deepest nesting of objects and arrays in a message."),
  MAX_HEADER_BYTES(
      16 * 1024, 256, 1 << 20, "The longest header section of an HTTP request, in bytes."),
  IDLE_TIMEOUT(
      Duration.ofSeconds(60),
      Duration.ofMillis(1),
      Duration.ofDays(1),
      "How long an HTTP connection may be silent while a request is awaited or read."),
  MAX_SESSIONS(
      10_000,
      1,
      10_000_000,
      "How many sessions of clients before revision 2026-07-28 may be open over HTTP."),
  SESSION_TIMEOUT(
      Duration.ofMinutes(30),
      Duration.ofMillis(1),
      Duration.ofDays(30),
      "After how long a silence such a session is forgotten."),
  MAX_CONCURRENT_CALLS(
      256,
      1,
      1_000_000,
      "How many calls run at once; on Java before 21 the thread pool has room for these, for"
          + " max-queued-calls and for max-waiting-calls."),
  MAX_QUEUED_CALLS(
      1_024,
      0,
      1_000_000,
      "How many calls more may wait for their turn; those beyond are told at once that the server"
          + " has too much to do."),
  CALL_TIMEOUT(
      Duration.ofSeconds(60),
      Duration.ofMillis(1),
      Duration.ofDays(1),
      "How long a call may take whose method has no timeout of its own; the time in which a user is"
          + " asked does not count, and a task may take longer."),
  PAGE_SIZE(1_000, 1, 1_000_000, "How many entries one page of a list has at most."),
  ASK_TIMEOUT(
      Duration.ofMinutes(10),
      Duration.ofMillis(1),
      Duration.ofDays(1),
      "How long a call waits for an answer of the user, the model or the client."),
  MAX_WAITING_CALLS(
      256,
      1,
      1_000_000,
      "How many calls may wait for answers at once; they do not count as running."),
  STATE_KEYS(
      SettingKind.SECRETS,
      List.of(),
      "The keys that seal requestState and cursors, each 32 bytes in Base64: the first seals, all"
          + " of them open. Left out: a random key, which no other instance knows."),
  REQUEST_STATE_TTL(
      SECONDS,
      1_800,
      1,
      2_592_000,
      "How long a client of revision 2026-07-28 may take to come back with answers."),
  MAX_REQUEST_STATE_BYTES(
      16 * 1024, 512, 1 << 22, "The longest requestState that a client is given, in bytes."),
  MAX_STREAMS(
      10_000,
      1,
      10_000_000,
      "How many streams of changes may be open, over all clients and connections."),
  MAX_STREAM_BUFFER_BYTES(
      256 * 1024,
      1024,
      1 << 30,
      "How much is kept for a client that reads its stream slowly, in bytes; beyond that the stream"
          + " is closed."),
  KEEP_ALIVE(
      Duration.ofSeconds(15),
      Duration.ofMillis(10),
      Duration.ofHours(1),
      "After how long a silence a comment is sent on an open stream."),
  CHANGE_DELAY(
      Duration.ofMillis(20),
      Duration.ZERO,
      Duration.ofMinutes(1),
      "How long changes of a list are gathered before clients are told once."),
  PROGRESS_INTERVAL(
      Duration.ofMillis(20),
      Duration.ZERO,
      Duration.ofMinutes(1),
      "How often progress of one call is sent at most, after its first 16 reports; the last report"
          + " is always sent."),
  MAX_KEPT_EVENTS(
      256,
      0,
      1_000_000,
      "How many events of a session before revision 2026-07-28 are kept for a client that lost its"
          + " stream; 0 for none."),
  MAX_KEPT_BYTES(
      1024 * 1024, 1024, 1 << 30, "How long these events are together at most, in bytes."),
  MAX_KEPT_TOTAL_BYTES(
      128 * 1024 * 1024,
      1024,
      1 << 30,
      "How long the kept events of all sessions are together at most, in bytes."),
  MAX_TASKS(10_000, 1, 10_000_000, "How many tasks are kept, running and finished."),
  MAX_RUNNING_TASKS(256, 1, 1_000_000, "How many tasks run at once; more wait."),
  TASK_TTL(
      SECONDS,
      900,
      1,
      2_592_000,
      "How long a task is kept after its creation, if the client does not ask for less."),
  TASK_POLL_INTERVAL(
      Duration.ofMillis(500),
      Duration.ofMillis(10),
      Duration.ofHours(1),
      "How often clients are told to ask after a task."),
  RATE_LIMIT(
      100_000,
      1,
      1_000_000_000,
      "How many calls per second one caller may make, whatever the limits of tools say besides;"
          + " callers that nobody authenticated are told apart by their address."),
  MAX_LIMITED_CALLERS(
      100_000,
      1,
      10_000_000,
      "How many counts of calls are kept, one for each caller and limit; when all are in use,"
          + " those who come new share one for each limit."),
  MAX_CACHED_BYTES(
      64 * 1024 * 1024,
      1024,
      1 << 30,
      "How long the kept results of one feature are together at most, in bytes."),
  STORE_TIMEOUT(
      Duration.ofMillis(250),
      Duration.ofMillis(1),
      Duration.ofMinutes(1),
      "How long a store of one's own for results or for limits is waited for before calls go on"
          + " without it."),
  MAX_KEPT_RESULTS(
      1_000,
      0,
      1_000_000,
      "How many whole results are kept, for as long as their tools' budgets say, of which smaller"
          + " ones were sent; 0 for none."),
  MAX_KEPT_RESULT_BYTES(
      64 * 1024 * 1024,
      1024,
      1 << 30,
      "How much memory these may take together, in bytes, two for each character."),
  CONVERSATION_BUDGET(
      0,
      0,
      1_000_000_000,
      "How many tokens, estimated, the results of one conversation may have together, if its client"
          + " names it in _meta; 0 for any number."),
  MAX_CONVERSATIONS(
      10_000,
      1,
      10_000_000,
      "How many conversations are remembered; beyond that, the one that is silent for longest is"
          + " forgotten."),
  CONVERSATION_TTL(
      Duration.ofHours(1),
      Duration.ofSeconds(1),
      Duration.ofDays(30),
      "After how long a silence a conversation is forgotten, and begins anew."),
  // Who calls, and how the server proves who it is. What each is for stands in its description.
  ALLOW_ANONYMOUS(
      SettingKind.FLAG, false, "Whether requests without credentials are served, as from nobody."),
  RESOURCE_URL(
      SettingKind.URL, "", "The URL of the endpoint as clients know it; tokens have to be for it."),
  OAUTH_ISSUER(SettingKind.URL, "", "The authorization server whose tokens are taken."),
  OAUTH_AUDIENCE(
      SettingKind.WORDS,
      List.of(),
      "For whom tokens have to be, exactly; resource-url unless set."),
  OAUTH_JWKS_URI(SettingKind.URL, "", "Where its keys are; as its metadata says unless set."),
  OAUTH_ALGORITHMS(
      SettingKind.WORDS,
      List.of("RS256", "PS256", "ES256", "EdDSA"),
      "How tokens may be signed; algorithms with public keys only."),
  OAUTH_CLOCK_SKEW(
      Duration.ofSeconds(30), Duration.ZERO, Duration.ofSeconds(60), "How wrong clocks may be."),
  OAUTH_TOKEN_TYPES(
      SettingKind.WORDS, List.of("at+jwt", "JWT"), "Which typ the header of a token may have."),
  OAUTH_ROLES_CLAIM(
      SettingKind.TEXT, "", "The claim with the roles, such as roles or realm_access.roles."),
  OAUTH_TENANT_CLAIM(SettingKind.TEXT, "", "The claim with the tenant, such as tid."),
  OAUTH_INTROSPECTION_URI(
      SettingKind.URL,
      "",
      "Where the issuer is asked about tokens (RFC 7662); else they are JWTs."),
  OAUTH_CLIENT_ID(SettingKind.TEXT, "", "As whom the server asks there."),
  OAUTH_CLIENT_SECRET(SettingKind.SECRET, "", "With which secret it does."),
  OAUTH_TIMEOUT(
      Duration.ofSeconds(3),
      Duration.ofMillis(10),
      Duration.ofMinutes(1),
      "How long an answer of the issuer is waited for."),
  OAUTH_MAX_TOKENS(
      10_000,
      0,
      10_000_000,
      "How many checked tokens are remembered, by their digests; 0 for none."),
  OAUTH_TOKEN_TTL(
      SECONDS, 300, 0, 86_400, "How long a JWT that was checked is remembered, while it is valid."),
  OAUTH_INTROSPECTION_TTL(
      SECONDS, 30, 0, 3_600, "How long an answer of the issuer about a token is believed."),
  OAUTH_MAX_TOKEN_LENGTH(
      8 * 1024, 256, 1 << 20, "The longest token that is looked at, in characters."),
  OAUTH_MAX_QUESTIONS(
      64,
      1,
      100_000,
      "How many tokens the issuer is asked about at once; one address takes no more of these than"
          + " it leaves free."),
  OAUTH_MAX_ANSWER_BYTES(
      256 * 1024, 1024, 1 << 24, "The longest answer of the issuer that is read, in bytes."),
  OAUTH_MAX_KEYS(100, 1, 10_000, "How many keys the issuer may have."),
  OAUTH_KEYS_TTL(SECONDS, 300, 1, 86_400, "After how long its keys are fetched again."),
  OAUTH_KEYS_PAUSE(SECONDS, 10, 1, 3_600, "How long they are not, whatever tokens come."),
  OAUTH_KEYS_OUTAGE(HOURS, 4, 0, 720, "How old its last keys may be while it does not answer."),
  API_KEYS_FILE(SettingKind.FILE, "", "The file with the digests of API keys that are taken."),
  CLIENT_CERTIFICATE_HEADER(
      SettingKind.TEXT, "", "The header in which a proxy says whose certificate it has checked."),
  CLIENT_CERTIFICATE_PROXIES(
      SettingKind.WORDS, List.of(), "The network addresses of the proxies that are believed."),
  STDIO_PRINCIPAL(
      SettingKind.TEXT, "", "Who calls over standard input; nobody unless this is set."),
  STDIO_SCOPES(SettingKind.WORDS, List.of(), "The scopes of that caller."),
  STDIO_ROLES(SettingKind.WORDS, List.of(), "The roles of that caller."),
  STDIO_TENANT(SettingKind.TEXT, "", "The tenant of that caller."),
  TLS_CERTIFICATE(
      SettingKind.FILE, "", "The PEM file with the certificate and its chain; serves HTTPS."),
  TLS_KEY(SettingKind.FILE, "", "The PEM file with its private key, PKCS#8 without a password."),
  RELOAD_INTERVAL(
      SECONDS, 10, 1, 86_400, "How often files of certificates and API keys are looked at again."),
  // What is written down of calls, so that nobody can change it unseen.
  AUDIT_FILE(SettingKind.FILE, "", "The file of the audit log; left out, nothing is audited."),
  AUDIT_KEY(
      SettingKind.KEY,
      "",
      "The secret of the audit log, 32 random bytes in Base64; best ${file:…}."),
  AUDIT_SIGNING_KEY(
      SettingKind.FILE, "", "The PEM file of the Ed25519 key (PKCS#8) that signs its checkpoints."),
  AUDIT_PUBLIC_KEY(
      SettingKind.FILE, "", "The PEM file of the key that --audit-verify checks signatures with."),
  AUDIT_CHECKPOINT_FILE(
      SettingKind.FILE, "", "The file that checkpoints are copied to; best of another machine."),
  AUDIT_CHECKPOINT_EVERY(
      1_000, 1, 1_000_000, "After how many records of the audit log there is a checkpoint."),
  AUDIT_CHECKPOINT_INTERVAL(
      Duration.ofMinutes(1),
      Duration.ofMillis(10),
      Duration.ofDays(1),
      "After how long there is one at the latest, if anything was written."),
  AUDIT_FAILURE(
      List.of("refuse", "continue"),
      "What becomes of calls that the audit log cannot take: they are refused, or go on."),
  AUDIT_SYNC(
      List.of("group", "always", "none"),
      "What a call waits for until the disk has it: its intent; its outcome too; or nothing."),
  AUDIT_TIMEOUT(
      Duration.ofSeconds(5),
      Duration.ofMillis(1),
      Duration.ofMinutes(10),
      "How long a call waits for the audit log at most, within its own time."),
  AUDIT_QUEUE(4_096, 1, 1_000_000, "How many records of the audit log may wait to be written."),
  AUDIT_VALUE_LENGTH(
      200, 1, 100_000, "How many characters of a value from outside stand in a record."),
  AUDIT_MAX_BYTES(
      64 * 1024 * 1024,
      4096,
      1 << 30,
      "How long the file of the audit log grows before another is begun; none is ever deleted."),
  SHUTDOWN_TIMEOUT(
      SECONDS, 30, 0, 86_400, "How long running calls may take to finish when the server stops.");

  private final SettingKind kind;
  private final Object defaultValue;
  private final @Nullable Object min;
  private final @Nullable Object max;
  private final List<String> choices;
  private final String description;

  Setting(SettingKind kind, Object defaultValue, String description) {
    this(kind, defaultValue, null, null, List.of(), description);
  }

  Setting(int defaultValue, int min, int max, String description) {
    this(SettingKind.NUMBER, defaultValue, min, max, List.of(), description);
  }

  Setting(Duration defaultValue, Duration min, Duration max, String description) {
    this(SettingKind.DURATION, defaultValue, min, max, List.of(), description);
  }

  Setting(ChronoUnit unit, int defaultValue, int min, int max, String description) {
    this(
        Duration.of(defaultValue, unit),
        Duration.of(min, unit),
        Duration.of(max, unit),
        description);
  }

  Setting(
      SettingKind kind,
      Object defaultValue,
      @Nullable Object min,
      @Nullable Object max,
      List<String> choices,
      String description) {
    this.kind = kind;
    this.defaultValue = defaultValue;
    this.min = min;
    this.max = max;
    this.choices = choices;
    this.description = description;
  }

  Setting(List<String> choices, String description) {
    this(SettingKind.CHOICE, choices.get(0), null, null, choices, description);
  }

  /** What its value looks like. */
  public SettingKind kind() {
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
