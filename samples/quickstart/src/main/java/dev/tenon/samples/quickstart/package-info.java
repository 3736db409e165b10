/** A server over a folder of Markdown notes: the example to copy and begin with. */
@NullMarked
package dev.tenon.samples.quickstart;

import org.jspecify.annotations.NullMarked;
