package dev.tenon.conformance;

import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.dynamic.Resource;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.registry.ServerInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A server that takes the tokens of an authorization server, with what needs more. */
final class GuardedDesk {
  /** What {@code find} needs. */
  static final String READ = "orders:read";

  /** What {@code cancel} needs. */
  static final String WRITE = "orders:write";

  /** A resource that needs {@link #WRITE}. */
  static final String BOOKS = "desk://books";

  private GuardedDesk() {}

  /** Starts it on a free port. */
  static ServerHandle start(LoginServer login) throws IOException {
    Server desk =
        Server.builder(ServerInfo.of("desk", "1.0.0"))
            .scopes(new Scopes(List.of(READ, WRITE), Map.of(WRITE, Set.of(READ))))
            .build();
    desk.tools().add(tool("find", READ));
    desk.tools().add(tool("cancel", WRITE));
    desk.resources()
        .add(
            Resource.at(BOOKS)
                .policies(access(WRITE))
                .reader((request, context) -> "books for " + context.principal().name()));
    return desk.start(ServerConfig.DEFAULT.withPort(0).withSetting("oauth-issuer", login.issuer()));
  }

  private static Tool tool(String name, String scope) {
    return Tool.named(name)
        .description("Says who calls " + name + ".")
        .policies(access(scope))
        .handler((arguments, context) -> name + " for " + context.principal().name());
  }

  private static Policy access(String scope) {
    return new AccessPolicy(
        new Access(
            Access.Who.AUTHENTICATED, List.of(scope), ScopeMatch.ALL, List.of(), Denial.CHALLENGE));
  }
}
