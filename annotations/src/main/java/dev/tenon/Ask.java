package dev.tenon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter of a tool, prompt or resource a question to the user, asked before the method
 * runs. The questions of one method are asked at once.
 *
 * <pre>
 * {@literal @}McpTool(destructive = true)
 * public Cancelled cancel(long order, {@literal @}Ask("Really cancel order {order}?") Confirmation sure) { … }
 * </pre>
 *
 * <p>The type is a record that can be a {@link McpForm}. When the user declines, the call fails and
 * tells the model so; a parameter of the type {@code Elicited} of the record gets the refusal
 * instead. A parameter with this annotation never appears in the tool's schema.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Ask {
  /**
   * What the user is asked. {@code {name}} stands for the value of the argument with this name,
   * which has a text form; two braces are one.
   */
  String value();

  /** The question's key, unique within the method. Left out: the parameter's name. */
  String key() default "";
}
