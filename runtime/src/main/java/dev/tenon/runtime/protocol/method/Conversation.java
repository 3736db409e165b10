package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.protocol.jsonrpc.Members;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import org.jspecify.annotations.Nullable;

/**
 * The conversation that a call belongs to, as its {@code _meta} says.
 *
 * @param handle what the client calls it, or null for none
 * @param isUsable whether it is none, or one with a handle that can be used
 */
public record Conversation(@Nullable String handle, boolean isUsable) {
  private static final String KEY = "dev.tenon/conversation";
  private static final int MAX_LENGTH = 128;

  private static final Conversation NONE = new Conversation(null, true);
  private static final Conversation UNUSABLE = new Conversation(null, false);

  /** Reads the known members of a {@code _meta} object. */
  public static Conversation read(Members meta) {
    if (!meta.hasValue(KEY)) {
      return NONE;
    }
    String handle = meta.text(KEY);
    boolean isUsable =
        handle != null
            && !handle.isEmpty()
            && handle.codePointCount(0, handle.length()) <= MAX_LENGTH;
    return isUsable ? new Conversation(handle, true) : UNUSABLE;
  }

  /** Why a request with such a handle is refused; null when it is not. */
  @Nullable RpcError refusal() {
    return isUsable
        ? null
        : RpcError.of(
            RpcError.INVALID_PARAMS,
            "params._meta[\""
                + KEY
                + "\"] must be a string of 1 to "
                + MAX_LENGTH
                + " characters.");
  }
}
