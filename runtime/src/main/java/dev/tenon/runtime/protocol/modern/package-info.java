/**
 * Revision 2026-07-28: every request carries its own version and capabilities, nothing is
 * remembered.
 */
@NullMarked
package dev.tenon.runtime.protocol.modern;

import org.jspecify.annotations.NullMarked;
