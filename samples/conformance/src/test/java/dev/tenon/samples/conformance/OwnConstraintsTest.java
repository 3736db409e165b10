package dev.tenon.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.validation.BeanValidation;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.FakeClock;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.TestServer;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Constraints that Hibernate Validator runs, from request to answer. */
final class OwnConstraintsTest {
  private final FakeClock clock = new FakeClock();

  private McpTestClient client(Server server, ProtocolRevision revision) {
    return TestServer.of(server, ServerConfig.DEFAULT, clock).client(revision);
  }

  @EveryRevision
  void violationsAreAnsweredLikeThoseOfTheDecoder(ProtocolRevision revision) {
    McpTestClient client = client(DiaryMcp.create(), revision);

    Reply refused = client.callTool("enter", "{\"day\": \"2026-07-28\"}");

    assertThat(refused.isToolError()).isTrue();
    assertThat(refused.text()).contains("\n- day: must be after today");
    assertThat(client.callTool("enter", "{\"day\": \"2026-07-30\"}").text()).startsWith("entered");
  }

  @Test
  void theClockIsThatOfTheServer() {
    McpTestClient client = client(DiaryMcp.create(), ProtocolRevision.MODERN);
    assertThat(client.callTool("enter", "{\"day\": \"2026-07-30\"}").isToolError()).isFalse();

    clock.advance(Duration.ofDays(3));

    assertThat(client.callTool("enter", "{\"day\": \"2026-07-30\"}").isToolError()).isTrue();
  }

  @Test
  void aFactoryOfOnesOwnIsUsedAndNotClosed() throws Exception {
    Clock early = Clock.fixed(Instant.parse("2000-01-01T00:00:00Z"), ZoneOffset.UTC);
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(() -> early)
            .buildValidatorFactory()) {
      Server server = DiaryMcp.builder().validatorFactory(factory).build();
      McpTestClient client = client(server, ProtocolRevision.MODERN);

      assertThat(client.callTool("enter", "{\"day\": \"2000-01-02\"}").text())
          .startsWith("entered");

      try (ServerHandle handle = server.start(ServerConfig.DEFAULT.withPort(0))) {
        assertThat(handle.port()).isPositive();
      }
      assertThat(factory.getValidator()).isNotNull();
    }
  }

  @Test
  void nothingIsMadeAfterTheServerHasStopped() {
    BeanValidation validation = new BeanValidation();
    assertThat(validation.checks()).isNotNull();

    validation.close();

    assertThatThrownBy(validation::checks).isInstanceOf(IllegalStateException.class);
  }
}
