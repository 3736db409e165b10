package dev.tenon.runtime.protocol.jsonrpc;

import org.jspecify.annotations.Nullable;

/**
 * A message that cannot be handled; carries what is answered. Has no stack trace: it is no fault.
 */
public final class RpcException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient RpcError error;
  private final transient @Nullable RequestId id;

  /**
   * @param error what is answered
   * @param id the id of the message, or null when it could not be read
   */
  public RpcException(RpcError error, @Nullable RequestId id) {
    super(error.message(), null, false, false);
    this.error = error;
    this.id = id;
  }

  /** What is answered. */
  public RpcError error() {
    return error;
  }

  /** The id of the message, or null when it could not be read. */
  public @Nullable RequestId id() {
    return id;
  }
}
