package dev.tenon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a prompt that a person can choose.
 *
 * <pre>
 * /**
 *  * Writes an apology to a customer.
 *  *
 *  * {@literal @}param customer the customer's name
 *  * {@literal @}param tone how formal it should be
 *  *&#47;
 * {@literal @}McpPrompt
 * public String apology(String customer, Tone tone) {
 *   return "Write a " + tone + " apology to " + customer + ".";
 * }
 * </pre>
 *
 * <p>Rules: arguments arrive as text, so each parameter is a {@code String} or another type with a
 * text form (numbers, booleans, enums, {@code UUID}, {@code URI}, java.time), an {@code Optional}
 * of one, or {@code CallContext} or {@code Progress}. Enum and boolean arguments complete by
 * themselves. A returned {@code String} is one message of the user; {@code PromptMessage} of the
 * MCP SDK, a list of them or a {@code GetPromptResult} are sent as they are.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface McpPrompt {
  /** The prompt's name; the same rules as for a tool. Left out: the method's name. */
  String name() default "";

  /** The prompt's name for people. Left out: not sent. */
  String title() default "";

  /** What the prompt is for. Left out: the method's Javadoc without its tags. */
  String description() default "";

  /** Icons of the prompt. */
  McpIcon[] icons() default {};
}
