package dev.tenon.runtime;

import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.protocol.EngineLimits;
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
public final class ServerConfig implements EngineLimits {
  /** The settings of a server that was told nothing. */
  public static final ServerConfig DEFAULT = new ServerConfig(Settings.DEFAULT);

  private final Settings settings;

  private ServerConfig(Settings settings) {
    this.settings = settings;
  }

  static ServerConfig of(Settings settings) {
    return new ServerConfig(settings);
  }

  Settings settings() {
    return settings;
  }

  /** The address that HTTP listens on; loopback unless told otherwise. */
  public String host() {
    return settings.text(Setting.HOST);
  }

  /** Listens on this address, a name or a number. */
  public ServerConfig withHost(String host) {
    return with(Setting.HOST, host);
  }

  /** The TCP port that HTTP listens on, 0 for any free one. */
  public int port() {
    return settings.number(Setting.PORT);
  }

  /** Listens on this port, 0 to 65535. */
  public ServerConfig withPort(int port) {
    return with(Setting.PORT, port);
  }

  /** The path of the HTTP endpoint. */
  public String path() {
    return settings.text(Setting.PATH);
  }

  /** Serves at this path, which begins with a slash. */
  public ServerConfig withPath(String path) {
    return with(Setting.PATH, path);
  }

  /** Origins that browsers may call from, besides those of this machine; {@code *} allows all. */
  public List<String> allowedOrigins() {
    return settings.list(Setting.ALLOWED_ORIGINS);
  }

  /** Lets browsers call from these origins, such as {@code https://example.com:8443}. */
  public ServerConfig withAllowedOrigins(List<String> allowedOrigins) {
    return with(Setting.ALLOWED_ORIGINS, allowedOrigins);
  }

  /**
   * Values of the {@code Host} header that are served, without port, besides those of this machine;
   * {@code *} allows all; when the host is not a loopback address and nothing is named, all are
   * served.
   */
  public List<String> allowedHosts() {
    return settings.list(Setting.ALLOWED_HOSTS);
  }

  /** Serves these values of the {@code Host} header, without port. */
  public ServerConfig withAllowedHosts(List<String> allowedHosts) {
    return with(Setting.ALLOWED_HOSTS, allowedHosts);
  }

  /** The longest message that is read, in bytes. */
  public int maxMessageBytes() {
    return settings.number(Setting.MAX_MESSAGE_BYTES);
  }

  /** Reads messages of at most so many bytes, 256 to 1073741824. */
  public ServerConfig withMaxMessageBytes(int maxMessageBytes) {
    return with(Setting.MAX_MESSAGE_BYTES, maxMessageBytes);
  }

  /** The deepest nesting of objects and arrays in a message. */
  @Override
  public int maxDepth() {
    return settings.number(Setting.MAX_DEPTH);
  }

  /** Reads messages of at most so many levels, 8 to 1000. */
  public ServerConfig withMaxDepth(int maxDepth) {
    return with(Setting.MAX_DEPTH, maxDepth);
  }

  /** The longest header section of an HTTP request, in bytes. */
  public int maxHeaderBytes() {
    return settings.number(Setting.MAX_HEADER_BYTES);
  }

  /** Reads header sections of at most so many bytes, 256 to 1048576. */
  public ServerConfig withMaxHeaderBytes(int maxHeaderBytes) {
    return with(Setting.MAX_HEADER_BYTES, maxHeaderBytes);
  }

  /** How long an HTTP connection may be silent while a request is awaited or read. */
  public Duration idleTimeout() {
    return settings.duration(Setting.IDLE_TIMEOUT);
  }

  /** Closes connections that are silent for so long, 1 ms to 24 hours. */
  public ServerConfig withIdleTimeout(Duration idleTimeout) {
    return with(Setting.IDLE_TIMEOUT, idleTimeout);
  }

  /** How many sessions of clients before 2026-07-28 may be open over HTTP. */
  @Override
  public int maxSessions() {
    return settings.number(Setting.MAX_SESSIONS);
  }

  /** Keeps at most so many sessions, 1 to 10000000. */
  public ServerConfig withMaxSessions(int maxSessions) {
    return with(Setting.MAX_SESSIONS, maxSessions);
  }

