package dev.tenon.runtime.protocol.jsonrpc;

import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes answers and notifications. */
public final class MessageWriter {
  private static final RawJson ID = RawJson.of("{\"jsonrpc\":\"2.0\",\"id\":");
  private static final RawJson RESULT = RawJson.of(",\"result\":");

  private MessageWriter() {}

  /** Writes an answer whose result is written already; copies bytes and nothing else. */
  public static byte[] result(RequestId id, RawJson result) {
    byte[] idBytes = id.isString() ? quoted(id.text()) : bytes(id.text());
    byte[] body = result.utf8();
    byte[] message = new byte[ID.length() + idBytes.length + RESULT.length() + body.length + 1];
    int at = put(message, 0, ID.utf8());
    at = put(message, at, idBytes);
    at = put(message, at, RESULT.utf8());
    at = put(message, at, body);
    message[at] = '}';
    return message;
  }

  /** Begins an answer with a result: the caller writes one value and then calls {@link #end}. */
  public static JsonBuffer begin(RequestId id) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    // The generator knows nothing of the object around, and so keeps no track of it.
    out.writeRaw(ID);
    id.write(out);
    out.writeRaw(RESULT);
    return buffer;
  }

  /** Ends an answer that {@link #begin} began. */
  public static byte[] end(JsonBuffer buffer) {
    buffer.out().writeRaw('}');
    return buffer.toBytes();
  }

  /** Writes an error; a message whose id could not be read gets none. */
  public static byte[] error(@Nullable RequestId id, RpcError error) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeStringProperty("jsonrpc", "2.0");
    if (id != null) {
      out.writeName("id");
      id.write(out);
    }
    out.writeObjectPropertyStart("error");
    out.writeNumberProperty("code", error.code());
    out.writeStringProperty("message", error.message());
    RawJson data = error.data();
    if (data != null) {
      out.writeName("data");
      out.writeRawValue(data);
    }
    out.writeEndObject().writeEndObject();
    return buffer.toBytes();
  }

  /**
   * Begins a notification: the caller writes the members of params and calls {@link #endParams}.
   */
  public static JsonBuffer beginNotification(String method) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeStringProperty("jsonrpc", "2.0");
    out.writeStringProperty("method", method);
    out.writeObjectPropertyStart("params");
    return buffer;
  }

  /** Ends a notification that {@link #beginNotification} began. */
  public static byte[] endParams(JsonBuffer buffer) {
    buffer.out().writeEndObject().writeEndObject();
    return buffer.toBytes();
  }

  private static byte[] quoted(String text) {
    JsonBuffer buffer = new JsonBuffer();
    buffer.out().writeString(text);
    return buffer.toBytes();
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }

  private static int put(byte[] message, int at, byte[] part) {
    System.arraycopy(part, 0, message, at, part.length);
    return at + part.length;
  }
}
