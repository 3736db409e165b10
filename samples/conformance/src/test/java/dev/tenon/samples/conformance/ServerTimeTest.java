package dev.tenon.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.FakeClock;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Past and future are told apart by the clock of the server, in results and forms as well. */
final class ServerTimeTest {
  private final FakeClock clock = new FakeClock();

  /** Which no clock of a system tells. */
  private McpTestClient inTheYear2275(ProtocolRevision revision) {
    clock.advance(Duration.ofDays(91_000));
    return TestServer.of(AlmanacMcp.create(), ServerConfig.DEFAULT, clock)
        .client(revision, ClientOptions.declaring("elicitation"));
  }

  @EveryRevision
  void resultsAreComparedWithIt(ProtocolRevision revision) {
    McpTestClient client = inTheYear2275(revision);

    assertThat(client.callTool("recall", "{\"day\": \"2200-01-01\"}").text())
        .isEqualTo("{\"day\":\"2200-01-01\"}");
    assertThat(client.callTool("recall", "{\"day\": \"2300-01-01\"}").isToolError()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = ProtocolRevision.class,
      names = {"V2025_11_25", "V2026_07_28"})
  void answersToFormsAreComparedWithIt(ProtocolRevision revision) {
    McpTestClient client = inTheYear2275(revision);

    client.answers("What do you plan?", "{\"day\": \"2300-01-01\"}");

    assertThat(client.callTool("plan", "{}").text()).isEqualTo("planned for 2300-01-01");
  }

  @ParameterizedTest
  @EnumSource(
      value = ProtocolRevision.class,
      names = {"V2025_11_25", "V2026_07_28"})
  void answersThatLieElsewhereAreNotTaken(ProtocolRevision revision) {
    McpTestClient client = inTheYear2275(revision);

    client.answers("What do you plan?", "{\"day\": \"2200-01-01\"}");

    assertThat(client.callTool("plan", "{}").text()).doesNotContain("planned");
  }
}
