package dev.tenon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.registry.ServerInfo;
import java.net.URI;
import org.junit.jupiter.api.Test;

class GreetingTest {
  private static final URI HERE = URI.create("http://127.0.0.1:8080/mcp");

  private final Server server = Server.builder(ServerInfo.of("shop", "1")).build();

  @Test
  void theCommandThatItShowsBringsATokenWhereOneIsNeeded() {
    assertThat(Greeting.of(server, HERE, true))
        .startsWith("shop 1 listens on http://127.0.0.1:8080/mcp\n")
        .contains("with the token or key of a caller in $TOKEN:")
        .contains("-H 'Mcp-Method: tools/list' \\\n    -H \"Authorization: Bearer $TOKEN\" \\\n");
  }

  @Test
  void otherwiseItDoesNot() {
    assertThat(Greeting.of(server, HERE, false))
        .contains("tools:\n\n  curl -s ")
        .doesNotContain("TOKEN");
  }
}
