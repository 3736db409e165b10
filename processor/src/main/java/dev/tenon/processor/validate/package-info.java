/** Phase 3: rules over the whole model, one class each. */
@NullMarked
package dev.tenon.processor.validate;

import org.jspecify.annotations.NullMarked;
