package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.InvalidResultException;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.json.WholeValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A type that databind reads and writes, with its defaults and without modules. Immutable and
 * thread-safe.
 *
 * @param <T> the type
 */
public final class OpaqueType<T> {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final JavaType type;
  private final @Nullable JsonSchema schema;

  private OpaqueType(JavaType type, @Nullable String schema) {
    this.type = type;
    this.schema = schema == null ? null : JsonSchema.of(schema);
  }

  /**
   * A class.
   *
   * @param type the class
   * @param schema what its values are checked against, or null for nothing
   */
  public static <T> OpaqueType<T> of(Class<T> type, @Nullable String schema) {
    return new OpaqueType<>(MAPPER.constructType(type), schema);
  }

  /** The same for a type with type arguments. */
  public static <T> OpaqueType<T> of(TypeReference<T> type, @Nullable String schema) {
    return new OpaqueType<>(MAPPER.constructType(type), schema);
  }

  /** The value that {@code in} stands at, or null when a violation was noted. */
  public @Nullable T read(JsonReader in) {
    RawJson json = schema == null ? in.raw() : schema.check(in);
    if (json == null) {
      return null;
    }
    try {
      T value = MAPPER.readValue(json.utf8(), type);
      if (value == null) {
        new WholeValue(in).violation("", "must not be null", "");
      }
      return value;
    } catch (JacksonException e) {
      new WholeValue(in).violation(path(e), reason(e), "");
      return null;
    } catch (IllegalArgumentException e) {
      // Databind wraps what a deserializer throws, but not at the root.
      in.rejected(e);
      return null;
    }
  }

  /** Writes {@code value}. */
  public void write(JsonGenerator out, T value) {
    try {
      MAPPER.writerFor(type).writeValue(out, value);
    } catch (JacksonException e) {
      throw new InvalidResultException(
          "databind cannot write a "
              + type.getRawClass().getName()
              + ": "
              + e.getOriginalMessage());
    }
  }

  private static String path(JacksonException e) {
    String path = "";
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      path = name == null ? path + '[' + step.getIndex() + ']' : Violations.at(path, name);
    }
    return path;
  }

  /** What is said of it: nothing of what databind says of Java classes. */
  private static String reason(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return "is not known here";
    }
    if (e.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null) {
      return "is not valid: " + refused.getMessage();
    }
    return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? "must be what a " + mismatch.getTargetType().getSimpleName() + " is read from"
        : "cannot be read";
  }
}
