package dev.tenon.testkit.contract;

import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Principal;
import dev.tenon.testkit.ClientOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The callers between whom the declarations of a server make a difference. */
final class Callers {
  private static final String NAME = "somebody";

  /** In an order that starts with those who may do least. */
  private final Set<Principal> callers = new LinkedHashSet<>();

  private final Set<String> allScopes = new TreeSet<>();
  private final Set<String> allRoles = new TreeSet<>();

  private Callers(List<Guarded> features) {
    callers.add(Principal.NOBODY);
    callers.add(Principal.of(NAME));
    for (Guarded feature : features) {
      allScopes.addAll(feature.access().scopes());
      allRoles.addAll(feature.access().roles());
    }
    for (Guarded feature : features) {
      around(feature.access());
    }
    callers.add(everything());
  }

  /**
   * Nobody; somebody without any rights, and on an open server nobody else; for each declaration
   * exactly what it needs, the same less one scope each, and less the role; each role by itself;
   * and who has all of it.
   */
  static List<Principal> of(List<Guarded> features) {
    return List.copyOf(new Callers(features).callers);
  }

  /** Who may use all that anybody may use; nobody in particular when everything is open. */
  static ClientOptions ofEverything(Server server) {
    List<Guarded> features = Guarded.of(server);
    return features.stream().allMatch(feature -> feature.access().isOpen())
        ? ClientOptions.NONE
        : ClientOptions.NONE.as(new Callers(features).everything());
  }

  /** Somebody who may use all that anybody may use. */
  static Principal withEverything(Server server) {
    return new Callers(Guarded.of(server)).everything();
  }

  /** Whether the declaration of {@code feature} lets {@code caller} in. */
  static boolean isAdmitted(Principal caller, Guarded feature, Server server) {
    String[] scopes = server.scopes().closure(caller.scopes()).toArray(new String[0]);
    return feature.access().admits(scopes.length == 0 ? caller : caller.scopes(scopes));
  }

  private Principal everything() {
    return caller(allScopes, allRoles);
  }

  private void around(Access access) {
    List<String> roles = access.roles();
    List<Set<String>> enough = new ArrayList<>();
    if (access.match() == ScopeMatch.ALL) {
      enough.add(new TreeSet<>(access.scopes()));
    } else {
      access.scopes().forEach(scope -> enough.add(Set.of(scope)));
      Set<String> others = new TreeSet<>(allScopes);
      others.removeAll(access.scopes());
      callers.add(caller(others, roles));
    }
    for (Set<String> scopes : enough) {
      callers.add(caller(scopes, roles));
      callers.add(caller(scopes, List.of()));
      for (String role : roles) {
        callers.add(caller(scopes, List.of(role)));
        callers.add(caller(Set.of(), List.of(role)));
      }
      for (String missing : scopes) {
        Set<String> less = new TreeSet<>(allScopes);
        less.remove(missing);
        callers.add(caller(less, allRoles));
      }
    }
  }

  private static Principal caller(Iterable<String> scopes, Iterable<String> roles) {
    Principal caller = Principal.of(NAME);
    for (String scope : scopes) {
      caller = caller.scopes(scope);
    }
    for (String role : roles) {
      caller = caller.roles(role);
    }
    return caller;
  }

  /** What a caller is called in the names of tests and in sentences. */
  static String name(Principal caller) {
    if (!caller.isKnown()) {
      return "nobody";
    }
    String scopes = String.join(", ", new TreeSet<>(caller.scopes()));
    String roles = String.join(", ", new TreeSet<>(caller.roles()));
    return NAME
        + (scopes.isEmpty() ? "" : " with " + scopes)
        + (roles.isEmpty() ? "" : " as " + roles);
  }
}
