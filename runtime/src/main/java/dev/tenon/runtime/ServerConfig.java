package dev.tenon.runtime;

import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.config.SettingsException;
import dev.tenon.runtime.config.SettingsReader;
import java.time.Duration;
import java.util.List;

/**
 * The settings of a server, each within its bounds, which {@code docs/settings.md} lists. Immutable
 * and thread-safe; {@link #DEFAULT} and the {@code with} methods make others. A value out of its
 * bounds is an {@code IllegalArgumentException}.
 *
 * <p>On the command line a setting is {@code --max-message-bytes 1048576}, in the environment
 * {@code TENON_MAX_MESSAGE_BYTES}, as a system property and in {@code tenon.properties} {@code
 * tenon.max-message-bytes}; what is set there, in this order, goes before what a program sets.
 */
public final class ServerConfig extends ConfigValues {
  /** The settings of a server that was told nothing. */
  public static final ServerConfig DEFAULT = new ServerConfig(Settings.DEFAULT);

  private ServerConfig(Settings settings) {
    super(settings);
  }

  static ServerConfig of(Settings settings) {
    return new ServerConfig(settings);
  }

  /** Listens on this address, a name or a number. */
  public ServerConfig withHost(String host) {
    return with(Setting.HOST, host);
  }

  /** Listens on this port, 0 to 65535. */
  public ServerConfig withPort(int port) {
    return with(Setting.PORT, port);
  }

  /** Serves at this path, which begins with a slash. */
  public ServerConfig withPath(String path) {
    return with(Setting.PATH, path);
  }

  /** Lets browsers call from these origins, such as {@code https://example.com:8443}. */
  public ServerConfig withAllowedOrigins(List<String> allowedOrigins) {
    return with(Setting.ALLOWED_ORIGINS, allowedOrigins);
  }

  /** Serves these values of the {@code Host} header, without port. */
  public ServerConfig withAllowedHosts(List<String> allowedHosts) {
    return with(Setting.ALLOWED_HOSTS, allowedHosts);
  }

  /** Reads messages of at most so many bytes, 256 to 1073741824. */
  public ServerConfig withMaxMessageBytes(int maxMessageBytes) {
    return with(Setting.MAX_MESSAGE_BYTES, maxMessageBytes);
  }

  /** Sends results in messages of at most so many bytes, 4096 to 1073741824. */
  public ServerConfig withMaxResultBytes(int maxResultBytes) {
    return with(Setting.MAX_RESULT_BYTES, maxResultBytes);
  }

  /** Keeps at most so many whole results of which smaller ones were sent, 0 to 1000000. */
  public ServerConfig withMaxKeptResults(int maxKeptResults) {
    return with(Setting.MAX_KEPT_RESULTS, maxKeptResults);
  }

  /** Gives these so much memory together, in bytes, 1024 to 1073741824. */
  public ServerConfig withMaxKeptResultBytes(int maxKeptResultBytes) {
    return with(Setting.MAX_KEPT_RESULT_BYTES, maxKeptResultBytes);
  }

  /** Gives each conversation so many tokens of results, 0 to 1000000000; 0 for any number. */
  public ServerConfig withConversationBudget(int conversationBudget) {
    return with(Setting.CONVERSATION_BUDGET, conversationBudget);
  }

  /** Remembers at most so many conversations, 1 to 10000000. */
  public ServerConfig withMaxConversations(int maxConversations) {
    return with(Setting.MAX_CONVERSATIONS, maxConversations);
  }

  /** Forgets conversations that are silent for so long, 1 s to 30 days. */
  public ServerConfig withConversationTtl(Duration conversationTtl) {
    return with(Setting.CONVERSATION_TTL, conversationTtl);
  }

  /** Reads messages of at most so many levels, 8 to 1000. */
  public ServerConfig withMaxDepth(int maxDepth) {
    return with(Setting.MAX_DEPTH, maxDepth);
  }

