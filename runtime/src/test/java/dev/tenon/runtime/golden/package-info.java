/** Comparing texts with files that are kept with the sources. */
@NullMarked
package dev.tenon.runtime.golden;

import org.jspecify.annotations.NullMarked;
