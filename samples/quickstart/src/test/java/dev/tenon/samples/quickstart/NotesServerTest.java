package dev.tenon.samples.quickstart;

import static dev.tenon.testkit.assertions.McpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.Content;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.TestServer;
import dev.tenon.testkit.junit.McpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same notes as a client of any revision sees them. */
@McpTest(Notes.class)
final class NotesServerTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int NOT_FOUND = -32602;
  private static final int LEGACY_NOT_FOUND = -32002;

  @TempDir Path scratch;

  Notes notes;

  @BeforeEach
  void start() throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("notes"));
    Files.createDirectory(folder.resolve("docs"));
    Files.writeString(folder.resolve("README.md"), "# The garden\n\nWhere apples grow.\n");
    Files.writeString(folder.resolve("docs/red apples.md"), "---\ntags: [fruit]\n---\n# Apples\n");
    Files.writeString(folder.resolveSibling("secret.md"), "secret");
    notes = new Notes(folder);
  }

  @EveryRevision
  void describesTheSearch(McpTestClient client) {
    assertThat(client)
        .offersJustTheTools("search")
        .offersTool("search")
        .withRequired("query")
        .withOptional("limit", "filter")
        .describes("Finds notes");
    JsonNode schema = client.tools().get("search").inputSchema();
    assertThat(schema.at("/properties/limit/default").asInt()).isEqualTo(10);
    assertThat(schema.at("/properties/limit/maximum").asInt()).isEqualTo(50);
    assertThat(schema.at("/properties/filter/properties/in/enum").toString())
        .isEqualTo("[\"HEADINGS\",\"TEXT\"]");
  }

  @EveryRevision
  void findsANoteAndReadsIt(McpTestClient client, ProtocolRevision revision) {
    Reply found =
        client.callTool("search", Map.of("query", "apple", "filter", Map.of("tag", "fruit")));

    Notes.Found content = found.structured(Notes.Found.class);
    assertThat(content.total()).isEqualTo(1);
    Notes.Hit hit = content.hits().get(0);
    assertThat(hit.title()).isEqualTo("Apples");
    assertThat(hit.line()).isEqualTo(4);
    if (revision.isAtLeast(ProtocolRevision.V2025_06_18)) {
      assertThat(found.structured()).isEqualTo(JSON.readTree(found.text()));
    }

    String uri = hit.uri().toString();
    Content note = client.readResource(uri).contents().get(0);
    assertThat(uri).isEqualTo("note://docs%2Fred%20apples.md");
    assertThat(note.uri()).isEqualTo(uri);
    assertThat(note.text()).endsWith("# Apples\n");
    assertThat(note.mimeType()).isEqualTo("text/markdown");
  }

  @EveryRevision
  void saysWhatIsWrongWithTheArguments(McpTestClient client) {
    Reply reply =
        client.callTool("search", "{\"query\":\" \",\"limit\":51,\"filter\":{\"in\":\"ALL\"}}");

    assertThat(reply)
        .isToolError("invalid_arguments")
        .hasViolation("/query")
        .hasViolation("/limit", "50")
        .hasViolation("/filter/in", "HEADINGS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "note://..%2Fsecret.md",
        "note://%2E%2E%2Fsecret.md",
        "note://..%252Fsecret.md",
        "note://..%5Csecret.md",
        "note://docs%2F..%2F..%2Fsecret.md",
        "note://../secret.md",
        "note://%2Fetc%2Fpasswd",
        "note:///etc/passwd",
        "note://README.md%00",
        "note://%C0%AE%C0%AE%2Fsecret.md",
        "note://README.md?x=1",
        "note://",
        "note://lost.md"
      })
  void leadsNobodyOutOfTheFolder(String uri, TestServer server) {
    Reply modern = server.client(ProtocolRevision.MODERN).readResource(uri);
    Reply legacy = server.client(ProtocolRevision.V2025_11_25).readResource(uri);

    assertThat(modern.errorCode()).isEqualTo(NOT_FOUND);
    assertThat(modern.error().at("/data/uri").asString()).isEqualTo(uri);
    assertThat(legacy.errorCode()).isEqualTo(LEGACY_NOT_FOUND);
  }

  @EveryRevision
  void completesAndAsks(McpTestClient client) {
    assertThat(client.completePrompt("summarize", "note", "red", Map.of()).values())
        .containsExactly("docs/red apples.md");
    assertThat(client.completeTemplate("note://{path}", "path", "", Map.of()).values())
        .containsExactly("README.md", "docs/red apples.md");
    assertThat(client.completePrompt("summarize", "length", "pa", Map.of()).values())
        .contains("PARAGRAPH");

    assertThat(client.getPrompt("summarize", Map.of("note", "README.md", "length", "PAGE")))
        .hasExactText("Summarize this note in one page:\n\n# The garden\n\nWhere apples grow.\n");
    assertThat(client.getPrompt("summarize", Map.of("note", "lost.md"))).isRpcError(NOT_FOUND);
  }
}
