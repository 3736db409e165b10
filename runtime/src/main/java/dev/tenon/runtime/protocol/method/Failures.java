package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Outcome.Failure;
import dev.tenon.runtime.call.Outcome.ToolResult;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * How failures look on the wire: a result with {@code isError} for tools, an error for the rest.
 */
public final class Failures {
  private static final String META_KEY = "dev.tenon/error";

  private Failures() {}

  /**
   * A tool's failure. The text is for the model; programs read {@code _meta}, since structured
   * content would have to fit the tool's output schema.
   */
  static ToolResult toolResult(Failure failure) {
    JsonBuffer meta = new JsonBuffer();
    meta.out().writeStartObject();
    meta.out().writeName(META_KEY);
    write(meta.out(), failure);
    meta.out().writeEndObject();
    return new ToolResult(text(failure), null, null, true, meta.toRawJson());
  }

  /** The failure of a resource. */
  static RpcError resourceError(Failure failure, String uri, ProtocolRevision revision) {
    int code =
        switch (failure.code()) {
          case NOT_FOUND ->
              revision.isModern() ? RpcError.INVALID_PARAMS : RpcError.LEGACY_RESOURCE_NOT_FOUND;
          case INVALID_ARGUMENTS -> RpcError.INVALID_PARAMS;
          default -> RpcError.INTERNAL_ERROR;
        };
    return new RpcError(code, text(failure), data(failure, uri));
  }

  /** The failure of a prompt or a completion. */
  static RpcError error(Failure failure) {
    boolean callersFault =
        failure.code() == ErrorCode.INVALID_ARGUMENTS || failure.code() == ErrorCode.NOT_FOUND;
    return new RpcError(
        callersFault ? RpcError.INVALID_PARAMS : RpcError.INTERNAL_ERROR,
        text(failure),
        data(failure, null));
  }

  /** The error that a method asked for itself. */
  static RpcError protocolError(Outcome.ProtocolError error) {
    return new RpcError(error.code(), error.message(), error.data());
  }

  /** What a client that did not declare {@code capabilities} is answered. */
  public static RpcError missingCapability(List<String> capabilities, ProtocolRevision revision) {
    StringBuilder message = new StringBuilder("This call needs the client capability ");
    for (String capability : capabilities) {
      boolean first = message.charAt(message.length() - 1) == ' ';
      message.append(first ? "\"" : " and \"").append(capability).append('"');
    }
    message.append('.');
    if (!revision.isModern()) {
      return RpcError.of(RpcError.INVALID_REQUEST, message.toString());
    }
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeName("requiredCapabilities");
    Capability.tree(capabilities).write(out);
    out.writeEndObject();
    return new RpcError(RpcError.MISSING_CLIENT_CAPABILITY, message.toString(), buffer.toRawJson());
  }

  /** Capabilities as the object that declares them. */
  private record Capability(Map<String, Capability> below) {
    static Capability tree(List<String> paths) {
      Capability root = new Capability(new TreeMap<>());
      for (String path : paths) {
        Capability at = root;
        // The names of extensions have dots themselves.
        boolean named = path.startsWith("extensions.") || path.startsWith("experimental.");
        for (String part : path.split("[.]", named ? 2 : -1)) {
          at = at.below.computeIfAbsent(part, name -> new Capability(new TreeMap<>()));
        }
      }
      return root;
    }

    void write(JsonGenerator out) {
      out.writeStartObject();
      for (Map.Entry<String, Capability> entry : below.entrySet()) {
        out.writeName(entry.getKey());
        entry.getValue().write(out);
      }
      out.writeEndObject();
    }
  }

  private static String text(Failure failure) {
    StringBuilder text = new StringBuilder(failure.message());
    for (Violation violation : failure.violations()) {
      text.append("\n- ").append(violation.sentence());
    }
    Duration retryAfter = failure.retryAfter();
    if (retryAfter != null) {
      text.append("\nTry again in ").append(retryAfter.toMillis()).append(" ms.");
    }
    return text.toString();
  }

  private static RawJson data(Failure failure, @Nullable String uri) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    if (uri == null) {
      write(out, failure);
      return buffer.toRawJson();
    }
    out.writeStartObject();
    out.writeStringProperty("uri", uri);
    members(out, failure);
    out.writeEndObject();
    return buffer.toRawJson();
  }

  private static void write(JsonGenerator out, Failure failure) {
    out.writeStartObject();
    members(out, failure);
    out.writeEndObject();
  }

  private static void members(JsonGenerator out, Failure failure) {
    out.writeStringProperty("code", failure.code().word());
    out.writeStringProperty("message", failure.message());
    out.writeBooleanProperty("retryable", failure.code().retryable());
    Duration retryAfter = failure.retryAfter();
    if (retryAfter != null) {
      out.writeNumberProperty("retryAfterMs", retryAfter.toMillis());
    }
    if (!failure.violations().isEmpty()) {
      out.writeArrayPropertyStart("violations");
      for (Violation violation : failure.violations()) {
        out.writeStartObject();
        out.writeStringProperty("path", violation.path());
        out.writeStringProperty("expected", violation.expected());
        if (!violation.actual().isEmpty()) {
          out.writeStringProperty("actual", violation.actual());
        }
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }
}
