/** Tests of reading, writing and laying out JSON. */
@NullMarked
package dev.tenon.processor.schema;

import org.jspecify.annotations.NullMarked;
