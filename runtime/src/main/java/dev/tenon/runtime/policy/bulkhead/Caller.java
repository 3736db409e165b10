package dev.tenon.runtime.policy.bulkhead;

import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Principal;

/**
 * Whose turn it is: somebody known, or whoever calls from an address.
 *
 * @param name what tells a known caller from others; empty for nobody
 * @param address where nobody known calls from; empty for somebody
 */
record Caller(String name, String address) {
  static Caller of(CallContext context) {
    Principal principal = context.principal();
    return principal.isKnown()
        ? new Caller(principal.identity(), "")
        : new Caller("", context.clientAddress());
  }
}
