package dev.tenon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a tool that a model can call.
 *
 * <pre>
 * /**
 *  * Finds a customer's orders, the newest first.
 *  *
 *  * {@literal @}param customer the customer's number
 *  * {@literal @}param limit how many orders at the most
 *  *&#47;
 * {@literal @}McpTool(readOnly = true)
 * public List&lt;Order&gt; findOrders(String customer, {@literal @}Min(1) {@literal @}Max(500) {@literal @}McpArg(defaultValue = "50") int limit) { … }
 * </pre>
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>The method is neither private nor generic nor abstract. It may throw checked exceptions.
 *   <li>Each parameter is an argument of the tool, named as in the source unless {@link McpArg}
 *       renames it, or one of {@code CallContext}, {@code Progress} and {@code Interaction}, which
 *       never appear in the schema, or an {@link Ask}.
 *   <li>A return type that can be described by a JSON Schema becomes structured content with an
 *       output schema and a copy as text. {@code String} is plain text, {@code void} an empty
 *       result. {@code CallToolResult} and {@code Content} records of the MCP SDK, or lists of
 *       them, are sent as they are. {@code CompletionStage} of these is waited for.
 *   <li>A thrown {@code ToolException} is an error that the model can read; any other exception is
 *       reported as "internal error" with a correlation id, its details only in the server's log.
 * </ul>
 *
 * <p>The four hints are tri-state: a hint that the source does not write is not sent, and clients
 * then assume the specification's default. A client must not rely on them for security.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface McpTool {
  /**
   * The tool's name, 1 to 128 of {@code A-Z a-z 0-9 _ - .}, unique in the server. Left out: the
   * method's name.
   */
  String name() default "";

  /** The tool's name for people. Left out: not sent. */
  String title() default "";

  /**
   * What the tool does and when to use it, written for a model. Left out: the method's Javadoc
   * without its tags.
   */
  String description() default "";

  /** {@code readOnlyHint}: the tool changes nothing. Unwritten: not sent (clients assume false). */
  boolean readOnly() default false;

  /**
   * {@code destructiveHint}: the tool may delete or overwrite; only meaningful when it is not
   * read-only. Unwritten: not sent (clients assume true).
   */
  boolean destructive() default true;

  /**
   * {@code idempotentHint}: calling again with the same arguments has no further effect. Unwritten:
   * not sent (clients assume false).
   */
  boolean idempotent() default false;

  /**
   * {@code openWorldHint}: the tool reaches an open world such as the web. Unwritten: not sent
   * (clients assume true).
   */
  boolean openWorld() default true;

  /** Whether a call of the tool becomes a task, for clients that know tasks. */
  TaskSupport task() default TaskSupport.NEVER;

  /**
   * The schema of the arguments, written by hand: a JSON Schema object whose root type is {@code
   * object}. The method then takes its arguments as one {@code RawJson}, checked against this
   * schema. Left out: derived from the parameters, which is what nearly every tool wants.
   */
  String inputSchema() default "";

  /** Icons of the tool. */
  McpIcon[] icons() default {};
}
