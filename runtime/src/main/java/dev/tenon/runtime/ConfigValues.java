package dev.tenon.runtime;

import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.policy.PolicyLimits;
import dev.tenon.runtime.protocol.EngineLimits;
import java.time.Duration;
import java.util.List;

/** What settings say, a method for each. */
abstract sealed class ConfigValues implements EngineLimits, PolicyLimits permits ServerConfig {
  private final Settings settings;

  ConfigValues(Settings settings) {
    this.settings = settings;
  }

  final Settings settings() {
    return settings;
  }

  /** The address that HTTP listens on; loopback unless told otherwise. */
  public final String host() {
    return settings.text(Setting.HOST);
  }

  /** The TCP port that HTTP listens on, 0 for any free one. */
  public final int port() {
    return settings.number(Setting.PORT);
  }

  /** The path of the HTTP endpoint. */
  public final String path() {
    return settings.text(Setting.PATH);
  }

  /** Origins that browsers may call from, besides those of this machine; {@code *} allows all. */
  public final List<String> allowedOrigins() {
    return settings.list(Setting.ALLOWED_ORIGINS);
  }

  /**
   * Values of the {@code Host} header that are served, without port, besides those of this machine;
   * {@code *} allows all; when the host is not a loopback address and nothing is named, all are
   * served.
   */
  public final List<String> allowedHosts() {
    return settings.list(Setting.ALLOWED_HOSTS);
  }

  /** The longest message that is read, in bytes. */
  public final int maxMessageBytes() {
    return settings.number(Setting.MAX_MESSAGE_BYTES);
  }

  /** The longest message with a result that is sent, in bytes. */
  @Override
  public final int maxResultBytes() {
    return settings.number(Setting.MAX_RESULT_BYTES);
  }

  /** How many whole results are kept of which smaller ones were sent. */
  @Override
  public final int maxKeptResults() {
    return settings.number(Setting.MAX_KEPT_RESULTS);
  }

  /** How much memory these may take together, in bytes. */
  @Override
  public final int maxKeptResultBytes() {
    return settings.number(Setting.MAX_KEPT_RESULT_BYTES);
  }

  /** How many tokens the results of one conversation may have together; 0 for any number. */
  @Override
  public final int conversationBudget() {
    return settings.number(Setting.CONVERSATION_BUDGET);
  }

  /** How many conversations are remembered. */
  @Override
  public final int maxConversations() {
    return settings.number(Setting.MAX_CONVERSATIONS);
  }

  /** After which silence a conversation is forgotten. */
  @Override
  public final Duration conversationTtl() {
    return settings.duration(Setting.CONVERSATION_TTL);
  }

  /** The deepest nesting of objects and arrays in a message. */
  @Override
  public final int maxDepth() {
    return settings.number(Setting.MAX_DEPTH);
  }

  /** The longest header section of an HTTP request, in bytes. */
  public final int maxHeaderBytes() {
    return settings.number(Setting.MAX_HEADER_BYTES);
  }

  /** How long an HTTP connection may be silent while a request is awaited or read. */
  public final Duration idleTimeout() {
    return settings.duration(Setting.IDLE_TIMEOUT);
  }

  /** How long a call may take whose method has no timeout of its own. */
  public final Duration callTimeout() {
    return settings.duration(Setting.CALL_TIMEOUT);
  }

  /** How many sessions of clients before 2026-07-28 may be open over HTTP. */
  @Override
  public final int maxSessions() {
    return settings.number(Setting.MAX_SESSIONS);
  }

  /** After how long a silence such a session is forgotten. */
  @Override
  public final Duration sessionTimeout() {
    return settings.duration(Setting.SESSION_TIMEOUT);
  }

  /** How many calls run at once; on Java before 21 also the size of the thread pool. */
  @Override
  public final int maxConcurrentCalls() {
    return settings.number(Setting.MAX_CONCURRENT_CALLS);
  }

