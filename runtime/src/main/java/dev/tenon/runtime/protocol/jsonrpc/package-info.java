/**
 * JSON-RPC 2.0 on bytes: reads an envelope in one pass with every guard on, writes answers and
 * notifications. Knows no method of MCP.
 */
@NullMarked
package dev.tenon.runtime.protocol.jsonrpc;

import org.jspecify.annotations.NullMarked;
