package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RequestId;
import tools.jackson.core.JsonGenerator;

/** Progress that waits for its turn. */
record ProgressReport(double progress, double total, String text) {
  /** The notification that tells of it under {@code token}. */
  byte[] message(RequestId token, ProtocolRevision revision) {
    JsonBuffer buffer = MessageWriter.beginNotification("notifications/progress");
    JsonGenerator out = buffer.out();
    out.writeName("progressToken");
    token.write(out);
    number(out, "progress", progress);
    if (total > 0) {
      number(out, "total", total);
    }
    if (!text.isEmpty() && revision.isAtLeast(ProtocolRevision.V2025_03_26)) {
      out.writeStringProperty("message", text);
    }
    return MessageWriter.endParams(buffer);
  }

  /** Whole numbers without a fraction: {@code 50} and not {@code 50.0}. */
  private static void number(JsonGenerator out, String name, double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
      out.writeNumberProperty(name, (long) value);
    } else {
      out.writeNumberProperty(name, value);
    }
  }
}
