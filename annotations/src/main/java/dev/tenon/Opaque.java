package dev.tenon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves a type to Jackson's databind, for what the compiler cannot look into: classes of other
 * libraries, custom serializers, mixed-in annotations. It stands on the class, on a parameter, a
 * component, a getter, or on a use of the type, as in {@code List<@Opaque Money>}.
 *
 * <pre>{@code
 * record Order(
 *     String id,
 *     @Opaque(schema = """
 *         {"type":"string","pattern":"^[A-Z]{3} [0-9]+$"}
 *         """) Money price) {}
 * }</pre>
 *
 * <p>Values are checked against the schema before databind reads them. What databind refuses is a
 * violation with its path. Databind reads with its defaults and without modules; it must be on the
 * class path, and is loaded with the first such value.
 */
@Documented
@Target({
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.TYPE,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.CLASS)
public @interface Opaque {
  /**
   * The JSON Schema of the values, an object of dialect 2020-12 without references. It is checked
   * by the compiler, and becomes a part of the tool's schema. Left out: any value.
   */
  String schema() default "";
}
