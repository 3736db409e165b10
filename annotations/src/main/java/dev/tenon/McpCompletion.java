package dev.tenon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method complete an argument of a prompt, or a variable of a resource template, while a
 * person types it.
 *
 * <pre>{@code
 * @McpCompletion(prompt = "summarize", argument = "note")
 * public List<String> noteNames(String typed) {
 *   return names.stream().filter(name -> name.startsWith(typed)).toList();
 * }
 *
 * @McpCompletion(resource = "shop://{country}/{city}", argument = "city")
 * public List<String> cities(String typed, Optional<String> country) { … }
 * }</pre>
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>Exactly one of {@link #prompt()} and {@link #resource()} is given and names a prompt or a
 *       template of the same server; {@link #argument()} is one of its arguments, and each argument
 *       has at most one completion.
 *   <li>The first parameter is a {@code String}: what has been typed so far. Further parameters are
 *       {@code Optional<String>}, named after other arguments of the same prompt or template: the
 *       values already chosen. {@code CallContext} may be taken as well.
 *   <li>The method returns a list, set, collection or array of {@code String}, the best first. At
 *       most 100 values are sent; when there are more, the client is told so.
 * </ul>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface McpCompletion {
  /** The name of the prompt whose argument is completed. */
  String prompt() default "";

  /** The URI template whose variable is completed, as written in its {@link McpResource}. */
  String resource() default "";

  /** The argument or variable that is completed. */
  String argument();
}