  /** How many calls per second one caller may make. */
  @Override
  public final int rateLimit() {
    return settings.number(Setting.RATE_LIMIT);
  }

  /** How many counts of calls are kept, one for each caller and limit. */
  @Override
  public final int maxLimitedCallers() {
    return settings.number(Setting.MAX_LIMITED_CALLERS);
  }

  /** How long the kept results of one feature are together at most, in bytes. */
  @Override
  public final int maxCachedBytes() {
    return settings.number(Setting.MAX_CACHED_BYTES);
  }

  /** How long a store of one's own for results or for limits is waited for. */
  @Override
  public final Duration storeTimeout() {
    return settings.duration(Setting.STORE_TIMEOUT);
  }

  /** How many calls more may wait for their turn. */
  @Override
  public final int maxQueuedCalls() {
    return settings.number(Setting.MAX_QUEUED_CALLS);
  }

  /** How long running calls may take to finish when the server stops. */
  public final Duration shutdownTimeout() {
    return settings.duration(Setting.SHUTDOWN_TIMEOUT);
  }

  /** How many entries one page of a list has at most. */
  @Override
  public final int pageSize() {
    return settings.number(Setting.PAGE_SIZE);
  }

  /** How long a call waits for an answer of the user, the model or the client. */
  @Override
  public final Duration askTimeout() {
    return settings.duration(Setting.ASK_TIMEOUT);
  }

  /** How many calls may wait for answers at once. */
  @Override
  public final int maxWaitingCalls() {
    return settings.number(Setting.MAX_WAITING_CALLS);
  }

  /**
   * The keys that seal what clients keep, in Base64; the first seals, all open; empty for a random
   * one.
   */
  @Override
  public final List<String> stateKeys() {
    return settings.list(Setting.STATE_KEYS);
  }

  /** How long a client of 2026-07-28 may take to come back with answers. */
  @Override
  public final Duration requestStateTtl() {
    return settings.duration(Setting.REQUEST_STATE_TTL);
  }

  /** The longest {@code requestState}, in bytes. */
  @Override
  public final int maxRequestStateBytes() {
    return settings.number(Setting.MAX_REQUEST_STATE_BYTES);
  }

  /** How many streams of changes may be open. */
  @Override
  public final int maxStreams() {
    return settings.number(Setting.MAX_STREAMS);
  }

  /** How much is kept for a client that reads its stream slowly, in bytes. */
  @Override
  public final int maxStreamBufferBytes() {
    return settings.number(Setting.MAX_STREAM_BUFFER_BYTES);
  }

  /** After how long a silence a comment is sent on an open stream. */
  @Override
  public final Duration keepAlive() {
    return settings.duration(Setting.KEEP_ALIVE);
  }

  /** How long changes of a list are gathered before clients are told once. */
  @Override
  public final Duration changeDelay() {
    return settings.duration(Setting.CHANGE_DELAY);
  }

  /** How often progress of one call is sent at most. */
  @Override
  public final Duration progressInterval() {
    return settings.duration(Setting.PROGRESS_INTERVAL);
  }

  /** How many events of a session are kept for a client that lost its stream. */
  @Override
  public final int maxKeptEvents() {
    return settings.number(Setting.MAX_KEPT_EVENTS);
  }

  /** How long these events are together at most, in bytes. */
  @Override
  public final int maxKeptBytes() {
    return settings.number(Setting.MAX_KEPT_BYTES);
  }

  /** How long the events that all sessions keep are together at most, in bytes. */
  @Override
  public final int maxKeptTotalBytes() {
    return settings.number(Setting.MAX_KEPT_TOTAL_BYTES);
  }

  /** How many tasks are kept, running and finished. */
  @Override
  public final int maxTasks() {
    return settings.number(Setting.MAX_TASKS);
  }

  /** How many tasks run at once. */
  @Override
  public final int maxRunningTasks() {
    return settings.number(Setting.MAX_RUNNING_TASKS);
  }

