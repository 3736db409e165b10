package dev.tenon.runtime.protocol.jsonrpc;

import dev.tenon.runtime.json.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * A JSON-RPC error.
 *
 * @param code the code
 * @param message one sentence for the caller; never the text of a foreign exception
 * @param data more about it as JSON, or null
 */
public record RpcError(int code, String message, @Nullable RawJson data) {
  /** The message is not JSON. */
  public static final int PARSE_ERROR = -32700;

  /** The message is JSON but no request or notification. */
  public static final int INVALID_REQUEST = -32600;

  /** There is no such method. */
  public static final int METHOD_NOT_FOUND = -32601;

  /** The parameters do not fit the method. */
  public static final int INVALID_PARAMS = -32602;

  /** A fault of the server. */
  public static final int INTERNAL_ERROR = -32603;

  /** Resource not found, before 2026-07-28. */
  public static final int LEGACY_RESOURCE_NOT_FOUND = -32002;

  /** A header is missing or differs from the body. */
  public static final int HEADER_MISMATCH = -32020;

  /** The client lacks a capability that the request needs. */
  public static final int MISSING_CLIENT_CAPABILITY = -32021;

  /** The server does not speak the requested version. */
  public static final int UNSUPPORTED_VERSION = -32022;

  /** An error without data. */
  public static RpcError of(int code, String message) {
    return new RpcError(code, message, null);
  }
}
