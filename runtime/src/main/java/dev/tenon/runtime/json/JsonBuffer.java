package dev.tenon.runtime.json;

import java.time.InstantSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes one JSON value into memory. For one thread and one value.
 *
 * <pre>{@code
 * JsonBuffer buffer = new JsonBuffer();
 * encodeOrder(buffer.out(), order);
 * RawJson json = buffer.toRawJson();
 * }</pre>
 */
public final class JsonBuffer {
  private final CollectedBytes bytes = new CollectedBytes();
  private final JsonGenerator out;

  /** Begins an empty buffer. */
  public JsonBuffer() {
    this(ObjectWriteContext.empty());
  }

  /**
   * Begins an empty buffer of a value that holds times.
   *
   * @param now tells past from future
   */
  public JsonBuffer(InstantSource now) {
    this(new TimeOfWriting(now));
  }

  private JsonBuffer(ObjectWriteContext context) {
    this.out = Json.generator(bytes, context);
  }

  /** Where the value is written. */
  public JsonGenerator out() {
    return out;
  }

  /** Ends the value and returns it. The buffer must not be used afterwards. */
  public RawJson toRawJson() {
    return RawJson.of(toBytes());
  }

  /** Ends the value and returns its bytes. The buffer must not be used afterwards. */
  public byte[] toBytes() {
    out.close();
    return bytes.toBytes();
  }
}
