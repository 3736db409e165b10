/**
 * One call on its way to an annotated method: its context, the interceptors around it, and what it
 * comes to.
 */
@NullMarked
package dev.tenon.runtime.call;

import org.jspecify.annotations.NullMarked;
