/** How many calls run at once, and how others wait. */
@NullMarked
package dev.tenon.runtime.policy.bulkhead;

import org.jspecify.annotations.NullMarked;
