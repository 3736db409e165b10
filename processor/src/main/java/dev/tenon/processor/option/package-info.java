/** What the user may set with -A options. */
@NullMarked
package dev.tenon.processor.option;

import org.jspecify.annotations.NullMarked;
