/** The server that the public conformance suite calls, written with annotations alone. */
@NullMarked
package dev.tenon.samples.conformance;

import org.jspecify.annotations.NullMarked;
