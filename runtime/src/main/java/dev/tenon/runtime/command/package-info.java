/**
 * The command line: what a server does with the arguments of its {@code main}. Without arguments it
 * only reads the settings and serves standard input; everything else is loaded when it is asked
 * for.
 */
@NullMarked
package dev.tenon.runtime.command;

import org.jspecify.annotations.NullMarked;
