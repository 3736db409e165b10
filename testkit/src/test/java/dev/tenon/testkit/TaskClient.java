package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ProtocolRevision;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A client of 2026-07-28 that knows tasks. */
record TaskClient(McpTestClient client) {
  static final String EXTENSION = "io.modelcontextprotocol/tasks";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static TaskClient of(TestServer server, String... more) {
    ClientOptions options = ClientOptions.declaring("extensions." + EXTENSION).and(more);
    return new TaskClient(server.client(ProtocolRevision.MODERN, options));
  }

  TaskClient as(String principal) {
    return new TaskClient(client.as(principal));
  }

  /** Calls a tool without arguments; returns the id of the task that this became. */
  String start(String tool) {
    JsonNode handle = call(tool).result();
    if (!handle.path("resultType").asString("").equals("task")) {
      throw new AssertionError("no task: " + handle);
    }
    return handle.get("taskId").asString();
  }

  Reply call(String tool) {
    return client.request("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":{}}");
  }

  Reply ask(String method, String taskId) {
    return client.request(method, "{\"taskId\":\"" + taskId + "\"}");
  }

  JsonNode get(String taskId) {
    return ask("tasks/get", taskId).result();
  }

  Reply update(String taskId, String responses) {
    return client.request(
        "tasks/update", "{\"taskId\":\"" + taskId + "\",\"inputResponses\":" + responses + "}");
  }

  /** Answers a form. */
  Reply answer(String taskId, String key, String content) {
    return update(taskId, "{\"" + key + "\":{\"action\":\"accept\",\"content\":" + content + "}}");
  }

  JsonNode untilOver(String taskId) {
    return until(
        taskId,
        task ->
            !task.get("status").asString().equals("working")
                && !task.get("status").asString().equals("input_required"));
  }

  JsonNode untilAsking(String taskId) {
    return until(taskId, task -> task.get("status").asString().equals("input_required"));
  }

  JsonNode until(String taskId, Predicate<JsonNode> state) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode task = get(taskId);
    while (!state.test(task)) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("the task is still " + task);
      }
      LockSupport.parkNanos(1_000_000);
      task = get(taskId);
    }
    return task;
  }
}
