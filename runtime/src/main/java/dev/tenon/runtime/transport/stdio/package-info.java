/**
 * Standard input and output: one message a line. Of the engine it sees the package {@code protocol}
 * only.
 */
@NullMarked
package dev.tenon.runtime.transport.stdio;

import org.jspecify.annotations.NullMarked;
