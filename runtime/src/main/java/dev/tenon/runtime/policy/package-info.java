/**
 * How calls are served: the one order in which policies act. Each policy has a room of its own
 * below, which sees no other policy, no protocol and no transport.
 */
@NullMarked
package dev.tenon.runtime.policy;

import org.jspecify.annotations.NullMarked;
