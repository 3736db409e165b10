/** Interceptors of users. */
@NullMarked
package dev.tenon.runtime.policy.intercept;

import org.jspecify.annotations.NullMarked;