  /** Reads header sections of at most so many bytes, 256 to 1048576. */
  public ServerConfig withMaxHeaderBytes(int maxHeaderBytes) {
    return with(Setting.MAX_HEADER_BYTES, maxHeaderBytes);
  }

  /** Closes connections that are silent for so long, 1 ms to 24 hours. */
  public ServerConfig withIdleTimeout(Duration idleTimeout) {
    return with(Setting.IDLE_TIMEOUT, idleTimeout);
  }

  /** Gives calls so much time, 1 ms to 1 day, unless their method says otherwise. */
  public ServerConfig withCallTimeout(Duration callTimeout) {
    return with(Setting.CALL_TIMEOUT, callTimeout);
  }

  /** Keeps at most so many sessions, 1 to 10000000. */
  public ServerConfig withMaxSessions(int maxSessions) {
    return with(Setting.MAX_SESSIONS, maxSessions);
  }

  /** Forgets sessions that are silent for so long, 1 ms to 30 days. */
  public ServerConfig withSessionTimeout(Duration sessionTimeout) {
    return with(Setting.SESSION_TIMEOUT, sessionTimeout);
  }

  /** Runs at most so many calls at once, 1 to 1000000. */
  public ServerConfig withMaxConcurrentCalls(int maxConcurrentCalls) {
    return with(Setting.MAX_CONCURRENT_CALLS, maxConcurrentCalls);
  }

  /** Lets at most so many calls more wait for their turn, 0 to 1000000. */
  public ServerConfig withMaxQueuedCalls(int maxQueuedCalls) {
    return with(Setting.MAX_QUEUED_CALLS, maxQueuedCalls);
  }

  /** Lets running calls finish for so long when the server stops, 0 to 24 hours. */
  public ServerConfig withShutdownTimeout(Duration shutdownTimeout) {
    return with(Setting.SHUTDOWN_TIMEOUT, shutdownTimeout);
  }

  /** Sets {@link #pageSize}. */
  public ServerConfig withPageSize(int pageSize) {
    return with(Setting.PAGE_SIZE, pageSize);
  }

  /** Sets {@link #askTimeout}. */
  public ServerConfig withAskTimeout(Duration askTimeout) {
    return with(Setting.ASK_TIMEOUT, askTimeout);
  }

  /** Sets {@link #maxWaitingCalls}. */
  public ServerConfig withMaxWaitingCalls(int maxWaitingCalls) {
    return with(Setting.MAX_WAITING_CALLS, maxWaitingCalls);
  }

  /** Sets {@link #stateKeys}. */
  public ServerConfig withStateKeys(List<String> stateKeys) {
    return with(Setting.STATE_KEYS, stateKeys);
  }

  /** Sets {@link #requestStateTtl}. */
  public ServerConfig withRequestStateTtl(Duration requestStateTtl) {
    return with(Setting.REQUEST_STATE_TTL, requestStateTtl);
  }

  /** Sets {@link #maxRequestStateBytes}. */
  public ServerConfig withMaxRequestStateBytes(int maxRequestStateBytes) {
    return with(Setting.MAX_REQUEST_STATE_BYTES, maxRequestStateBytes);
  }

  /** Sets {@link #maxStreams}. */
  public ServerConfig withMaxStreams(int maxStreams) {
    return with(Setting.MAX_STREAMS, maxStreams);
  }

  /** Sets {@link #maxStreamBufferBytes}. */
  public ServerConfig withMaxStreamBufferBytes(int maxStreamBufferBytes) {
    return with(Setting.MAX_STREAM_BUFFER_BYTES, maxStreamBufferBytes);
  }

  /** Sets {@link #keepAlive}. */
  public ServerConfig withKeepAlive(Duration keepAlive) {
    return with(Setting.KEEP_ALIVE, keepAlive);
  }

  /** Sets {@link #changeDelay}. */
  public ServerConfig withChangeDelay(Duration changeDelay) {
    return with(Setting.CHANGE_DELAY, changeDelay);
  }

