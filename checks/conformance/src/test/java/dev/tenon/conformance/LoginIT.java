package dev.tenon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.registry.ServerInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The official TypeScript clients log in: 401, metadata of the resource and of the authorization
 * server, registration, code, token, a call, and a second login for one that needs more.
 */
final class LoginIT {
  private static final String READ = "orders:read";
  private static final String WRITE = "orders:write";

  /**
   * The newer client asks for what it has and what it lacks, the older one for the latter alone.
   */
  private static final String BOTH = READ + " " + WRITE;

  private static Tool tool(String name, String scope) {
    Access access =
        new Access(
            Access.Who.AUTHENTICATED, List.of(scope), ScopeMatch.ALL, List.of(), Denial.CHALLENGE);
    return Tool.named(name)
        .description("Says who calls " + name + ".")
        .policies(new AccessPolicy(access))
        .handler((arguments, context) -> name + " for " + context.principal().name());
  }

  @ParameterizedTest
  @CsvSource({"v1, legacy, orders:write", "v2, legacy, " + BOTH, "v2, modern, " + BOTH})
  void aClientLogsInAndComesBackForMore(
      String version, String era, String asked, @TempDir Path folder) throws Exception {
    Node.assumeInstalled();
    Server desk =
        Server.builder(ServerInfo.of("desk", "1.0.0"))
            .scopes(new Scopes(List.of(READ, WRITE), Map.of(WRITE, Set.of(READ))))
            .build();
    desk.tools().add(tool("find", READ));
    desk.tools().add(tool("cancel", WRITE));
    try (LoginServer login = LoginServer.start();
        ServerHandle server =
            desk.start(
                ServerConfig.DEFAULT.withPort(0).withSetting("oauth-issuer", login.issuer()))) {
      List<String> script =
          List.of("login.mjs", version, era, server.uri().toString(), login.issuer());

      Node.Outcome outcome = Node.script(script, Garden.plant(folder));

      assertThat(outcome.exitCode()).as("%s\n%s", script, outcome.err()).isZero();
      assertThat(outcome.out().lines())
          .containsExactly(
              "asked for " + READ,
              "sees find",
              "find for " + login.issuer() + "#ada",
              "asked for " + asked,
              "cancel for " + login.issuer() + "#ada",
              "sees cancel find");
    }
  }
}
