package dev.tenon.runtime.task;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.json.RawJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task as plain data, so that any store can keep it. Immutable: each step of a task's life makes
 * the next version.
 *
 * @param id its id, which nobody can guess
 * @param version counts the steps of its life; the first is 0
 * @param revision the revision of the protocol that it belongs to, such as {@code 2026-07-28}
 * @param principal the identity of the caller whose it is; empty for nobody's
 * @param tool the tool that was called
 * @param access who could call the tool when the task was made, and may ask for the task; data like
 *     the rest
 * @param createdAt when it was made, in whole milliseconds
 * @param ttl how long it may live after that
 * @param lastUpdatedAt when this version was made, in whole milliseconds
 * @param status where it stands
 * @param statusMessage more about that, for people; empty for nothing
 * @param inputRequests what the client is asked and has not answered: JSON objects with {@code
 *     method} and {@code params}, by keys that are never used twice, in the order of asking
 * @param answers what the client answered to the last questions, JSON objects by the same keys
 * @param result what the call came to, a JSON object, or null
 * @param error the JSON-RPC error that the call came to, a JSON object, or null
 */
public record TaskRecord(
    String id,
    long version,
    String revision,
    String principal,
    String tool,
    Access access,
    Instant createdAt,
    Duration ttl,
    Instant lastUpdatedAt,
    TaskStatus status,
    String statusMessage,
    Map<String, RawJson> inputRequests,
    Map<String, RawJson> answers,
    @Nullable RawJson result,
    @Nullable RawJson error) {
  /** Copies the maps, in their order. */
  public TaskRecord {
    inputRequests = Collections.unmodifiableMap(new LinkedHashMap<>(inputRequests));
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** The first version of a task. */
  public static TaskRecord created(
      String id,
      String revision,
      String principal,
      String tool,
      Access access,
      Instant createdAt,
      Duration ttl) {
    return new TaskRecord(
        id,
        0,
        revision,
        principal,
        tool,
        access,
        createdAt,
        ttl,
        createdAt,
        TaskStatus.WORKING,
        "",
        Map.of(),
        Map.of(),
        null,
        null);
  }

  /** After this time the task counts as failed if it is not over. */
  public Instant expiresAt() {
    return createdAt.plus(ttl);
  }

  /** The next version, which waits for answers to {@code questions}. */
  public TaskRecord asking(Instant at, Map<String, RawJson> questions) {
    return next(at, TaskStatus.INPUT_REQUIRED, statusMessage, questions, Map.of(), null, null);
  }

  /**
   * The next version, which has {@code more} answers; keys that are not asked for are left out.
   * When nothing is open any more, it is working again.
   */
  public TaskRecord answered(Instant at, Map<String, RawJson> more) {
    Map<String, RawJson> open = new LinkedHashMap<>(inputRequests);
    Map<String, RawJson> known = new LinkedHashMap<>(answers);
    more.forEach((key, answer) -> {
      if (open.remove(key) != null) {
        known.put(key, answer);
      }
    });
    TaskStatus then = open.isEmpty() ? TaskStatus.WORKING : TaskStatus.INPUT_REQUIRED;
    return next(at, then, statusMessage, open, known, null, null);
  }

  /** The last version, which came to a result. */
  public TaskRecord ended(Instant at, TaskStatus end, RawJson with) {
    return next(at, end, "", Map.of(), Map.of(), with, null);
  }

  /** The last version, which came to a JSON-RPC error. */
  public TaskRecord failed(Instant at, String message, RawJson with) {
    return next(at, TaskStatus.FAILED, message, Map.of(), Map.of(), null, with);
  }

  /** The last version, which nobody wants any more. */
  public TaskRecord cancelled(Instant at) {
    return next(at, TaskStatus.CANCELLED, "", Map.of(), Map.of(), null, null);
  }

  private TaskRecord next(
      Instant at,
      TaskStatus then,
      String message,
      Map<String, RawJson> questions,
      Map<String, RawJson> known,
      @Nullable RawJson with,
      @Nullable RawJson fault) {
    return new TaskRecord(
        id,
        version + 1,
        revision,
        principal,
        tool,
        access,
        createdAt,
        ttl,
        at,
        then,
        message,
        questions,
        known,
        with,
        fault);
  }
}
