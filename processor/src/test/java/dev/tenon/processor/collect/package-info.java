/** Tests of the readers. */
@NullMarked
package dev.tenon.processor.collect;

import org.jspecify.annotations.NullMarked;
