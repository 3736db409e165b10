package dev.tenon.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that is no JSON-RPC message, and how ids come back. */
@McpTest(allowing = Leak.CONNECTION)
class EnvelopeTest {
  private final TestServer server = TestServer.of(new HandWrittenServer().server());

  private List<Wire> wires(ProtocolRevision revision) {
    return List.of(Wire.http(server, revision), Wire.channel(server, revision));
  }

  private static void refused(Wire wire, String body, String named) {
    JsonNode answer = wire.ask(body.getBytes(UTF_8));
    assertThat(answer).as(body).isNotNull();
    assertThat(answer.path("error").path("code").asInt()).as(body + answer).isEqualTo(-32600);
    assertThat(answer.get("error").get("message").asString()).as(body).contains(named);
  }

  private static void stillServes(Wire wire, ProtocolRevision revision) {
    JsonNode answer = wire.ask(Wire.echo(revision, "2", "\"still here\"").getBytes(UTF_8));
    assertThat(answer.get("result").get("content").get(0).get("text").asString())
        .isEqualTo("still here");
  }

  @EveryRevision
  @Tag("A1.9")
  @Tag("A1.11")
  void whatIsNotOneMessageIsAnInvalidRequest(ProtocolRevision revision) {
    String good = Wire.echo(revision, "1", "\"x\"");
    Map<String, String> bodies = new LinkedHashMap<>();
    if (revision == ProtocolRevision.V2025_03_26) {
      bodies.put("[]", "empty");
    } else {
      bodies.put("[]", "array");
      bodies.put("[" + good + "]", "array");
      bodies.put("[" + good + "," + good.replace("\"id\":1", "\"id\":2") + "]", "array");
    }
    bodies.put("null", "not an object");
    bodies.put("true", "not an object");
    bodies.put("42", "not an object");
    bodies.put("\"text\"", "not an object");
    bodies.put("{}", "jsonrpc");
    bodies.put(good.replace("\"jsonrpc\":\"2.0\",", ""), "jsonrpc");
    for (String version : List.of("\"1.0\"", "2.0", "2", "null", "\"2.0 \"", "[\"2.0\"]", "\"\"")) {
      bodies.put(good.replace("\"2.0\"", version), "jsonrpc");
    }
    for (String id : List.of("null", "1.5", "1.0", "1e2", "{}", "[1]", "true", "false")) {
      bodies.put(good.replace("\"id\":1", "\"id\":" + id), "id");
    }
    for (String method : List.of("null", "7", "{}", "[\"tools/call\"]", "true")) {
      bodies.put(good.replace("\"tools/call\"", method), "method");
    }
    bodies.put("{\"jsonrpc\":\"2.0\",\"id\":1}", "method");
    bodies.put("{\"jsonrpc\":\"2.0\",\"id\":1,\"params\":{}}", "method");
    for (String params : List.of("[]", "[1,2]", "null", "\"x\"", "7", "true")) {
      bodies.put(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":" + params + "}",
          "params");
    }
    for (Wire wire : wires(revision)) {
      bodies.forEach((body, named) -> refused(wire, body, named));
      stillServes(wire, revision);
    }
  }

  @EveryRevision
  @Tag("A1.6")
  void anErrorCarriesTheIdIfThereIsOneToRead(ProtocolRevision revision) {
    for (Wire wire : wires(revision)) {
      for (String body :
          List.of(
              "{\"jsonrpc\":\"2.0\",\"id\":\"q\",\"method\":7}",
              "{\"id\":\"q\",\"method\":\"tools/list\"}",
              "{\"method\":\"tools/list\",\"params\":[],\"id\":\"q\",\"jsonrpc\":\"2.0\"}")) {
        JsonNode answer = wire.ask(body.getBytes(UTF_8));
        assertThat(answer.path("id").asString("")).as(body + answer).isEqualTo("q");
      }
      JsonNode none =
          wire.ask("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"x\"}".getBytes(UTF_8));
      assertThat(none.has("id")).isFalse();
    }
  }

  @EveryRevision
  @Tag("A1.3")
  @Tag("A1.4")
  @Tag("C3.1")
  void anIdComesBackAsItWasSent(ProtocolRevision revision) {
    JsonMapper json = JsonMapper.shared();
    for (Wire wire : wires(revision)) {
      for (String id :
          List.of(
              "1",
              "\"1\"",
              "0",
              "-1",
              "9007199254740993",
              "123456789012345678901234567890",
              "\"\"",
              "\" \"",
              "\"server-discover-probe-1\"",
              "\"a\\\"b\\\\c\\n\\u0001\"",
              "\"é☃😀\"",
              "\"\\ud83d\\ude00\"",
              "\"\\ud83d\"",
              "\"null\"",
              "\"" + "x".repeat(10_000) + "\"")) {
        JsonNode result = wire.ask(Wire.echo(revision, id, "\"x\"").getBytes(UTF_8));
        assertThat(result.get("id")).as(id).isEqualTo(json.readTree(id));
        JsonNode error = wire.ask(Wire.call(revision, id, "echo", "7").getBytes(UTF_8));
        assertThat(error.get("error").get("code").asInt()).isEqualTo(-32602);
        assertThat(error.get("id")).as(id).isEqualTo(json.readTree(id));
      }
    }
  }

