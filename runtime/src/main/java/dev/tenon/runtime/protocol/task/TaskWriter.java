package dev.tenon.runtime.protocol.task;

import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.task.TaskRecord;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes tasks as each era has them. Thread-safe. */
final class TaskWriter {
  private final long pollMillis;

  TaskWriter(Duration pollInterval) {
    this.pollMillis = pollInterval.toMillis();
  }

  /** Writes the members of the extension's {@code Task}. */
  void members(JsonGenerator out, TaskRecord task) {
    common(out, task);
    out.writeNumberProperty("ttlMs", task.ttl().toMillis());
    out.writeNumberProperty("pollIntervalMs", pollMillis);
  }

  /** Writes the members of the extension's {@code DetailedTask}: also what it asks or came to. */
  void detailed(JsonGenerator out, TaskRecord task) {
    members(out, task);
    if (!task.inputRequests().isEmpty()) {
      out.writeObjectPropertyStart("inputRequests");
      for (Map.Entry<String, RawJson> request : task.inputRequests().entrySet()) {
        out.writeName(request.getKey());
        out.writeRawValue(request.getValue());
      }
      out.writeEndObject();
    }
    raw(out, "result", task.result());
    raw(out, "error", task.error());
  }

  /** Writes the members of the {@code Task} of 2025-11-25. */
  void legacy(JsonGenerator out, TaskRecord task) {
    common(out, task);
    out.writeNumberProperty("ttl", task.ttl().toMillis());
    out.writeNumberProperty("pollInterval", pollMillis);
  }

  private static void common(JsonGenerator out, TaskRecord task) {
    out.writeStringProperty("taskId", task.id());
    out.writeStringProperty("status", task.status().word());
    if (!task.statusMessage().isEmpty()) {
      out.writeStringProperty("statusMessage", task.statusMessage());
    }
    out.writeStringProperty("createdAt", task.createdAt().toString());
    out.writeStringProperty("lastUpdatedAt", task.lastUpdatedAt().toString());
  }

  private static void raw(JsonGenerator out, String name, @Nullable RawJson value) {
    if (value != null) {
      out.writeName(name);
      out.writeRawValue(value);
    }
  }

  /** An error as a task keeps it. */
  static RawJson error(RpcError error) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeNumberProperty("code", error.code());
    out.writeStringProperty("message", error.message());
    raw(out, "data", error.data());
    out.writeEndObject();
    return buffer.toRawJson();
  }
}
