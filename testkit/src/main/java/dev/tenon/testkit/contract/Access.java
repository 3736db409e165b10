package dev.tenon.testkit.contract;

import dev.tenon.runtime.call.Principal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may call which tools: everybody else must be refused. Immutable.
 *
 * <pre>{@code
 * Access.nobody()
 *     .may(Principal.of("ada").scopes("orders:read"), "findOrders")
 *     .may(Principal.of("bob").scopes("orders:write"), "findOrders", "cancel");
 * }</pre>
 */
public final class Access {
  private final Map<Principal, Set<String>> allowed;

  private Access(Map<Principal, Set<String>> allowed) {
    this.allowed = allowed;
  }

  /** A caller whom nobody has authenticated may call nothing. */
  public static Access nobody() {
    return new Access(Map.of(Principal.NOBODY, Set.of()));
  }

  /** Everybody may call everything, so that nothing is to be tested. */
  public static Access everybody() {
    return new Access(Map.of());
  }

  /** The same, and {@code principal} may call {@code tools} and no others. */
  public Access may(Principal principal, String... tools) {
    Map<Principal, Set<String>> more = new LinkedHashMap<>(allowed);
    more.put(principal, Collections.unmodifiableSet(new TreeSet<>(Set.of(tools))));
    return new Access(Collections.unmodifiableMap(more));
  }

  /** The tools that each principal may call. */
  Map<Principal, Set<String>> allowed() {
    return allowed;
  }
}
