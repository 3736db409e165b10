package dev.tenon.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import dev.tenon.testkit.process.ServerCommand;
import dev.tenon.testkit.process.ServerProcess;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that ships, in a process of its own, over all that it speaks: our client and others'. */
final class NotesJarIT {
  private static final String APPLES = "# Apples\n";

  @TempDir Path notes;

  private ServerCommand jar = ServerCommand.of("unset");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(notes.resolve("apples.md"), APPLES);
    jar = TestServer.process(Path.of("target", "quickstart.jar")).environment("NOTES", notes);
  }

  @EveryRevision
  void servesTheTestClient(ProtocolRevision revision) throws IOException {
    try (ServerProcess stdio = jar.stdio();
        ServerProcess http = jar.http()) {
      use(stdio.client(revision));
      use(http.client(revision));
    }
  }

  @Test
  void servesTheOfficialClient() throws IOException {
    try (McpSyncClient client = jar.sdkClient()) {
      use(client);
    }
    try (ServerProcess http = jar.http();
        McpSyncClient client = http.sdkClient()) {
      use(client);
    }
  }

  private static void use(McpTestClient client) {
    assertThat(client.callTool("search", Map.of("query", "apple")).text()).contains("\"total\":1");
    assertThat(client.callTool("search", Map.of("query", " ")).isToolError()).isTrue();
    assertThat(client.readResource("note://apples.md").result().at("/contents/0/text").asString())
        .isEqualTo(APPLES);
  }

  private static void use(McpSyncClient client) {
    var request = CallToolRequest.builder("search").arguments(Map.of("query", "apple")).build();
    TextContent found = (TextContent) client.callTool(request).content().get(0);
    assertThat(found.text()).contains("\"total\":1");

    var note = client.readResource(ReadResourceRequest.builder("note://apples.md").build());
    assertThat(((TextResourceContents) note.contents().get(0)).text()).isEqualTo(APPLES);
  }
}