  /** After how long a silence such a session is forgotten. */
  @Override
  public Duration sessionTimeout() {
    return settings.duration(Setting.SESSION_TIMEOUT);
  }

  /** Forgets sessions that are silent for so long, 1 ms to 30 days. */
  public ServerConfig withSessionTimeout(Duration sessionTimeout) {
    return with(Setting.SESSION_TIMEOUT, sessionTimeout);
  }

  /** How many calls run at once; on Java before 21 also the size of the thread pool. */
  @Override
  public int maxConcurrentCalls() {
    return settings.number(Setting.MAX_CONCURRENT_CALLS);
  }

  /** Runs at most so many calls at once, 1 to 1000000. */
  public ServerConfig withMaxConcurrentCalls(int maxConcurrentCalls) {
    return with(Setting.MAX_CONCURRENT_CALLS, maxConcurrentCalls);
  }

  /** How long running calls may take to finish when the server stops. */
  public Duration shutdownTimeout() {
    return settings.duration(Setting.SHUTDOWN_TIMEOUT);
  }

  /** Lets running calls finish for so long when the server stops, 0 to 24 hours. */
  public ServerConfig withShutdownTimeout(Duration shutdownTimeout) {
    return with(Setting.SHUTDOWN_TIMEOUT, shutdownTimeout);
  }

  /** How many entries one page of a list has at most. */
  @Override
  public int pageSize() {
    return settings.number(Setting.PAGE_SIZE);
  }

  /** Sets {@link #pageSize}. */
  public ServerConfig withPageSize(int pageSize) {
    return with(Setting.PAGE_SIZE, pageSize);
  }

  /** How long a call waits for an answer of the user, the model or the client. */
  @Override
  public Duration askTimeout() {
    return settings.duration(Setting.ASK_TIMEOUT);
  }

  /** Sets {@link #askTimeout}. */
  public ServerConfig withAskTimeout(Duration askTimeout) {
    return with(Setting.ASK_TIMEOUT, askTimeout);
  }

  /** How many calls may wait for answers at once. */
  @Override
  public int maxWaitingCalls() {
    return settings.number(Setting.MAX_WAITING_CALLS);
  }

  /** Sets {@link #maxWaitingCalls}. */
  public ServerConfig withMaxWaitingCalls(int maxWaitingCalls) {
    return with(Setting.MAX_WAITING_CALLS, maxWaitingCalls);
  }

  /**
   * The keys that seal what clients keep, in Base64; the first seals, all open; empty for a random
   * one.
   */
  @Override
  public List<String> stateKeys() {
    return settings.list(Setting.STATE_KEYS);
  }

  /** Sets {@link #stateKeys}. */
  public ServerConfig withStateKeys(List<String> stateKeys) {
    return with(Setting.STATE_KEYS, stateKeys);
  }

  /** How long a client of 2026-07-28 may take to come back with answers. */
  @Override
  public Duration requestStateTtl() {
    return settings.duration(Setting.REQUEST_STATE_TTL);
  }

  /** Sets {@link #requestStateTtl}. */
  public ServerConfig withRequestStateTtl(Duration requestStateTtl) {
    return with(Setting.REQUEST_STATE_TTL, requestStateTtl);
  }

  /** The longest {@code requestState}, in bytes. */
  @Override
  public int maxRequestStateBytes() {
    return settings.number(Setting.MAX_REQUEST_STATE_BYTES);
  }

  /** Sets {@link #maxRequestStateBytes}. */
  public ServerConfig withMaxRequestStateBytes(int maxRequestStateBytes) {
    return with(Setting.MAX_REQUEST_STATE_BYTES, maxRequestStateBytes);
  }

  /** How many streams of changes may be open. */
  @Override
  public int maxStreams() {
    return settings.number(Setting.MAX_STREAMS);
  }

  /** Sets {@link #maxStreams}. */
  public ServerConfig withMaxStreams(int maxStreams) {
    return with(Setting.MAX_STREAMS, maxStreams);
  }

  /** How much is kept for a client that reads its stream slowly, in bytes. */
  @Override
  public int maxStreamBufferBytes() {
    return settings.number(Setting.MAX_STREAM_BUFFER_BYTES);
  }

