/** Who calls over HTTP, and where callers get what proves it. */
@NullMarked
package dev.tenon.runtime.auth;

import org.jspecify.annotations.NullMarked;
