/** What is measured and not tested. */
@NullMarked
package dev.tenon.benchmarks;

import org.jspecify.annotations.NullMarked;
