package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One outcome, written as each revision wants it. */
class ResultShapeTest {
  private static final ProtocolRevision STRUCTURED = ProtocolRevision.V2025_06_18;

  private static Reply call(
      ProtocolRevision revision, @Nullable String outputSchema, Outcome outcome) {
    Sketch sketch = new Sketch();
    boolean object = outputSchema != null && outputSchema.contains("\"type\":\"object\"");
    ToolEntry entry =
        new ToolEntry(
            Presentation.of("t", null, null),
            Hints.NONE,
            RawJson.of(Sketch.NO_ARGUMENTS),
            outputSchema == null ? null : RawJson.of(outputSchema),
            object,
            List.of(),
            sketch,
            sketch.next());
    return sketch
        .tool(entry, Sketch::nothing, call -> outcome)
        .start()
        .client(revision)
        .callTool("t", "{}");
  }

  @EveryRevision
  @Tag("A1.5")
  @Tag("A2.5")
  @Tag("C2.13")
  @Tag("D4.6")
  void onlyModernResultsNameTheirTypeAndTheServer(ProtocolRevision revision) {
    JsonNode result = call(revision, null, Outcome.ToolResult.text("x")).result();

    if (revision.isModern()) {
      assertThat(result.get("resultType").asString()).isEqualTo("complete");
      JsonNode server = result.get("_meta").get("io.modelcontextprotocol/serverInfo");
      assertThat(server.get("name").asString()).isEqualTo("sketch");
      assertThat(server.get("version").asString()).isEqualTo("1.0");
    } else {
      assertThat(result.propertyNames()).containsExactly("content");
    }
  }

  @EveryRevision
  @Tag("B5.3")
  void aToolsResultIsNeverCacheable(ProtocolRevision revision) {
    JsonNode result = call(revision, null, Outcome.ToolResult.text("x")).result();

    assertThat(result.has("ttlMs") || result.has("cacheScope")).isFalse();
  }

  @EveryRevision
  @Tag("B5.3")
  @Tag("B5.5")
  void whatMayBeCachedSaysForHowLong(ProtocolRevision revision) {
    McpTestClient client = TestServer.of(new HandWrittenServer().server()).client(revision);
    for (Reply reply :
        List.of(
            client.request("tools/list", "{}"),
            client.request("resources/list", "{}"),
            client.request("resources/templates/list", "{}"),
            client.request("prompts/list", "{}"),
            client.readResource("shop://hours"))) {
      assertThat(reply.result().has("ttlMs")).isEqualTo(revision.isModern());
      assertThat(reply.result().has("cacheScope")).isEqualTo(revision.isModern());
      if (revision.isModern()) {
        assertThat(reply.result().get("ttlMs").isIntegralNumber()).isTrue();
        assertThat(reply.result().get("cacheScope").asString()).isEqualTo("private");
      }
    }
  }

  @EveryRevision
  @Tag("B1.10")
  void structuredContentComesWithACopyAsText(ProtocolRevision revision) {
    String json = "{\"name\":\"Zoë \\\"Q\\\"\",\"sum\":1.50,\"none\":null,\"☃\":[true]}";
    Reply reply =
        call(revision, "{\"type\":\"object\"}", Outcome.ToolResult.structured(RawJson.of(json)));

    assertThat(reply.text()).isEqualTo(json);
    assertThat(reply.result().has("structuredContent")).isEqualTo(revision.isAtLeast(STRUCTURED));
    if (revision.isAtLeast(STRUCTURED)) {
      assertThat(reply.structured()).hasToString(json);
    }
  }

  @EveryRevision
  @Tag("C2.11")
  @Tag("D4.5")
  void structuredContentThatIsNoObjectIsWrappedBeforeTheModernRevision(ProtocolRevision revision) {
    for (String json : List.of("[1,2]", "\"text\"", "42", "true", "null", "[]")) {
      for (String schema : new String[] {"{\"type\":[\"array\",\"null\"]}", "{}"}) {
        Reply reply = call(revision, schema, Outcome.ToolResult.structured(RawJson.of(json)));

        assertThat(reply.text()).isEqualTo(json);
        if (revision.isModern()) {
          assertThat(reply.structured()).hasToString(json);
        } else if (revision.isAtLeast(STRUCTURED)) {
          assertThat(reply.structured().propertyNames()).containsExactly("result");
          assertThat(reply.structured().get("result"))
              .isEqualTo(JsonMapper.shared().readTree(json));
        }
      }
    }
  }

