package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Arguments that do not fit a tool: the model is told all of it, and can correct itself. */
@McpTest
class ArgumentsTest {
  private final TestServer server =
      new Sketch()
          .tool("search", ArgumentsTest::decode, call -> Outcome.ToolResult.text("found"))
          .tool("none", call -> Outcome.ToolResult.text("done"))
          .start();

  private static Object decode(JsonReader in) {
    boolean seen = false;
    if (in.beginObject()) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "query" -> {
            in.string();
            seen = true;
          }
          case "limit" -> in.integer(1, 50);
          case "tags" -> {
            if (in.beginArray()) {
              while (in.nextElement()) {
                in.string();
              }
            }
          }
          default -> in.unknown(name, "query", "limit", "tags");
        }
      }
      in.require(seen, "query");
    }
    return "";
  }

  private static void invalid(Reply reply, String... sentences) {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.isToolError()).isTrue();
    assertThat(reply.text().lines().skip(1)).containsExactly(sentences);
    JsonNode error = reply.result().get("_meta").get("dev.tenon/error");
    assertThat(error.get("code").asString()).isEqualTo("invalid_arguments");
    assertThat(error.get("violations").size()).isEqualTo(sentences.length);
  }

  @EveryRevision
  @Tag("B1.12")
  void aMissingArgumentIsNamed(ProtocolRevision revision) {
    invalid(server.client(revision).callTool("search", "{}"), "- query: is required");
  }

  @EveryRevision
  void aSurplusArgumentIsNamedWithTheOneThatWasProbablyMeant(ProtocolRevision revision) {
    invalid(
        server.client(revision).callTool("search", "{\"query\":\"a\",\"limt\":3,\"zzzzzz\":{}}"),
        "- limt: is not known here; did you mean \"limit\"?",
        "- zzzzzz: is not known here; expected are query, limit, tags");
    invalid(
        server.client(revision).callTool("none", "{\"a\":[1,{\"b\":2}]}"),
        "- a: is not known here; nothing is expected");
  }

  @EveryRevision
  @Tag("B1.12")
  @Tag("B1.13")
  void everythingThatIsWrongIsToldAtOnceWithItsPath(ProtocolRevision revision) {
    invalid(
        server
            .client(revision)
            .callTool(
                "search", "{\"limit\":51,\"tags\":[\"a\",2,\"b\",{\"c\":[]}],\"query\":null}"),
        "- limit: must be a whole number from 1 to 50, but got 51",
        "- tags[1]: must be a string, but got 2",
        "- tags[3]: must be a string, but got an object",
        "- query: must be a string, but got null");
  }

  @EveryRevision
  void whatCameIsClippedWhereverItIsTold(ProtocolRevision revision) {
    String came = "x".repeat(5000);
    Reply reply =
        server
            .client(revision)
            .callTool("search", "{\"limit\":\"" + came + "\",\"" + came + "\":1}");

    assertThat(reply.text()).contains("- limit: must be a whole number from 1 to 50, but got \"x");
    assertThat(reply.text()).contains("…").doesNotContain("x".repeat(101));
    JsonNode violations = reply.result().get("_meta").get("dev.tenon/error").get("violations");
    assertThat(violations.size()).isEqualTo(3);
    assertThat(reply.result().toString()).doesNotContain("x".repeat(101));
  }

  @EveryRevision
  void violationsAreThereForProgramsToo(ProtocolRevision revision) {
    Reply reply = server.client(revision).callTool("search", "{\"query\":\"a\",\"limit\":\"ten\"}");

    JsonNode violation =
        reply.result().get("_meta").get("dev.tenon/error").get("violations").get(0);
    assertThat(violation.get("path").asString()).isEqualTo("limit");
    assertThat(violation.get("expected").asString())
        .isEqualTo("must be a whole number from 1 to 50");
    assertThat(violation.get("actual").asString()).isEqualTo("\"ten\"");
  }

  @EveryRevision
  @Tag("B1.13")
  void numbersOutOfRangeOrOfAnotherKindAreRefused(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    for (String limit :
        List.of("0", "-1", "51", "1.5", "1e300", "-1e300", "9223372036854775808", "true", "[]")) {
      Reply reply = client.callTool("search", "{\"query\":\"a\",\"limit\":" + limit + "}");
      assertThat(reply.text()).as(limit).contains("- limit: must be a whole number from 1 to 50");
    }
    for (String limit : List.of("1", "50", "5.0", "0.5e1")) {
      assertThat(client.callTool("search", "{\"query\":\"a\",\"limit\":" + limit + "}").text())
          .as(limit)
          .isEqualTo("found");
    }
  }

  @EveryRevision
  @Tag("B1.6")
  void absentArgumentsAreAnEmptyObject(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertThat(client.request("tools/call", "{\"name\":\"none\"}").text()).isEqualTo("done");
    invalid(client.request("tools/call", "{\"name\":\"search\"}"), "- query: is required");
  }

  @EveryRevision
  @Tag("B1.11")
  void argumentsThatAreNoObjectAreAnErrorOfTheProtocol(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    for (String arguments : List.of("[]", "\"{}\"", "7", "true")) {
      Reply reply =
          client.request("tools/call", "{\"name\":\"none\",\"arguments\":" + arguments + "}");
      assertThat(reply.errorCode()).as(arguments).isEqualTo(-32602);
      assertThat(reply.error().get("message").asString()).contains("params.arguments");
    }
  }

  @EveryRevision
  @Tag("B1.6")
  void argumentsThatAreNullAreNone(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    Reply reply = client.request("tools/call", "{\"name\":\"none\",\"arguments\":null}");

    assertThat(reply.text()).isEqualTo("done");
  }

  @EveryRevision
  @Tag("B1.11")
  void aToolThatIsUnknownOrUnnamedIsAnErrorOfTheProtocol(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    Reply slip = client.callTool("serach", "{}");
    assertThat(slip.errorCode()).isEqualTo(-32602);
    assertThat(slip.error().get("message").asString())
        .isEqualTo("There is no tool \"serach\". Did you mean \"search\"?");
    assertThat(client.callTool("Search", "{\"query\":\"a\"}").errorCode()).isEqualTo(-32602);
    assertThat(client.callTool("", "{}").errorCode()).isEqualTo(-32602);
    for (String name : List.of("null", "7", "[\"search\"]", "{}")) {
      Reply reply = client.request("tools/call", "{\"name\":" + name + "}");
      assertThat(reply.errorCode()).as(name).isEqualTo(-32602);
      assertThat(reply.error().get("message").asString()).contains("params.name");
    }
    assertThat(client.request("tools/call", "{}").errorCode()).isEqualTo(-32602);
  }

  @EveryRevision
  void whatIsEchoedIsClippedAndWithoutControlCharacters(ProtocolRevision revision) {
    String text = "a\\u001b[31m\\n" + "x".repeat(10_000);
    Reply reply =
        server.client(revision).callTool("search", "{\"query\":\"a\",\"limit\":\"" + text + "\"}");

    assertThat(reply.text().length()).isLessThan(400);
    assertThat(reply.text()).doesNotContain("\u001b");
    Reply unknown = server.client(revision).callTool("y".repeat(1000), "{}");
    assertThat(unknown.error().get("message").asString().length()).isLessThan(200);
    Reply key =
        server
            .client(revision)
            .callTool("search", "{\"query\":\"a\",\"a\\n\\u001b" + "k".repeat(5000) + "\":1}");
    assertThat(key.text().length()).isLessThan(400);
    assertThat(key.text()).doesNotContain("\u001b");
  }

  @EveryRevision
  void aClippedTextNeverEndsInHalfACharacter(ProtocolRevision revision) {
    String emoji = "x".repeat(99) + "😀😀😀";
    McpTestClient client = server.client(revision);

    for (String arguments :
        List.of(
            "{\"query\":\"a\",\"limit\":\"" + emoji + "\"}",
            "{\"query\":\"a\",\"" + emoji + "\":1}")) {
      String text = client.callTool("search", arguments).text();
      assertThat(text.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2)
          .as(text)
          .isZero();
    }
  }

  @EveryRevision
  void aFloodOfViolationsIsBounded(ProtocolRevision revision) {
    StringBuilder tags = new StringBuilder("[0");
    for (int i = 1; i < 100_000; i++) {
      tags.append(",0");
    }
    Reply reply =
        server.client(revision).callTool("search", "{\"query\":\"a\",\"tags\":" + tags + "]}");

    assertThat(reply.result().get("_meta").get("dev.tenon/error").get("violations").size())
        .isEqualTo(50);
    assertThat(reply.text().lines().count()).isLessThan(60);
  }

  @Test
  void theModernResultOfAFailureHasTheServersIdentityAsWell() {
    Reply reply = server.client(ProtocolRevision.MODERN).callTool("search", "{}");

    assertThat(reply.result().get("_meta").has("io.modelcontextprotocol/serverInfo")).isTrue();
    assertThat(reply.result().get("_meta").has("dev.tenon/error")).isTrue();
    assertThat(reply.result().get("resultType").asString()).isEqualTo("complete");
  }
}
