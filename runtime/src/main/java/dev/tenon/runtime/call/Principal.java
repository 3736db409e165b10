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
 */
public record Principal(String name, Set<String> scopes, String tenant) {
  /** A caller whom nobody has authenticated. */
  public static final Principal NOBODY = new Principal("", Set.of(), "");

  /** Copies the scopes. */
  public Principal {
    scopes = Set.copyOf(scopes);
    if (name.isEmpty() && !scopes.isEmpty()) {
      throw new IllegalArgumentException(
          "nobody has no scopes: a caller with " + scopes + " needs a name");
    }
    if (name.isEmpty() && !tenant.isEmpty()) {
      throw new IllegalArgumentException(
          "nobody belongs to nobody: a caller of the tenant " + tenant + " needs a name");
    }
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
    Set<String> all = new LinkedHashSet<>(scopes);
    all.addAll(Arrays.asList(more));
    return new Principal(name, all, tenant);
  }

  /** The same, who belongs to {@code other}. */
  public Principal tenant(String other) {
    return new Principal(name, scopes, other);
  }

  /** Whether somebody was authenticated. */
  public boolean isKnown() {
    return !name.isEmpty();
  }
}
