package dev.tenon.runtime.json;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

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
  private @Nullable ValueWriter writer;

  /** Begins an empty buffer. */
  public JsonBuffer() {
    this.writer = ValueWriter.take();
  }

  /**
   * Begins an empty buffer of a value that holds times.
   *
   * @param now tells past from future
   */
  public JsonBuffer(InstantSource now) {
    this.writer = ValueWriter.of(new TimeOfWriting(now));
  }

  /**
   * Where the value is written. It must not be kept: when the value has ended, others write with
   * it.
   *
   * @throws IllegalStateException if the value has ended
   */
  public JsonGenerator out() {
    return writer().out();
  }

  /**
   * Ends the value and returns it.
   *
   * @throws IllegalStateException if it has ended already
   */
  public RawJson toRawJson() {
    return RawJson.of(toBytes());
  }

  /**
   * Ends the value and returns its bytes.
   *
   * @throws IllegalStateException if it has ended already
   */
  public byte[] toBytes() {
    ValueWriter ending = writer();
    writer = null;
    return ending.end();
  }

  private ValueWriter writer() {
    ValueWriter open = writer;
    if (open == null) {
      throw new IllegalStateException("The value has ended");
    }
    return open;
  }
}
