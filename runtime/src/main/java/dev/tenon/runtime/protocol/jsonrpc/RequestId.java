package dev.tenon.runtime.protocol.jsonrpc;

import tools.jackson.core.JsonGenerator;

/**
 * The id of a request, or a progress token: a string or an integer, which differ although they may
 * read alike.
 *
 * @param text the characters of the string, or the digits of the integer
 * @param isString whether it is a string
 */
public record RequestId(String text, boolean isString) {
  /** Writes the id as it came. */
  public void write(JsonGenerator out) {
    if (isString) {
      out.writeString(text);
    } else {
      out.writeRawValue(text);
    }
  }
}
