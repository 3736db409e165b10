/** Tests of the rules. */
@NullMarked
package dev.tenon.processor.validate;

import org.jspecify.annotations.NullMarked;
