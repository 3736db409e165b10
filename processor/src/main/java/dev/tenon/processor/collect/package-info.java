/** Phase 1: reads elements into models. */
@NullMarked
package dev.tenon.processor.collect;

import org.jspecify.annotations.NullMarked;
