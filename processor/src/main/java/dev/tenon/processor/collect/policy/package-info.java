/** Reads how features are served: the annotations of {@code dev.tenon.policy}. */
@NullMarked
package dev.tenon.processor.collect.policy;

import org.jspecify.annotations.NullMarked;
