/**
 * What the methods of both eras have in common: lists, calls, reads, prompts, completions, and how
 * an outcome is written in each revision.
 */
@NullMarked
package dev.tenon.runtime.protocol.method;

import org.jspecify.annotations.NullMarked;
