package dev.tenon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a resource, or a resource template when the URI has variables.
 *
 * <pre>
 * /** The opening hours of the shop. *&#47;
 * {@literal @}McpResource(value = "shop://hours", mimeType = "text/markdown")
 * public String hours() { … }
 *
 * /**
 *  * One order.
 *  *
 *  * {@literal @}param id the order's number
 *  *&#47;
 * {@literal @}McpResource("orders://{id}")
 * public Order order(long id) { … }
 * </pre>
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>{@link #value()} is an absolute URI, or an RFC 6570 template of levels 1 to 3 whose
 *       variables and the method's parameters have the same names, each once. Two templates of a
 *       server must not be the same.
 *   <li>A variable's parameter is a {@code String} or another type with a text form (numbers,
 *       booleans, enums, {@code UUID}, {@code URI}, java.time); a value that does not fit means
 *       that there is no such resource.
 *   <li>{@code String} is sent as text, {@code byte[]} as a blob; {@code ResourceContents} of the
 *       MCP SDK, a list of them or a {@code ReadResourceResult} as they are; any other type that a
 *       tool may return as JSON text. {@code null} and an empty {@code Optional} mean that there is
 *       no such resource.
 * </ul>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface McpResource {
  /** The resource's URI, or an RFC 6570 URI template. */
  String value();

  /** The resource's name. Left out: the method's name. */
  String name() default "";

  /** The resource's name for people. Left out: not sent. */
  String title() default "";

  /** What the resource holds. Left out: the method's Javadoc without its tags. */
  String description() default "";

  /**
   * The MIME type of the contents. Left out: {@code text/plain} for {@code String}, {@code
   * application/octet-stream} for {@code byte[]}, {@code application/json} for structured types,
   * and not sent for records of the MCP SDK, which name their own.
   */
  String mimeType() default "";

  /** Icons of the resource. */
  McpIcon[] icons() default {};
}
