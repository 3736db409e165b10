package dev.tenon.runtime.protocol.jsonrpc;

import org.jspecify.annotations.Nullable;

/**
 * A message from a client, its envelope read.
 *
 * @param kind request, notification or response
 * @param id the id; null for a notification
 * @param method the method; empty for a response
 * @param hasParams whether {@code params} is an object; a request without params is allowed
 * @param params the known members of {@code params}
 * @param hasMeta whether {@code params._meta} is there
 * @param metaIsObject whether it is an object
 * @param meta the known members of {@code params._meta}
 * @param response the {@code result} and {@code error} of a response
 */
public record Message(
    Kind kind,
    @Nullable RequestId id,
    String method,
    boolean hasParams,
    Members params,
    boolean hasMeta,
    boolean metaIsObject,
    Members meta,
    Members response) {
  /** The kinds of messages. */
  public enum Kind {
    /** Wants an answer. */
    REQUEST,
    /** Wants none. */
    NOTIFICATION,
    /** Answers a request of the server. */
    RESPONSE
  }
}
