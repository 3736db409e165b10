/** Health checks: what runs them, and what becomes of the tools that depend on them. */
@NullMarked
package dev.tenon.runtime.health;

import org.jspecify.annotations.NullMarked;
