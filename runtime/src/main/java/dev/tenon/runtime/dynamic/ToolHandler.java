package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.call.CallContext;
import org.jspecify.annotations.Nullable;

/** What a tool that was written by hand does. */
@FunctionalInterface
public interface ToolHandler {
  /**
   * Serves a call.
   *
   * @param arguments fit the tool's schema
   * @param context what can be known of the call, and done during it
   * @return a text, a {@link dev.tenon.runtime.json.RawJson} (structured content), an {@link
   *     dev.tenon.runtime.call.Outcome}, the SDK's {@code CallToolResult}, {@code Content} or list
   *     of {@code Content}, or null for no content
   * @throws Exception a {@link dev.tenon.runtime.call.ToolException} is told to the model; all else
   *     is an internal error, whose text stays in the log
   */
  @Nullable Object handle(Arguments arguments, CallContext context) throws Exception;
}
