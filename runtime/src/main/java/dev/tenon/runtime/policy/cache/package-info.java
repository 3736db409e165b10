/** Keeping results. */
@NullMarked
package dev.tenon.runtime.policy.cache;

import org.jspecify.annotations.NullMarked;
