/** Revisions 2024-11-05 to 2025-11-25: a handshake, and sessions that remember it. */
@NullMarked
package dev.tenon.runtime.protocol.legacy;

import org.jspecify.annotations.NullMarked;
