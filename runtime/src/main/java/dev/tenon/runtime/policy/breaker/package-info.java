/** No longer calling what fails. */
@NullMarked
package dev.tenon.runtime.policy.breaker;

import org.jspecify.annotations.NullMarked;
