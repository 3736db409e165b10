/** The annotation processor: takes annotated classes through the phases of the packages below. */
@NullMarked
package dev.tenon.processor;

import org.jspecify.annotations.NullMarked;
