/** A server over a database: orders, stock and customers of a small shop. */
@NullMarked
package dev.tenon.samples.orders;

import org.jspecify.annotations.NullMarked;
