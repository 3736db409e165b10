/** How large results may be. */
@NullMarked
package dev.tenon.runtime.policy.budget;

import org.jspecify.annotations.NullMarked;
