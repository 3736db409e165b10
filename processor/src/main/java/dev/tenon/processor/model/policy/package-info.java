/** How features are served, as the source says it. */
@NullMarked
package dev.tenon.processor.model.policy;

import org.jspecify.annotations.NullMarked;
