/** Phase 2: derives JSON Schemas from type models. */
@NullMarked
package dev.tenon.processor.schema;

import org.jspecify.annotations.NullMarked;
