package dev.tenon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerHandle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The official TypeScript clients log in: 401, metadata of the resource and of the authorization
 * server, registration, code, token, a call, and a second login for one that needs more.
 */
final class LoginIT {
  /**
   * The newer client asks for what it has and what it lacks, the older one for the latter alone.
   */
  private static final String BOTH = GuardedDesk.READ + " " + GuardedDesk.WRITE;

  @ParameterizedTest
  @CsvSource({"v1, legacy, " + GuardedDesk.WRITE, "v2, legacy, " + BOTH, "v2, modern, " + BOTH})
  void aClientLogsInAndComesBackForMore(
      String version, String era, String asked, @TempDir Path folder) throws Exception {
    Node.assumeInstalled();
    try (LoginServer login = LoginServer.start();
        ServerHandle server = GuardedDesk.start(login)) {
      List<String> script =
          List.of("login.mjs", version, era, server.uri().toString(), login.issuer());

      Node.Outcome outcome = Node.script(script, Garden.plant(folder));

      assertThat(outcome.exitCode()).as("%s\n%s", script, outcome.err()).isZero();
      assertThat(outcome.out().lines())
          .containsExactly(
              "asked for " + GuardedDesk.READ,
              "sees find",
              "find for " + login.issuer() + "#ada",
              "asked for " + asked,
              "cancel for " + login.issuer() + "#ada",
              "sees cancel find");
    }
  }
}