  @EveryRevision
  @Tag("B1.9")
  @Tag("C2.12")
  @Tag("D4.5")
  void theOutputSchemaIsWrappedAsItsContentIs(ProtocolRevision revision) {
    McpTestClient client = TestServer.of(new HandWrittenServer().server()).client(revision);
    JsonNode tool =
        client
            .request("tools/list", "{}")
            .result()
            .get("tools")
            .valueStream()
            .filter(entry -> entry.get("name").asString().equals("lengths"))
            .findFirst()
            .orElseThrow();

    JsonNode schema = tool.get("outputSchema");
    if (revision.isModern()) {
      assertThat(schema.get("type").asString()).isEqualTo("array");
    } else if (revision.isAtLeast(STRUCTURED)) {
      assertThat(schema.get("type").asString()).isEqualTo("object");
      assertThat(schema.get("properties").get("result").get("type").asString()).isEqualTo("array");
      assertThat(schema.get("required").get(0).asString()).isEqualTo("result");
    } else {
      assertThat(schema).isNull();
    }
  }

  @EveryRevision
  void aValueOfAnyTypeIsWrappedEvenWhenItIsAnObject(ProtocolRevision revision) {
    Reply reply = call(revision, "{}", Outcome.ToolResult.structured(RawJson.of("{\"a\":1}")));

    if (revision.isModern()) {
      assertThat(reply.structured().get("a").asInt()).isEqualTo(1);
    } else if (revision.isAtLeast(STRUCTURED)) {
      assertThat(reply.structured().get("result").get("a").asInt()).isEqualTo(1);
    }
  }

  @EveryRevision
  @Tag("B1.8")
  void contentBlocksPassAsTheyAre(ProtocolRevision revision) {
    String blocks =
        "[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"image\",\"data\":\"aGk=\","
            + "\"mimeType\":\"image/png\"},{\"type\":\"resource\",\"resource\":"
            + "{\"uri\":\"x://y\",\"text\":\"t\"}}]";
    Reply reply = call(revision, null, Outcome.ToolResult.content(RawJson.of(blocks)));

    assertThat(reply.result().get("content")).isEqualTo(JsonMapper.shared().readTree(blocks));
    assertThat(reply.result().has("isError")).isFalse();
  }

  @EveryRevision
  @Tag("B1.7")
  void anEmptyResultHasEmptyContent(ProtocolRevision revision) {
    assertThat(call(revision, null, Outcome.ToolResult.empty()).result().get("content")).isEmpty();
  }

  @EveryRevision
  void aToolMaySayItselfThatItFailed(ProtocolRevision revision) {
    Reply reply = call(revision, null, new Outcome.ToolResult("no", null, null, true, null));

    assertThat(reply.isToolError()).isTrue();
    assertThat(reply.text()).isEqualTo("no");
  }

  @EveryRevision
  void metaOfAResultIsKeptBesideTheServersOwn(ProtocolRevision revision) {
    RawJson meta =
        RawJson.of(
            "{\"com.example/a\":{\"b\":[1]},\"io.modelcontextprotocol/serverInfo\":\"forged\"}");
    JsonNode written =
        call(revision, null, new Outcome.ToolResult("x", null, null, false, meta))
            .result()
            .get("_meta");

    assertThat(written.get("com.example/a").get("b").get(0).asInt()).isEqualTo(1);
    if (revision.isModern()) {
      assertThat(written.get("io.modelcontextprotocol/serverInfo").get("name").asString())
          .isEqualTo("sketch");
    }
  }

  @Test
  @Tag("A6.1")
  void everyMessageIsOneLine() {
    TestServer server = TestServer.of(new HandWrittenServer().server());
    byte[][] sent = new byte[1][];
    var connection =
        server
            .engine()
            .connect(
                new dev.tenon.runtime.protocol.Channel() {
                  @Override
                  public void send(byte[] message) {
                    sent[0] = message;
                  }

                  @Override
                  public void execute(Runnable call) {
                    call.run();
                  }
                });
    for (String text : List.of("\"a\\nb\\r\\nc\\u2028d\"", "\"\\u0085\"")) {
      byte[] request =
          Wire.echo(ProtocolRevision.MODERN, "\"i\\nd\"", text)
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      connection.receive(request, 0, request.length);
      assertThat(sent[0]).doesNotContain('\n', '\r');
    }
  }
}