  /** Sets {@link #maxStreamBufferBytes}. */
  public ServerConfig withMaxStreamBufferBytes(int maxStreamBufferBytes) {
    return with(Setting.MAX_STREAM_BUFFER_BYTES, maxStreamBufferBytes);
  }

  /** After how long a silence a comment is sent on an open stream. */
  @Override
  public Duration keepAlive() {
    return settings.duration(Setting.KEEP_ALIVE);
  }

  /** Sets {@link #keepAlive}. */
  public ServerConfig withKeepAlive(Duration keepAlive) {
    return with(Setting.KEEP_ALIVE, keepAlive);
  }

  /** How long changes of a list are gathered before clients are told once. */
  @Override
  public Duration changeDelay() {
    return settings.duration(Setting.CHANGE_DELAY);
  }

  /** Sets {@link #changeDelay}. */
  public ServerConfig withChangeDelay(Duration changeDelay) {
    return with(Setting.CHANGE_DELAY, changeDelay);
  }

  /** How often progress of one call is sent at most. */
  @Override
  public Duration progressInterval() {
    return settings.duration(Setting.PROGRESS_INTERVAL);
  }

  /** Sets {@link #progressInterval}. */
  public ServerConfig withProgressInterval(Duration progressInterval) {
    return with(Setting.PROGRESS_INTERVAL, progressInterval);
  }

  /** How many events of a session are kept for a client that lost its stream. */
  @Override
  public int maxKeptEvents() {
    return settings.number(Setting.MAX_KEPT_EVENTS);
  }

  /** Sets {@link #maxKeptEvents}. */
  public ServerConfig withMaxKeptEvents(int maxKeptEvents) {
    return with(Setting.MAX_KEPT_EVENTS, maxKeptEvents);
  }

  /** How long these events are together at most, in bytes. */
  @Override
  public int maxKeptBytes() {
    return settings.number(Setting.MAX_KEPT_BYTES);
  }

  /** Sets {@link #maxKeptBytes}. */
  public ServerConfig withMaxKeptBytes(int maxKeptBytes) {
    return with(Setting.MAX_KEPT_BYTES, maxKeptBytes);
  }

  /** How long the events that all sessions keep are together at most, in bytes. */
  @Override
  public int maxKeptTotalBytes() {
    return settings.number(Setting.MAX_KEPT_TOTAL_BYTES);
  }

  /** Sets {@link #maxKeptTotalBytes}. */
  public ServerConfig withMaxKeptTotalBytes(int maxKeptTotalBytes) {
    return with(Setting.MAX_KEPT_TOTAL_BYTES, maxKeptTotalBytes);
  }

  /** How many tasks are kept, running and finished. */
  @Override
  public int maxTasks() {
    return settings.number(Setting.MAX_TASKS);
  }

  /** Sets {@link #maxTasks}. */
  public ServerConfig withMaxTasks(int maxTasks) {
    return with(Setting.MAX_TASKS, maxTasks);
  }

  /** How many tasks run at once. */
  @Override
  public int maxRunningTasks() {
    return settings.number(Setting.MAX_RUNNING_TASKS);
  }

  /** Sets {@link #maxRunningTasks}. */
  public ServerConfig withMaxRunningTasks(int maxRunningTasks) {
    return with(Setting.MAX_RUNNING_TASKS, maxRunningTasks);
  }

  /** How long a task is kept after its creation. */
  @Override
  public Duration taskTtl() {
    return settings.duration(Setting.TASK_TTL);
  }

  /** Sets {@link #taskTtl}. */
  public ServerConfig withTaskTtl(Duration taskTtl) {
    return with(Setting.TASK_TTL, taskTtl);
  }

  /** How often clients are told to ask after a task. */
  @Override
  public Duration taskPollInterval() {
    return settings.duration(Setting.TASK_POLL_INTERVAL);
  }

  /** Sets {@link #taskPollInterval}. */
  public ServerConfig withTaskPollInterval(Duration taskPollInterval) {
    return with(Setting.TASK_POLL_INTERVAL, taskPollInterval);
  }

  private ServerConfig with(Setting setting, Object value) {
    return new ServerConfig(settings.with(setting, value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServerConfig config && settings.equals(config.settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  /** The settings that differ from their defaults. */
  @Override
  public String toString() {
    return "ServerConfig" + settings;
  }
}
