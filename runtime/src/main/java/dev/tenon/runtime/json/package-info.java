/**
 * JSON on bytes: what generated decoders read from and generated encoders write to, and the located
 * violations that bad arguments come to. Knows nothing of calls or of the protocol.
 */
@NullMarked
package dev.tenon.runtime.json;

import org.jspecify.annotations.NullMarked;
