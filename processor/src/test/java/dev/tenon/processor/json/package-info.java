/** Tests of reading, writing and laying out JSON. */
@NullMarked
package dev.tenon.processor.json;

import org.jspecify.annotations.NullMarked;
