package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.call.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A caller whom a gate has let through.
 *
 * @param gate which
 * @param principal whom
 * @param until when the credentials end; null when they do not say
 */
record Admitted(Gate gate, Principal principal, @Nullable Instant until) {}
