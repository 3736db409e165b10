/** What is run instead. */
@NullMarked
package dev.tenon.runtime.policy.fallback;

import org.jspecify.annotations.NullMarked;
