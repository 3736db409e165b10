/**
 * What clients keep for the server and must not change: sealed texts, signed cursors, and the keys
 * that both are made with. Knows bytes and JSON, and nothing of the protocol.
 */
@NullMarked
package dev.tenon.runtime.protocol.sealed;

import org.jspecify.annotations.NullMarked;
