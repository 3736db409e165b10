/** How long calls may take. */
@NullMarked
package dev.tenon.runtime.policy.timeout;

import org.jspecify.annotations.NullMarked;
