package dev.tenon.runtime.call;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who calls, as the transport has authenticated it. Immutable.
 *
 * @param name what tells the caller from every other, such as the {@code sub} of a token (RFC 7519,
 *     section 4.1.2), together with its issuer where tokens of several are taken; empty for nobody
 * @param scopes what the caller may do (RFC 6749, section 3.3)
 * @param tenant whom the caller belongs to, such as a company; empty for nobody
 * @param roles what the caller is, such as {@code support}
 */
public record Principal(String name, Set<String> scopes, String tenant, Set<String> roles) {
  /** A caller whom nobody has authenticated. */
  public static final Principal NOBODY = new Principal("", Set.of(), "", Set.of());

  /** Copies the sets. */
  public Principal {
    scopes = Set.copyOf(scopes);
    roles = Set.copyOf(roles);
    if (name.isEmpty() && !roles.isEmpty()) {
      throw new IllegalArgumentException(
          "nobody has no roles: a caller with " + roles + " needs a name");
    }
    if (name.isEmpty() && !scopes.isEmpty()) {
      throw new IllegalArgumentException(
          "nobody has no scopes: a caller with " + scopes + " needs a name");
    }
    if (name.isEmpty() && !tenant.isEmpty()) {
      throw new IllegalArgumentException(
          "nobody belongs to nobody: a caller of the tenant " + tenant + " needs a name");
    }
  }

  /** Somebody without roles. */
  public Principal(String name, Set<String> scopes, String tenant) {
    this(name, scopes, tenant, Set.of());
  }

  /** Somebody who belongs to no tenant. */
  public Principal(String name, Set<String> scopes) {
    this(name, scopes, "");
  }

  /** Somebody who may do nothing in particular. */
  public static Principal of(String name) {
    return new Principal(name, Set.of(), "");
  }

  /** The same with more scopes. */
  public Principal scopes(String... more) {
    return new Principal(name, union(scopes, more), tenant, roles);
  }

  /** The same, who belongs to {@code other}. */
  public Principal tenant(String other) {
    return new Principal(name, scopes, other, roles);
  }

  /** The same with more roles. */
  public Principal roles(String... more) {
    return new Principal(name, scopes, tenant, union(roles, more));
  }

  private static Set<String> union(Set<String> before, String... more) {
    Set<String> all = new LinkedHashSet<>(before);
    all.addAll(Arrays.asList(more));
    return all;
  }

  /**
   * What tells this caller from all others, those of other tenants too, as one text; empty for
   * nobody. Whatever is kept for a caller is kept under it.
   */
  public String identity() {
    // A name without a line break is its own; with one it could look like the other form.
    return tenant.isEmpty() && name.indexOf('\n') < 0 ? name : name.length() + "\n" + name + tenant;
  }

  /** Whether {@code other} is the same caller, whatever each of them may do. */
  public boolean isSameAs(Principal other) {
    return name.equals(other.name) && tenant.equals(other.tenant);
  }

  /** Whether somebody was authenticated. */
  public boolean isKnown() {
    return !name.isEmpty();
  }
}
