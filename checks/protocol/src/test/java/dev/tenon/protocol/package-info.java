/** The protocol's checklist, and the tests of all modules that show its lines. */
@NullMarked
package dev.tenon.protocol;

import org.jspecify.annotations.NullMarked;
