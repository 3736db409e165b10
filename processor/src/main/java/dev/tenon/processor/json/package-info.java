/** JSON as text: reading, writing and laying out. */
@NullMarked
package dev.tenon.processor.json;

import org.jspecify.annotations.NullMarked;