  /** How long a task is kept after its creation. */
  @Override
  public final Duration taskTtl() {
    return settings.duration(Setting.TASK_TTL);
  }

  /** How often clients are told to ask after a task. */
  @Override
  public final Duration taskPollInterval() {
    return settings.duration(Setting.TASK_POLL_INTERVAL);
  }

  /** The file of the audit log; empty for none. */
  public final String auditFile() {
    return settings.text(Setting.AUDIT_FILE);
  }

  /** The secret of the audit log, 32 bytes in Base64; empty for none. */
  public final String auditKey() {
    return settings.text(Setting.AUDIT_KEY);
  }

  /** The PEM file of the key that signs its checkpoints; empty for none. */
  public final String auditSigningKey() {
    return settings.text(Setting.AUDIT_SIGNING_KEY);
  }

  /** The PEM file of the key that checks its signatures; empty for none. */
  public final String auditPublicKey() {
    return settings.text(Setting.AUDIT_PUBLIC_KEY);
  }

  /** The file that its checkpoints are copied to; empty for none. */
  public final String auditCheckpointFile() {
    return settings.text(Setting.AUDIT_CHECKPOINT_FILE);
  }

  /** After how many records of it there is a checkpoint. */
  public final int auditCheckpointEvery() {
    return settings.number(Setting.AUDIT_CHECKPOINT_EVERY);
  }

  /** After how long there is one at the latest. */
  public final Duration auditCheckpointInterval() {
    return settings.duration(Setting.AUDIT_CHECKPOINT_INTERVAL);
  }

  /** What becomes of calls that it cannot take: {@code refuse} or {@code continue}. */
  public final String auditFailure() {
    return settings.text(Setting.AUDIT_FAILURE);
  }

  /** What a call waits for: {@code group}, {@code always} or {@code none}. */
  public final String auditSync() {
    return settings.text(Setting.AUDIT_SYNC);
  }

  /** How long a call waits for the audit log at most. */
  public final Duration auditTimeout() {
    return settings.duration(Setting.AUDIT_TIMEOUT);
  }

  /** How many records of it may wait to be written. */
  public final int auditQueue() {
    return settings.number(Setting.AUDIT_QUEUE);
  }

  /** How many characters of a value from outside stand in a record. */
  public final int auditValueLength() {
    return settings.number(Setting.AUDIT_VALUE_LENGTH);
  }

  /** How long its file grows before another is begun, in bytes. */
  public final int auditMaxBytes() {
    return settings.number(Setting.AUDIT_MAX_BYTES);
  }

  /** Whether requests without credentials are served, as from nobody. */
  public final boolean allowAnonymous() {
    return settings.flag(Setting.ALLOW_ANONYMOUS);
  }

  /** The URL of the endpoint as clients know it; empty unless set. */
  public final String resourceUrl() {
    return settings.text(Setting.RESOURCE_URL);
  }

  /** The file with the digests of API keys that are taken; empty for none. */
  public final String apiKeysFile() {
    return settings.text(Setting.API_KEYS_FILE);
  }

  /** The header in which a proxy says whose certificate it has checked; empty for none. */
  public final String clientCertificateHeader() {
    return settings.text(Setting.CLIENT_CERTIFICATE_HEADER);
  }

  /** The network addresses of the proxies that are believed. */
  public final List<String> clientCertificateProxies() {
    return settings.list(Setting.CLIENT_CERTIFICATE_PROXIES);
  }

  /** The PEM file with the certificate and its chain; empty to serve HTTP without TLS. */
  public final String tlsCertificate() {
    return settings.text(Setting.TLS_CERTIFICATE);
  }

  /** The PEM file with its private key; empty for none. */
  public final String tlsKey() {
    return settings.text(Setting.TLS_KEY);
  }

  /** How often files of certificates and API keys are looked at again. */
  public final Duration reloadInterval() {
    return settings.duration(Setting.RELOAD_INTERVAL);
  }
}
