/** What a server counts of its work. */
@NullMarked
package dev.tenon.runtime.observe;

import org.jspecify.annotations.NullMarked;
