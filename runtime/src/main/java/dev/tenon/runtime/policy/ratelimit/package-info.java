/** How often something may be called. */
@NullMarked
package dev.tenon.runtime.policy.ratelimit;

import org.jspecify.annotations.NullMarked;
