/** The server that the comparison with others measures. */
@NullMarked
package dev.tenon.benchmarks.server;

import org.jspecify.annotations.NullMarked;
