package dev.tenon.runtime.protocol;

import java.time.Duration;
import java.util.List;

/** The bounds of an engine. {@code docs/settings.md} has their values. */
public interface EngineLimits {
  /** The deepest nesting of a message. */
  int maxDepth();

  /** How many HTTP sessions may be open. */
  int maxSessions();

  /** After which silence an HTTP session is forgotten. */
  Duration sessionTimeout();

  /** The longest message with a result that is sent, in bytes. */
  int maxResultBytes();

  /** How many calls run at once. */
  int maxConcurrentCalls();

  /** How many more may wait for their turn. */
  int maxQueuedCalls();

  /** How many calls there may be at once: running, waiting for their turn, and for answers. */
  default int maxCallsAtOnce() {
    return maxConcurrentCalls() + maxQueuedCalls() + maxWaitingCalls();
  }

  /** How many entries one page of a list has at most. */
  int pageSize();

  /** How long a call waits for an answer of the user, the model or the client. */
  Duration askTimeout();

  /** How many calls may wait for answers at once. */
  int maxWaitingCalls();

  /**
   * The keys that seal what clients keep, in Base64; the first seals, all open; empty for a random
   * one.
   */
  List<String> stateKeys();

  /** How long a client of 2026-07-28 may take to come back with answers. */
  Duration requestStateTtl();

  /** The longest {@code requestState}, in bytes. */
  int maxRequestStateBytes();

  /** How many streams of changes may be open. */
  int maxStreams();

  /** How much is kept for a client that reads its stream slowly, in bytes. */
  int maxStreamBufferBytes();

  /** After how long a silence a comment is sent on an open stream. */
  Duration keepAlive();

  /** How long changes of a list are gathered before clients are told once. */
  Duration changeDelay();

  /** How often progress of one call is sent at most. */
  Duration progressInterval();

  /** How many events of a session are kept for a client that lost its stream. */
  int maxKeptEvents();

  /** How long these events are together at most, in bytes. */
  int maxKeptBytes();

  /** How long the events that all sessions keep are together at most, in bytes. */
  int maxKeptTotalBytes();

  /** How many tasks are kept, running and finished. */
  int maxTasks();

  /** How many tasks run at once. */
  int maxRunningTasks();

  /** How long a task is kept after its creation. */
  Duration taskTtl();

  /** How often clients are told to ask after a task. */
  Duration taskPollInterval();
}
