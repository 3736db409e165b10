package dev.tenon.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.McpTestClient;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a test says of a server that is none, and that it leaves no process behind. */
@Timeout(60)
class BrokenServerTest {
  private static final ServerCommand BROKEN = ServerCommand.main(BrokenServer.class);

  @Test
  void whyAServerDiedIsSaidWhereItsAnswerIsMissing() throws Exception {
    try (ServerProcess server = BROKEN.with("dies").stdio()) {
      assertThatThrownBy(() -> server.client(ProtocolRevision.MODERN))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContainingAll(
              "server/discover", "the server ended with 3", "the database is gone");
    }
  }

  @Test
  void aServerThatDoesNotListenIsExplainedAndEnded() {
    assertThatThrownBy(
            () -> BROKEN.with("dies").within(Duration.ofSeconds(2), Duration.ofSeconds(5)).http())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("where it listens", "the database is gone");
  }

  @Test
  void whatIsNoMessageFailsTheTest() throws Exception {
    ServerProcess server = BROKEN.with("prints").stdio();

    assertThat(server.channel().poll(Duration.ZERO)).isNull();

    assertThatThrownBy(server::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no message stands on standard output: Welcome to the server!");
  }

  @Test
  void whatTheSchemaForbidsFailsTheTest() throws Exception {
    ServerProcess server = BROKEN.with("lies").stdio();

    assertThatThrownBy(() -> server.client(ProtocolRevision.MODERN))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("DiscoverResult");
    assertThatThrownBy(server::close).isInstanceOf(AssertionError.class);
  }

  @Test
  void whatDoesNotEndIsKilledAndSaid() throws Exception {
    ServerCommand stubborn =
        BROKEN.with("stays").within(Duration.ofSeconds(5), Duration.ofSeconds(1));
    ServerProcess server = stubborn.stdio();
    assertThat(server.awaitLog("stays")).isEqualTo("it stays");
    long pid = server.pid();

    assertThatThrownBy(server::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("had to be killed", "it stays");

    assertThat(isGone(pid)).isTrue();
  }

  private static boolean isGone(long pid) throws Exception {
    var handle = ProcessHandle.of(pid);
    return handle.isEmpty() || handle.get().onExit().get(10, TimeUnit.SECONDS) != null;
  }

  @Test
  void ofATalkativeServerTheLastWordsAreKept() throws Exception {
    try (ServerProcess server = BROKEN.with("talks").keeping(1000).stdio()) {
      assertThat(server.awaitLog("line 9999 ")).contains("talkative");

      assertThat(server.log())
          .hasSizeLessThan(1100)
          .startsWith("(")
          .contains("earlier lines)")
          .endsWith("line 9999 of a talkative server");
    }
  }

  @Test
  void aProcessHasOneClient() throws Exception {
    try (ServerProcess server = ServerCommand.main(ProcessServer.class).stdio()) {
      McpTestClient client = server.client(ProtocolRevision.V2025_11_25);
      assertThat(client.handshake().result().at("/serverInfo/name").asString())
          .isEqualTo("process");

      assertThatThrownBy(server::channel)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("start another");
      assertThatThrownBy(server::uri).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aJarThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> ServerCommand.jar(Path.of("target", "nowhere.jar")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("nowhere.jar", "package");
  }
}
