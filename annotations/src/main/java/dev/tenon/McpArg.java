package dev.tenon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says more about an argument than its parameter's name and type do. It may also stand on a record
 * component, where {@link #header()} is not allowed, and on an enum constant, where {@link
 * #title()} alone counts.
 *
 * <pre>{@code
 * @McpTool
 * public List<Order> findOrders(
 *     @McpArg(name = "customer_id", description = "The customer's number") String customer,
 *     @McpArg(defaultValue = "50") int limit,
 *     @McpArg(header = "Region") String region) { … }
 * }</pre>
 *
 * <p>An argument is required unless it has a {@link #defaultValue()}, is an {@code Optional}, is
 * annotated with a {@code Nullable}, or says {@code required = false}. A missing argument of a
 * {@code Nullable} parameter is {@code null}.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface McpArg {
  /** The argument's name on the wire. Left out: the parameter's name in the source. */
  String name() default "";

  /** The name for people; sent for prompts and forms only. Left out: not sent. */
  String title() default "";

  /**
   * What the argument means, written for a model. Left out: the {@code @param} text of the Javadoc.
   */
  String description() default "";

  /**
   * The value of an argument that is left out, in its text form: {@code 50}, {@code true}, an enum
   * constant, an ISO 8601 date; for a list or set of enum constants these with commas between. It
   * is checked by the compiler and appears in the schema. Only for types with a text form. An empty
   * text counts when it is written.
   */
  String defaultValue() default "";

  /**
   * Whether the argument must be given. Only {@code false} is worth writing: for a parameter that
   * is not a primitive, which is then {@code null} when the argument is left out.
   */
  boolean required() default true;

  /**
   * The {@code <Name>} of the HTTP header {@code Mcp-Param-<Name>} that mirrors the argument
   * ({@code x-mcp-header} of the 2026-07-28 revision), so that proxies can route by it without
   * reading the body. An RFC 9110 token, unique in the tool, on a string, integer or boolean
   * argument of a tool; never for secrets. Left out: not mirrored.
   */
  String header() default "";
}
