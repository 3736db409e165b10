/** Tests of the processor. */
@NullMarked
package dev.tenon.processor;

import org.jspecify.annotations.NullMarked;
