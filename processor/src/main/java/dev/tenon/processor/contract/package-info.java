/** The contract of a server: what its clients rely on, and what of it changed. */
@NullMarked
package dev.tenon.processor.contract;

import org.jspecify.annotations.NullMarked;
