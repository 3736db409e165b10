package dev.tenon.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The same notes as a client of any revision sees them. */
final class NotesServerTest {
  private static final int RESOURCE_NOT_FOUND = -32602;
  private static final int LEGACY_RESOURCE_NOT_FOUND = -32002;

  @TempDir Path folder;

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectory(folder.resolve("docs"));
    Files.writeString(folder.resolve("README.md"), "# The garden\n\nWhere apples grow.\n");
    Files.writeString(folder.resolve("docs/red apples.md"), "---\ntags: [fruit]\n---\n# Apples\n");
    Files.writeString(folder.resolveSibling("secret.md"), "secret");
    server = TestServer.of(NotesMcp.create(new Notes(folder)));
  }

  @ParameterizedTest
  @EnumSource
  void describesTheSearch(ProtocolRevision revision) {
    JsonNode tools = server.client(revision).request("tools/list", "{}").result().get("tools");

    assertThat(tools).hasSize(1);
    JsonNode search = tools.get(0);
    assertThat(search.get("name").asString()).isEqualTo("search");
    assertThat(search.get("description").asString()).startsWith("Finds notes");
    JsonNode schema = search.get("inputSchema");
    assertThat(schema.get("required").toString()).isEqualTo("[\"query\"]");
    assertThat(schema.at("/properties/limit/default").asInt()).isEqualTo(10);
    assertThat(schema.at("/properties/limit/maximum").asInt()).isEqualTo(50);
    assertThat(schema.at("/properties/filter/properties/in/enum").toString())
        .isEqualTo("[\"HEADINGS\",\"TEXT\"]");
  }

  @ParameterizedTest
  @EnumSource
  void findsAndReads(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    Reply found = client.callTool("search", "{\"query\":\"apple\",\"filter\":{\"tag\":\"fruit\"}}");
    JsonNode hit = found.message() == null ? found.result() : tools(found);
    assertThat(hit.get("title").asString()).isEqualTo("Apples");
    assertThat(hit.get("line").asInt()).isEqualTo(4);

    Reply read = client.readResource(hit.get("uri").asString());
    assertThat(read.result().at("/contents/0/text").asString()).contains("tags: [fruit]");
    assertThat(read.result().at("/contents/0/mimeType").asString()).isEqualTo("text/markdown");
  }
}
