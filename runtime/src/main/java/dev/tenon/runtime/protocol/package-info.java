/**
 * The engine: decides for each message which era it belongs to, and what is answered. Transports
 * see this package only.
 */
@NullMarked
package dev.tenon.runtime.protocol;

import org.jspecify.annotations.NullMarked;
