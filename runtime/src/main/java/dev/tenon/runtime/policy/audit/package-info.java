/** The audit log, and what must not be seen in it. */
@NullMarked
package dev.tenon.runtime.policy.audit;

import org.jspecify.annotations.NullMarked;
