package dev.tenon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a form that users can fill in. Its schema is flat: each component is a {@code
 * String}, a number, a {@code boolean}, a {@code URI}, a date, a time with its offset, an enum, or
 * a {@code List} or {@code Set} of enum constants, possibly {@code Optional}.
 *
 * <pre>
 * {@literal @}McpForm
 * public record Seat(
 *     {@literal @}McpArg(title = "Row") {@literal @}Min(1) {@literal @}Max(60) int row,
 *     {@literal @}McpArg(defaultValue = "WINDOW") Place place) {}
 * </pre>
 *
 * <p>{@link McpArg} gives a component its name, title, description and default; {@link
 * McpArg#title} on an enum constant, or the first sentence of its Javadoc, is its title. A
 * component that is {@code Optional}, {@code Nullable} or has a default may be left out.
 * Constraints are shown to the user as far as a flat schema can say them, and checked when the
 * answer comes; an answer that breaks them is asked for again. What an answer holds besides is
 * ignored.
 *
 * <p>A record that is the type of an {@link Ask} parameter is a form without this annotation. One
 * that a method asks for through {@code Interaction} needs it; it may lie in another module.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface McpForm {
  /**
   * The components whose constants are sent with their titles the way the revision 2025-06-18 did
   * it: {@code enum} and {@code enumNames}. For clients that know no other; the protocol will drop
   * it. Each is an enum whose constants have titles.
   */
  String[] enumNames() default {};
}
