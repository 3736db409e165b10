/** The comparison with other servers, which are real processes here. */
@NullMarked
package dev.tenon.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
