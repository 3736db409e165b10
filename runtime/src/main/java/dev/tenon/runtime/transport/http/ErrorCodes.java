package dev.tenon.runtime.transport.http;

/** The JSON-RPC codes of the answers that the transport gives by itself. */
final class ErrorCodes {
  static final int INVALID_REQUEST = -32600;
  static final int INTERNAL = -32603;

  private ErrorCodes() {}
}
