package dev.tenon.runtime.protocol.task;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.task.TaskRecord;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

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

  /** The same as an object. */
  RawJson detailed(TaskRecord task) {
    JsonBuffer buffer = new JsonBuffer();
    buffer.out().writeStartObject();
    detailed(buffer.out(), task);
    buffer.out().writeEndObject();
    return buffer.toRawJson();
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

  /** The error that a task kept. */
  static RpcError error(RawJson kept) {
    int code = RpcError.INTERNAL_ERROR;
    String message = "";
    RawJson data = null;
    try (JsonParser in = Json.trusted(kept.utf8(), 0, kept.length())) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case "code" -> code = in.getIntValue();
          case "message" -> message = in.getString();
          default -> {
            JsonBuffer buffer = new JsonBuffer();
            buffer.out().copyCurrentStructure(in);
            data = buffer.toRawJson();
          }
        }
      }
    }
    return new RpcError(code, message, data);
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
