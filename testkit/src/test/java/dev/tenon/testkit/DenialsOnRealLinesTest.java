package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.transport.stdio.StdioSettings;
import dev.tenon.runtime.transport.stdio.StdioTransport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a denial looks like where it leaves the process. */
@Timeout(60)
final class DenialsOnRealLinesTest {
  private static final String NEEDS =
      "The tool \"cancel\" needs the scopes orders:write, files:read, and nobody is"
          + " authenticated.";

  @EveryRevision
  void overHttpItIsTheStatusWithTheSameMessage(ProtocolRevision revision) throws IOException {
    try (ServerHandle handle =
        GuardedShop.whole().builder().build().start(ServerConfig.DEFAULT.withPort(0))) {
      McpTestClient client = RemoteServer.http(handle.uri()).client(revision);

      Reply reply = client.callTool("cancel");
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.isToolError()).isTrue();
      assertThat(reply.text()).isEqualTo(NEEDS);
      assertThat(client.readResource("shop://orders").status()).isEqualTo(401);
      assertThat(client.callTool("purge").error().get("message").asString())
          .isEqualTo("There is no tool \"purge\".");
      assertThat(client.callTool("look").text()).isEqualTo("look ran");
    }
  }

  @Test
  void onTheTransportOfTheFirstRevisionItIsAMessageOfTheStream() throws IOException {
    try (ServerHandle handle =
        GuardedShop.whole().builder().build().start(ServerConfig.DEFAULT.withPort(0))) {
      McpTestClient client =
          RemoteServer.http(handle.uri())
              .channelClient(ProtocolRevision.V2024_11_05, ClientOptions.NONE);

      Reply reply = client.callTool("cancel");
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.text()).isEqualTo(NEEDS);
    }
  }

  @EveryRevision
  void onStandardInputItSaysWhichSettingsTellWhoCalls(ProtocolRevision revision) {
    String input =
        (revision.isModern() ? "" : Wire.initialize(revision).replace('\n', ' ') + "\n")
            + Wire.call(revision, "7", "cancel", "{}").replace('\n', ' ')
            + "\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new StdioTransport(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new StdioSettings(100_000, 10, Duration.ofSeconds(10)),
            GuardedShop.whole().builder().build().engine(ServerConfig.DEFAULT))
        .serve();

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    String last = lines.get(lines.size() - 1);
    assertThat(Decoding.JSON.readTree(last).at("/result/content/0/text").asString())
        .isEqualTo(
            NEEDS
                + " On standard input the settings stdio-principal and stdio-scopes say who"
                + " calls.");
  }
}
