package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.call.CallContext;
import java.util.Map;

/** What a prompt that was written by hand says. */
@FunctionalInterface
public interface PromptHandler {
  /**
   * Makes the prompt.
   *
   * @param arguments the arguments that were given; all that are required are there
   * @param context what can be known of the call, and done during it
   * @return a text that the user says, an {@link dev.tenon.runtime.call.Outcome}, or the SDK's
   *     {@code GetPromptResult}, {@code PromptMessage} or list of {@code PromptMessage}
   * @throws Exception is an internal error, whose text stays in the log
   */
  Object handle(Map<String, String> arguments, CallContext context) throws Exception;
}
