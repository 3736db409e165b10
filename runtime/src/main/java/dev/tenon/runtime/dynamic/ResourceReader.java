package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.call.CallContext;

/** How a resource that was written by hand is read. */
@FunctionalInterface
public interface ResourceReader {
  /**
   * Reads the resource.
   *
   * @param request which URI is read, and the values of the template's variables
   * @param context what can be known of the call, and done during it
   * @return a text, bytes, a {@link dev.tenon.runtime.json.RawJson}, an {@link
   *     dev.tenon.runtime.call.Outcome}, or the SDK's {@code ReadResourceResult} or {@code
   *     ResourceContents}
   * @throws Exception a {@link dev.tenon.runtime.call.ToolException} with {@code NOT_FOUND} says
   *     that there is no such resource
   */
  Object read(ReadRequest request, CallContext context) throws Exception;
}
