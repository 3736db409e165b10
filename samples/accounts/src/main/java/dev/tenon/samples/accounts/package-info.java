/** A server whose callers may do different things: accounts of a small bank. */
@NullMarked
package dev.tenon.samples.accounts;

import org.jspecify.annotations.NullMarked;
