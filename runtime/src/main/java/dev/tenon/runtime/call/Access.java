package dev.tenon.runtime.call;

import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import java.util.List;
import java.util.Set;

/**
 * Who may use a feature: the one predicate behind calls, lists, completion, subscriptions and
 * tasks. Immutable.
 *
 * @param who whom it is for before anything else counts
 * @param scopes what the caller needs besides; empty for nothing
 * @param match whether all of the scopes are needed or one
 * @param roles of which the caller needs one besides; empty for none
 * @param denied what a caller sees who may not use it
 */
public record Access(
    Who who, List<String> scopes, ScopeMatch match, List<String> roles, Denial denied) {
  /** No declaration: whoever the transport lets in. */
  public static final Access OPEN =
      new Access(Who.EVERYBODY, List.of(), ScopeMatch.ALL, List.of(), Denial.CHALLENGE);

  /** Everybody whom the transport has authenticated. */
  public static final Access KNOWN =
      new Access(Who.AUTHENTICATED, List.of(), ScopeMatch.ALL, List.of(), Denial.CHALLENGE);

  /** Whom something is for. */
  public enum Who {
    /** Known or not. */
    EVERYBODY,
    /** Those whom the transport has authenticated. */
    AUTHENTICATED,
    /** Nobody at all. */
    NOBODY
  }

  /** Copies the lists. */
  public Access {
    scopes = List.copyOf(scopes);
    roles = List.copyOf(roles);
    if (who != Who.AUTHENTICATED && !(scopes.isEmpty() && roles.isEmpty())) {
      throw new IllegalArgumentException("scopes and roles are of callers that are known");
    }
  }

  /** Whether everybody may use it. */
  public boolean isOpen() {
    return who == Who.EVERYBODY;
  }

  /** Whether {@code caller}, whose scopes include what they cover, may use it. */
  public boolean admits(Principal caller) {
    if (who != Who.AUTHENTICATED) {
      return who == Who.EVERYBODY;
    }
    return caller.isKnown() && hasScopes(caller.scopes()) && hasRole(caller.roles());
  }

  /** Whether {@code caller} has the scopes that are needed, whatever else it lacks. */
  public boolean isMetByScopesOf(Principal caller) {
    return hasScopes(caller.scopes());
  }

  private boolean hasScopes(Set<String> granted) {
    if (match == ScopeMatch.ALL) {
      return granted.containsAll(scopes);
    }
    for (String scope : scopes) {
      if (granted.contains(scope)) {
        return true;
      }
    }
    return scopes.isEmpty();
  }

  private boolean hasRole(Set<String> granted) {
    for (String role : roles) {
      if (granted.contains(role)) {
        return true;
      }
    }
    return roles.isEmpty();
  }
}
