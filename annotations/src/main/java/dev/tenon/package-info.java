/**
 * What a server author writes: annotations for the server, its tools, resources, prompts and
 * completions. They are read while the compiler runs and are not needed afterwards.
 */
@NullMarked
package dev.tenon;

import org.jspecify.annotations.NullMarked;