  /** Sets {@link #progressInterval}. */
  public ServerConfig withProgressInterval(Duration progressInterval) {
    return with(Setting.PROGRESS_INTERVAL, progressInterval);
  }

  /** Sets {@link #maxKeptEvents}. */
  public ServerConfig withMaxKeptEvents(int maxKeptEvents) {
    return with(Setting.MAX_KEPT_EVENTS, maxKeptEvents);
  }

  /** Sets {@link #maxKeptBytes}. */
  public ServerConfig withMaxKeptBytes(int maxKeptBytes) {
    return with(Setting.MAX_KEPT_BYTES, maxKeptBytes);
  }

  /** Sets {@link #maxKeptTotalBytes}. */
  public ServerConfig withMaxKeptTotalBytes(int maxKeptTotalBytes) {
    return with(Setting.MAX_KEPT_TOTAL_BYTES, maxKeptTotalBytes);
  }

  /** Sets {@link #maxTasks}. */
  public ServerConfig withMaxTasks(int maxTasks) {
    return with(Setting.MAX_TASKS, maxTasks);
  }

  /** Sets {@link #maxRunningTasks}. */
  public ServerConfig withMaxRunningTasks(int maxRunningTasks) {
    return with(Setting.MAX_RUNNING_TASKS, maxRunningTasks);
  }

  /** Sets {@link #taskTtl}. */
  public ServerConfig withTaskTtl(Duration taskTtl) {
    return with(Setting.TASK_TTL, taskTtl);
  }

  /** Sets {@link #taskPollInterval}. */
  public ServerConfig withTaskPollInterval(Duration taskPollInterval) {
    return with(Setting.TASK_POLL_INTERVAL, taskPollInterval);
  }

  /**
   * Sets anything by its name: a setting of {@code docs/settings.md}, such as {@code oauth-issuer},
   * or how one feature, or several together, are served, such as {@code tool.search.timeout} to
   * {@code 5s}, of which {@code docs/policies.md} lists what there is. Whether the server has such
   * a feature is checked when that starts.
   *
   * @throws IllegalArgumentException if no server has such a setting
   */
  public ServerConfig withSetting(String name, String value) {
    SettingsReader reader = new SettingsReader(settings());
    reader.program(name, value);
    if (!reader.problems().isEmpty()) {
      throw new SettingsException(reader.problems());
    }
    return new ServerConfig(reader.settings());
  }

  /** Sets {@link #rateLimit}. */
  public ServerConfig withRateLimit(int callsPerSecond) {
    return with(Setting.RATE_LIMIT, callsPerSecond);
  }

  /** Sets {@link #maxLimitedCallers}. */
  public ServerConfig withMaxLimitedCallers(int maxLimitedCallers) {
    return with(Setting.MAX_LIMITED_CALLERS, maxLimitedCallers);
  }

  /** Sets {@link #maxCachedBytes}. */
  public ServerConfig withMaxCachedBytes(int maxCachedBytes) {
    return with(Setting.MAX_CACHED_BYTES, maxCachedBytes);
  }

  /** Sets {@link #storeTimeout}. */
  public ServerConfig withStoreTimeout(Duration storeTimeout) {
    return with(Setting.STORE_TIMEOUT, storeTimeout);
  }

  /** Sets {@link #auditFile}. */
  public ServerConfig withAuditFile(String auditFile) {
    return with(Setting.AUDIT_FILE, auditFile);
  }

  /** Sets {@link #auditKey}. */
  public ServerConfig withAuditKey(String auditKey) {
    return with(Setting.AUDIT_KEY, auditKey);
  }

  /** Sets {@link #auditSigningKey}. */
  public ServerConfig withAuditSigningKey(String auditSigningKey) {
    return with(Setting.AUDIT_SIGNING_KEY, auditSigningKey);
  }

  /** Sets {@link #auditPublicKey}. */
  public ServerConfig withAuditPublicKey(String auditPublicKey) {
    return with(Setting.AUDIT_PUBLIC_KEY, auditPublicKey);
  }

