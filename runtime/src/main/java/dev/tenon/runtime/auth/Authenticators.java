package dev.tenon.runtime.auth;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Several authenticators as one: the first decides that finds credentials of its kind. */
final class Authenticators implements Authenticator {
  private final List<Authenticator> all;
  private final List<String> servers;

  Authenticators(List<Authenticator> all) {
    this.all = List.copyOf(all);
    Set<String> named = new LinkedHashSet<>();
    for (Authenticator one : all) {
      named.addAll(one.authorizationServers());
    }
    this.servers = List.copyOf(named);
  }

  @Override
  public Authentication authenticate(Credentials credentials) throws Exception {
    for (Authenticator one : all) {
      Authentication found = one.authenticate(credentials);
      if (!(found instanceof Authentication.Absent)) {
        return found;
      }
    }
    return new Authentication.Absent();
  }

  @Override
  public List<String> authorizationServers() {
    return servers;
  }
}
