package dev.tenon.runtime.json;

import java.util.concurrent.ArrayBlockingQueue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * A generator with what it has written. One that has written a whole value writes others after it:
 * to make one and to close it takes a quarter of the time and of the memory that a small answer
 * takes. For one thread at a time.
 */
final class ValueWriter {
  /** As many as write at once on many processors; more are made as they are needed. */
  private static final int MOST_KEPT = 64;

  private static final ArrayBlockingQueue<ValueWriter> KEPT = new ArrayBlockingQueue<>(MOST_KEPT);

  private final CollectedBytes bytes = new CollectedBytes();
  private final JsonGenerator out;
  private final int features;
  private final boolean isKept;

  private ValueWriter(ObjectWriteContext context, boolean isKept) {
    this.out = Json.generator(bytes, context);
    this.features = out.streamWriteFeatures();
    this.isKept = isKept;
  }

  /** One that has nothing to say of the value. */
  static ValueWriter take() {
    ValueWriter before = KEPT.poll();
    return before == null ? new ValueWriter(ObjectWriteContext.empty(), true) : before;
  }

  /** One for a single value. */
  static ValueWriter of(ObjectWriteContext context) {
    return new ValueWriter(context, false);
  }

  JsonGenerator out() {
    return out;
  }

  /** Ends the value, and gives this back, once. */
  byte[] end() {
    if (!isKept || !isClean()) {
      out.close();
      return bytes.take();
    }
    out.flush();
    byte[] value = bytes.take();
    boolean unused = KEPT.offer(this);
    return value;
  }

  /**
   * Whether nothing is left of the value: neither what is open in it, nor what somebody else's
   * serializer has set.
   */
  private boolean isClean() {
    return !out.isClosed()
        && out.streamWriteContext().inRoot()
        && out.streamWriteFeatures() == features
        && out.getCharacterEscapes() == null;
  }
}
