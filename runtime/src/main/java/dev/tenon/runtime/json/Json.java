package dev.tenon.runtime.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * The two ways JSON is read and the one way it is written. Thread-safe.
 *
 * <p>A message from outside is read once with every guard on; what lies inside a message that
 * passed is read without them.
 */
public final class Json {
  /** Deepest nesting of objects and arrays in a message, unless a setting says otherwise. */
  public static final int DEFAULT_MAX_DEPTH = 64;

  private static final int MAX_DEPTH = 1_000;
  private static final int RECYCLED_BUFFERS = 256;
  private static final int MAX_NAME_LENGTH = 10_000;
  static final int MAX_NUMBER_LENGTH = 500;

  private static final JsonFactory TRUSTED =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.newBoundedPool(RECYCLED_BUFFERS))
          .streamReadConstraints(constraints(MAX_DEPTH))
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .rootValueSeparator((String) null)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final JsonFactory guarded;

  /**
   * @param maxDepth the deepest nesting of a message that is accepted, at least 1
   */
  public Json(int maxDepth) {
    this.guarded = bounded(maxDepth).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  }

  /**
   * Reads a message from outside: nesting is bounded, a property that stands twice in one object is
   * an error, and so is text that is not UTF-8.
   */
  public JsonParser untrusted(byte[] bytes, int offset, int length) {
    return guarded.createParser(ObjectReadContext.empty(), bytes, offset, length);
  }

  /**
   * The settings for who reads messages from outside and sees to it himself that no property stands
   * twice in one object.
   *
   * @param maxDepth the deepest nesting of a message that is accepted, at least 1
   */
  public static JsonFactoryBuilder bounded(int maxDepth) {
    return TRUSTED.rebuild().streamReadConstraints(constraints(maxDepth));
  }

  /** Reads a part of a message that {@link #untrusted} has gone through before. */
  public static JsonParser trusted(byte[] bytes, int offset, int length) {
    return TRUSTED.createParser(ObjectReadContext.empty(), bytes, offset, length);
  }

  static JsonGenerator generator(java.io.OutputStream target, ObjectWriteContext context) {
    return TRUSTED.createGenerator(context, target);
  }

  private static StreamReadConstraints constraints(int maxDepth) {
    return StreamReadConstraints.builder()
        .maxNestingDepth(maxDepth)
        .maxNameLength(MAX_NAME_LENGTH)
        .maxNumberLength(MAX_NUMBER_LENGTH)
        .maxStringLength(Integer.MAX_VALUE)
        .build();
  }
}
