package dev.tenon.runtime.protocol.jsonrpc;

import org.jspecify.annotations.Nullable;

/**
 * One element of a JSON-RPC batch.
 *
 * @param message the message; null when it is none
 * @param refusal what is wrong with it; null when nothing is
 */
public record BatchElement(@Nullable Message message, @Nullable RpcException refusal) {}
