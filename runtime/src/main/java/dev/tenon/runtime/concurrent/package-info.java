/** Executors that use virtual threads where the JDK has them. */
@NullMarked
package dev.tenon.runtime.concurrent;

import org.jspecify.annotations.NullMarked;
