package dev.tenon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a form that users can fill in. Its schema is flat: each component is a {@code
 * String}, a number, a {@code boolean}, a date or time, an enum, or a {@code List} or {@code Set}
 * of enum constants, possibly {@code Optional}.
 *
 * <pre>
 * {@literal @}McpForm
 * public record Seat(
 *     {@literal @}McpArg(title = "Row") {@literal @}Min(1) {@literal @}Max(60) int row,
 *     {@literal @}McpArg(defaultValue = "WINDOW") Place place) {}
 * </pre>
 *
 * <p>{@link McpArg} gives a component its name, title, description and default; the Javadoc of an
 * enum constant, or {@link McpArg#title} on it, is its title. A record that is the type of an
 * {@link Ask} parameter is a form without this annotation.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface McpForm {}
