/** Phase 4: writes sources from models. */
@NullMarked
package dev.tenon.processor.generate;

import org.jspecify.annotations.NullMarked;