  @EveryRevision
  @Tag("A1.3")
  @Tag("A1.4")
  void listsPreserveIdsToo(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    for (String id : List.of("\"a\\\"b☃\"", "123456789012345678901234567890", "\"\"")) {
      Post post = Post.of(Wire.request(revision, id, "tools/list", ""));
      for (var header :
          client.headers("tools/list", JsonMapper.shared().createObjectNode()).entrySet()) {
        post = post.header(header.getKey(), header.getValue());
      }

      assertThat(post.to(server).id()).isEqualTo(JsonMapper.shared().readTree(id));
    }
  }

  @EveryRevision
  void theOrderOfMembersAndUnknownOnesDoNotMatter(ProtocolRevision revision) {
    JsonNode good = JsonMapper.shared().readTree(Wire.echo(revision, "1", "\"x\""));
    String body =
        "{\"extra\":{\"id\":9,\"method\":\"m\"},\"params\":"
            + good.get("params")
            + ",\"more\":[1,[2,{}]],\"method\":\"tools/call\",\"id\":1,\"jsonrpc\":\"2.0\"}";
    for (Wire wire : wires(revision)) {
      assertThat(wire.ask(body.getBytes(UTF_8)).get("result")).isNotNull();
    }
  }

  @EveryRevision
  void escapedMemberNamesAreTheSameMembers(ProtocolRevision revision) {
    String body =
        Wire.echo(revision, "1", "\"x\"")
            .replace("\"method\"", "\"m\\u0065thod\"")
            .replace("\"text\"", "\"t\\u0065xt\"");
    for (Wire wire : wires(revision)) {
      assertThat(wire.ask(body.getBytes(UTF_8)).get("result")).isNotNull();
    }
  }

  @EveryRevision
  void aMegabyteOfTextIsServed(ProtocolRevision revision) {
    String text = "ab☃\\n".repeat(200_000);
    for (Wire wire : wires(revision)) {
      JsonNode answer = wire.ask(Wire.echo(revision, "1", "\"" + text + "\"").getBytes(UTF_8));
      assertThat(answer.get("result").get("content").get(0).get("text").asString())
          .isEqualTo(text.replace("\\n", "\n"));
    }
  }

  @EveryRevision
  void singleSurrogatesAndOddCharactersComeBackUnchanged(ProtocolRevision revision) {
    for (Wire wire : wires(revision)) {
      for (String text :
          List.of(
              "\"\\ud800\"",
              "\"a\\udfffb\"",
              "\"\\ude00\\ud83d\"",
              "\"\\u0000\\u001f\\u007f\\u0085\\u2028\\u2029\\ufeff\\uffff\"",
              "\"</script>\\/\"")) {
        JsonNode answer = wire.ask(Wire.echo(revision, "1", text).getBytes(UTF_8));
        assertThat(answer.get("result").get("content").get(0).get("text"))
            .isEqualTo(JsonMapper.shared().readTree(text));
      }
    }
  }

  @EveryRevision
  void numbersAndNamesOfAbsurdLengthAreRefused(ProtocolRevision revision) {
    for (Wire wire : wires(revision)) {
      for (String value :
          List.of(
              "1".repeat(100_000),
              "{\"" + "n".repeat(1_000_000) + "\":1}",
              "1e" + "9".repeat(600))) {
        JsonNode answer = wire.ask(Wire.echo(revision, "1", value).getBytes(UTF_8));
        assertThat(answer.path("error").path("code").asInt()).isEqualTo(-32700);
      }
      JsonNode exponent = wire.ask(Wire.echo(revision, "1", "1e999999999").getBytes(UTF_8));
      assertThat(exponent.get("result").get("isError").asBoolean()).isTrue();
      stillServes(wire, revision);
    }
  }

  @Test
  @Tag("A1.10")
  void aModernClientSendsNoResponses() {
    Reply reply =
        Post.of("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}")
            .header("MCP-Protocol-Version", "2026-07-28")
            .to(server);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32600);
  }

  @EveryRevision
  @Tag("A1.7")
  void onAChannelResponsesAndNotificationsGetNoAnswer(ProtocolRevision revision) {
    try (TestChannel channel = server.channel()) {
      if (!revision.isModern()) {
        channel.send(Wire.initialize(revision));
        channel.take();
      }
      channel.send("{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{}}");
      channel.send("{\"jsonrpc\":\"2.0\",\"id\":5,\"error\":{\"code\":1,\"message\":\"m\"}}");
      channel.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
      channel.send(
          "{\"jsonrpc\":\"2.0\",\"method\":\"tools/call\",\"params\":{\"name\":\"echo\"}}");
      channel.send("{\"jsonrpc\":\"2.0\",\"method\":\"initialize\",\"params\":{}}");
      channel.send(Wire.echo(revision, "9", "\"x\""));

      assertThat(channel.take().get("id").asInt()).isEqualTo(9);
      assertThat(channel.poll(Duration.ofMillis(50))).isNull();
    }
  }
}
