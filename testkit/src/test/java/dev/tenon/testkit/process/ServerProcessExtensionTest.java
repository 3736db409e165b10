package dev.tenon.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.protocol.ProtocolRevision;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerProcessExtensionTest {
  @RegisterExtension
  static final ServerProcessExtension SHARED =
      ServerProcessExtension.of(() -> ServerCommand.main(ProcessServer.class).http());

  @RegisterExtension
  final ServerProcessExtension own =
      ServerProcessExtension.of(() -> ServerCommand.main(ProcessServer.class).stdio());

  @Test
  @Order(1)
  void bothRun() {
    assertThat(SHARED.server().client(ProtocolRevision.MODERN).callTool("noisy").text())
        .isEqualTo("done");
    assertThat(own.server().client(ProtocolRevision.MODERN).callTool("noisy").text())
        .isEqualTo("done");
  }

  @Test
  @Order(2)
  void oneIsNewAndOneIsNot() {
    assertThat(SHARED.server().log()).contains("begun");
    assertThat(own.server().log()).doesNotContain("begun");
  }

  @Test
  @Order(3)
  void aFailureSaysWhatTheServerSaid() {
    AssertionError failure = new AssertionError("no such order");

    assertThat(SHARED.explained(failure)).isSameAs(failure);

    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(failure.getSuppressed()[0]).hasMessageContainingAll("the server's log", "begun");
  }

  @Test
  @Order(4)
  void outsideOfTestsThereIsNone() {
    ServerProcessExtension idle =
        ServerProcessExtension.of(() -> ServerCommand.main(ProcessServer.class).stdio());

    assertThatThrownBy(idle::server).isInstanceOf(IllegalStateException.class);
  }
}
