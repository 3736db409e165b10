package dev.tenon.runtime.call;

import dev.tenon.runtime.json.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call with a JSON-RPC error, from a tool as well. It is for faults of the exchange itself,
 * which the client's program has to deal with; what the model should read and act on is a {@link
 * ToolException}. A task whose method throws it becomes {@code failed}.
 *
 * <p>The message reaches the caller as it is: leave out anything secret.
 */
public final class ProtocolException extends RuntimeException {
  /** The parameters do not fit the method. */
  public static final int INVALID_PARAMS = -32602;

  /** A fault of the server. */
  public static final int INTERNAL_ERROR = -32603;

  private static final int LEAST_RESERVED = -32768;
  private static final int GREATEST_RESERVED = -32000;
  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient @Nullable RawJson data;

  /** Fails with {@code code}, saying {@code message} to the caller. */
  public ProtocolException(int code, String message) {
    this(code, message, null);
  }

  /**
   * Fails with {@code code} and more data.
   *
   * @param code {@link #INVALID_PARAMS}, {@link #INTERNAL_ERROR} or a code of one's own, outside of
   *     -32768 to -32000, which JSON-RPC reserves
   * @param data any JSON value, or null
   * @throws IllegalArgumentException if the code is a reserved one
   */
  public ProtocolException(int code, String message, @Nullable RawJson data) {
    super(message);
    boolean reserved = code >= LEAST_RESERVED && code <= GREATEST_RESERVED;
    if (reserved && code != INVALID_PARAMS && code != INTERNAL_ERROR) {
      throw new IllegalArgumentException(
          "the code must be -32602, -32603 or lie outside of -32768 to -32000, not " + code);
    }
    this.code = code;
    this.data = data;
  }

  /** The error's code. */
  public int code() {
    return code;
  }

  /** More about it, or null. */
  public @Nullable RawJson data() {
    return data;
  }
}
