/** Who may call what. */
@NullMarked
package dev.tenon.runtime.policy.access;

import org.jspecify.annotations.NullMarked;
