/** Holds what a call and a start take to what is written down. */
@NullMarked
package dev.tenon.footprint;

import org.jspecify.annotations.NullMarked;
