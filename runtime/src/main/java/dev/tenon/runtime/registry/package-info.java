/**
 * What a server has to offer: tools, resources, prompts and completions, filled by generated code
 * and asked by the engine.
 */
@NullMarked
package dev.tenon.runtime.registry;

import org.jspecify.annotations.NullMarked;
