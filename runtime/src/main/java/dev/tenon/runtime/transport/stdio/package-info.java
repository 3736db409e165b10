/**
 * Standard input and output: one message a line. Sees the engine's package {@code protocol} only.
 */
@NullMarked
package dev.tenon.runtime.transport.stdio;

import org.jspecify.annotations.NullMarked;
