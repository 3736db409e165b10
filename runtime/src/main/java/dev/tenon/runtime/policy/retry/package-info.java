/** Running a method again, and answering repeated wishes once. */
@NullMarked
package dev.tenon.runtime.policy.retry;

import org.jspecify.annotations.NullMarked;