  /** Sets {@link #auditCheckpointFile}. */
  public ServerConfig withAuditCheckpointFile(String auditCheckpointFile) {
    return with(Setting.AUDIT_CHECKPOINT_FILE, auditCheckpointFile);
  }

  /** Sets {@link #auditCheckpointEvery}. */
  public ServerConfig withAuditCheckpointEvery(int auditCheckpointEvery) {
    return with(Setting.AUDIT_CHECKPOINT_EVERY, auditCheckpointEvery);
  }

  /** Sets {@link #auditCheckpointInterval}. */
  public ServerConfig withAuditCheckpointInterval(Duration auditCheckpointInterval) {
    return with(Setting.AUDIT_CHECKPOINT_INTERVAL, auditCheckpointInterval);
  }

  /** Sets {@link #auditFailure}. */
  public ServerConfig withAuditFailure(String auditFailure) {
    return with(Setting.AUDIT_FAILURE, auditFailure);
  }

  /** Sets {@link #auditSync}. */
  public ServerConfig withAuditSync(String auditSync) {
    return with(Setting.AUDIT_SYNC, auditSync);
  }

  /** Sets {@link #auditTimeout}. */
  public ServerConfig withAuditTimeout(Duration auditTimeout) {
    return with(Setting.AUDIT_TIMEOUT, auditTimeout);
  }

  /** Sets {@link #auditQueue}. */
  public ServerConfig withAuditQueue(int auditQueue) {
    return with(Setting.AUDIT_QUEUE, auditQueue);
  }

  /** Sets {@link #auditValueLength}. */
  public ServerConfig withAuditValueLength(int auditValueLength) {
    return with(Setting.AUDIT_VALUE_LENGTH, auditValueLength);
  }

  /** Sets {@link #auditMaxBytes}. */
  public ServerConfig withAuditMaxBytes(int auditMaxBytes) {
    return with(Setting.AUDIT_MAX_BYTES, auditMaxBytes);
  }

  /** Sets {@link #allowAnonymous}. */
  public ServerConfig withAllowAnonymous(boolean allowAnonymous) {
    return with(Setting.ALLOW_ANONYMOUS, allowAnonymous);
  }

  /** Sets {@link #resourceUrl}. */
  public ServerConfig withResourceUrl(String resourceUrl) {
    return with(Setting.RESOURCE_URL, resourceUrl);
  }

  /** Sets {@link #apiKeysFile}. */
  public ServerConfig withApiKeysFile(String apiKeysFile) {
    return with(Setting.API_KEYS_FILE, apiKeysFile);
  }

  /** Sets {@link #clientCertificateHeader}. */
  public ServerConfig withClientCertificateHeader(String clientCertificateHeader) {
    return with(Setting.CLIENT_CERTIFICATE_HEADER, clientCertificateHeader);
  }

  /** Sets {@link #clientCertificateProxies}. */
  public ServerConfig withClientCertificateProxies(List<String> clientCertificateProxies) {
    return with(Setting.CLIENT_CERTIFICATE_PROXIES, clientCertificateProxies);
  }

  /** Sets {@link #tlsCertificate}. */
  public ServerConfig withTlsCertificate(String tlsCertificate) {
    return with(Setting.TLS_CERTIFICATE, tlsCertificate);
  }

  /** Sets {@link #tlsKey}. */
  public ServerConfig withTlsKey(String tlsKey) {
    return with(Setting.TLS_KEY, tlsKey);
  }

  /** Sets {@link #reloadInterval}. */
  public ServerConfig withReloadInterval(Duration reloadInterval) {
    return with(Setting.RELOAD_INTERVAL, reloadInterval);
  }

  private ServerConfig with(Setting setting, Object value) {
    return new ServerConfig(settings().with(setting, value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServerConfig config && settings().equals(config.settings());
  }

  @Override
  public int hashCode() {
    return settings().hashCode();
  }

  /** The settings that differ from their defaults. */
  @Override
  public String toString() {
    return "ServerConfig" + settings();
  }
}
