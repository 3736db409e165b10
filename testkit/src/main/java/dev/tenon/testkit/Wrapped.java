package dev.tenon.testkit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/** Results that are no objects, which revisions before 2026-07-28 wrap into one. */
final class Wrapped {
  private static final String MEMBER = "result";

  private Wrapped() {}

  /** Whether values of {@code type} are no objects in JSON, so that a wrapper cannot be one. */
  static boolean isSimple(JavaType type) {
    Class<?> raw = type.getRawClass();
    return type.isCollectionLikeType()
        || type.isArrayType()
        || type.isPrimitive()
        || type.isEnumType()
        || type.isReferenceType()
        || (raw.getName().startsWith("java.") && !type.isMapLikeType() && raw != Object.class);
  }

  /** What is in the wrapper; {@code data} itself when there is none. */
  static JsonNode opened(JsonNode data, @Nullable Asked asked) {
    boolean modern = asked != null && asked.revision().isModern();
    return !modern && data.isObject() && data.size() == 1 && data.has(MEMBER)
        ? data.get(MEMBER)
        : data;
  }
}
