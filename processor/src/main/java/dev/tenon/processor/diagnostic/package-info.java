/** What is told to the user, and where. */
@NullMarked
package dev.tenon.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
