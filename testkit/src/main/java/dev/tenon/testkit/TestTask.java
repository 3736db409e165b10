package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ProtocolRevision;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call that became a task: of the extension of 2026-07-28, or of the experiment of 2025-11-25.
 * What it asks is answered by the script of its client while its result is waited for. Thread-safe.
 *
 * <pre>{@code
 * TestTask task = client.startTask("render", Map.of("script", "…"));
 * assertThat(task.status()).isEqualTo("working");
 * assertThat(task.result().structured(Film.class)).isEqualTo(film);
 * }</pre>
 */
public final class TestTask {
  /**
   * What a client declares ({@link ClientOptions#declaring}) so that any of its calls may become a
   * task in 2026-07-28; {@link McpTestClient#startTask} needs no such word.
   */
  public static final String CAPABILITY = "extensions.io.modelcontextprotocol/tasks";

  static final String EXTENSION = "io.modelcontextprotocol/tasks";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<String> OPEN = Set.of("working", "input_required");

  private final McpTestClient client;
  private final String id;
  private final Set<String> answered = ConcurrentHashMap.newKeySet();

  TestTask(McpTestClient client, String id) {
    this.client = client;
    this.id = id;
  }

  /** The task that the answer of a call is the handle of. */
  static TestTask of(McpTestClient client, Reply reply) {
    JsonNode message = reply.message();
    JsonNode result = message == null ? Decoding.JSON.missingNode() : message.path("result");
    JsonNode handle = result.has("task") ? result.get("task") : result;
    if (!handle.has("taskId")) {
      throw new AssertionError("expected a task, but got " + reply.summary());
    }
    return new TestTask(client, handle.get("taskId").asString());
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Asks for the task, whole as it is now. */
  public JsonNode state() {
    return request("tasks/get").result();
  }

  /** Asks for its status, such as {@code working}. */
  public String status() {
    return state().path("status").asString("");
  }

  /** Sends one of the requests that name a task, such as {@code tasks/get}. */
  public Reply request(String method) {
    return client.request(method, params());
  }

  /** Cancels it. */
  public Reply cancel() {
    return request("tasks/cancel");
  }

  /** Answers questions of the task (2026-07-28) with a JSON object as it is. */
  public Reply update(String responses) {
    ObjectNode params = params();
    params.set("inputResponses", Decoding.tree(responses));
    return client.request("tasks/update", params);
  }

  /** Fills in the form with the key {@code key} (2026-07-28), as {@link McpTestClient#answers}. */
  public Reply answer(String key, Object content) {
    ObjectNode responses = Decoding.JSON.createObjectNode();
    responses.putObject(key).put("action", "accept").set("content", Decoding.tree(content));
    return update(responses.toString());
  }

  /** What it asks now (2026-07-28). */
  public List<String> questions() {
    return List.copyOf(state().path("inputRequests").propertyNames());
  }

  /**
   * Waits until it is over; what it asks is answered by the script.
   *
   * @return the whole task
   * @throws AssertionError if it is not within ten seconds
   */
  public JsonNode untilOver() {
    return until(task -> !OPEN.contains(task.path("status").asString("")));
  }

  /**
   * Waits until it asks something that the script does not answer.
   *
   * @return the whole task
   * @throws AssertionError if it does not within ten seconds
   */
  public JsonNode untilAsking() {
    return until(task -> task.path("status").asString("").equals("input_required"));
  }

  /**
   * Waits until its state is one that {@code wanted} accepts.
   *
   * @return the whole task
   * @throws AssertionError if it is not within ten seconds; says what it is instead
   */
  public JsonNode until(Predicate<JsonNode> wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode task = state();
    while (!wanted.test(task)) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("the task is still " + Clipped.json(task) + " after " + PATIENCE);
      }
      if (!answered(task.path("inputRequests"))) {
        LockSupport.parkNanos(1_000_000);
      }
      task = state();
    }
    return task;
  }

  private boolean answered(JsonNode requests) {
    ObjectNode responses = Decoding.JSON.createObjectNode();
    if (requests.isObject()) {
      client.conversation().answerTask(requests, answered, responses);
    }
    if (responses.isEmpty()) {
      return false;
    }
    JsonNode unused = update(responses.toString()).result();
    return true;
  }

  /**
   * Waits for what the call would have been answered with.
   *
   * @throws AssertionError if it is not over within ten seconds, or has no result
   */
  public Reply result() {
    if (!client.revision().isModern()) {
      return client.converse("tasks/result", params());
    }
    JsonNode task = untilOver();
    ObjectNode message = Decoding.JSON.createObjectNode().put("jsonrpc", "2.0").put("id", id);
    if (task.has("result")) {
      message.set("result", task.get("result"));
    } else if (task.has("error")) {
      message.set("error", task.get("error"));
    } else {
      throw new AssertionError("the task has no result: " + Clipped.json(task));
    }
    Asked asked = new Asked(ProtocolRevision.MODERN, "tasks/get", params(), () -> "");
    return new Reply(200, null, message, List.of(), List.of(), asked);
  }

  private ObjectNode params() {
    return Decoding.JSON.createObjectNode().put("taskId", id);
  }
}
