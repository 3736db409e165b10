package dev.tenon.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares who may use something. Callers let in who were kept out before are graver than callers
 * kept out: nobody misses a lock that is gone. What one scope covers of others is not known here.
 */
final class Accesses {
  /** Whom something is for, the strictest last. */
  private static final List<String> STRICTNESS = List.of("everybody", "authenticated", "nobody");

  private Accesses() {}

  /** Compares the member {@code access}; null is for what everybody may use. */
  static void compare(
      String path, @Nullable Object before, @Nullable Object after, List<Change> changes) {
    if (before == null || after == null) {
      ChangeClass type = before == null ? ChangeClass.BREAKING : ChangeClass.PRIVILEGE_RAISING;
      changes.add(Change.of(type, path, before, after));
      return;
    }
    Map<?, ?> from = map(before);
    Map<?, ?> to = map(after);
    int stricter = strictness(to) - strictness(from);
    add(stricter < 0, stricter > 0, path + ".who", from.get("who"), to.get("who"), changes);
    compareScopes(path, from, to, changes);
    List<?> roles = list(from.get("roles"));
    List<?> newRoles = list(to.get("roles"));
    add(
        !implies(newRoles, false, roles, false),
        !implies(roles, false, newRoles, false),
        path + ".roles",
        from.get("roles"),
        to.get("roles"),
        changes);
    boolean wasRuled = Boolean.TRUE.equals(from.get("rule"));
    boolean isRuled = Boolean.TRUE.equals(to.get("rule"));
    add(
        wasRuled && !isRuled,
        isRuled && !wasRuled,
        path + ".rule",
        from.get("rule"),
        to.get("rule"),
        changes);
    Object denied = from.get("denied");
    Object nowDenied = to.get("denied");
    if (denied == null ? nowDenied != null : !denied.equals(nowDenied)) {
      changes.add(Change.of(ChangeClass.BEHAVIOURAL, path + ".denied", denied, nowDenied));
    }
  }

  private static void compareScopes(
      String path, Map<?, ?> from, Map<?, ?> to, List<Change> changes) {
    List<?> scopes = list(from.get("scopes"));
    List<?> newScopes = list(to.get("scopes"));
    boolean neededAll = !"any".equals(from.get("match"));
    boolean needsAll = !"any".equals(to.get("match"));
    boolean isWeaker = !implies(newScopes, needsAll, scopes, neededAll);
    boolean isStricter = !implies(scopes, neededAll, newScopes, needsAll);
    boolean isSame = scopes.equals(newScopes);
    add(
        isWeaker,
        isStricter,
        path + (isSame ? ".match" : ".scopes"),
        isSame ? from.get("match") : from.get("scopes"),
        isSame ? to.get("match") : to.get("scopes"),
        changes);
  }

  private static void add(
      boolean isWeaker,
      boolean isStricter,
      String path,
      @Nullable Object before,
      @Nullable Object after,
      List<Change> changes) {
    if (isWeaker || isStricter) {
      ChangeClass type = isWeaker ? ChangeClass.PRIVILEGE_RAISING : ChangeClass.BREAKING;
      changes.add(Change.of(type, path, before, after));
    }
  }

  /** Whether every caller who has what the first asks for has what the second asks for. */
  private static boolean implies(List<?> has, boolean all, List<?> needs, boolean needsAll) {
    if (needs.isEmpty()) {
      return true;
    }
    Set<?> had = new HashSet<>(has);
    Set<?> needed = new HashSet<>(needs);
    if (all || had.size() == 1) {
      return needsAll ? had.containsAll(needed) : needed.stream().anyMatch(had::contains);
    }
    return !had.isEmpty() && needed.containsAll(had) && (!needsAll || needed.size() == 1);
  }

  private static int strictness(Map<?, ?> access) {
    return STRICTNESS.indexOf(String.valueOf(access.get("who")));
  }

  /** Compares the scopes that a server declares. */
  static void compareScopes(
      String path, @Nullable Object before, @Nullable Object after, List<Change> changes) {
    List<?> from = list(before);
    List<?> to = list(after);
    addDifference(ChangeClass.BREAKING, path, from, to, false, changes);
    addDifference(ChangeClass.ADDITIVE, path, to, from, true, changes);
  }

  /** Compares what scopes cover. */
  static void compareIncludes(
      String path, @Nullable Object before, @Nullable Object after, List<Change> changes) {
    Map<?, ?> from = map(before);
    Map<?, ?> to = map(after);
    Set<Object> scopes = new LinkedHashSet<>(from.keySet());
    scopes.addAll(to.keySet());
    for (Object scope : scopes) {
      List<?> covered = list(from.get(scope));
      List<?> covers = list(to.get(scope));
      String at = path + '.' + scope;
      addDifference(ChangeClass.PRIVILEGE_RAISING, at, covers, covered, true, changes);
      addDifference(ChangeClass.BREAKING, at, covered, covers, false, changes);
    }
  }

  private static void addDifference(
      ChangeClass type,
      String path,
      List<?> these,
      List<?> others,
      boolean isGain,
      List<Change> changes) {
    List<Object> difference = new ArrayList<>(these);
    difference.removeAll(others);
    if (!difference.isEmpty()) {
      changes.add(
          isGain ? Change.gained(type, path, difference) : Change.lost(type, path, difference));
    }
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
