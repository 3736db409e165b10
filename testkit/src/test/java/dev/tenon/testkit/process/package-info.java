/** Servers as processes: signals, the end of standard input, and what else only a process has. */
@NullMarked
package dev.tenon.testkit.process;

import org.jspecify.annotations.NullMarked;
