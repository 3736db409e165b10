/**
 * Compares, document by document, what generated decoders take with what the generated schemas say.
 */
@NullMarked
package dev.tenon.processor.differential;

import org.jspecify.annotations.NullMarked;
