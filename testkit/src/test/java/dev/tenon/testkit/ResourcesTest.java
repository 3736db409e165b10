package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ResourceRequest;
import dev.tenon.testkit.junit.McpTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reading resources, and URIs that name none. */
@McpTest
class ResourcesTest {
  private static final String BYTES = "\u0000\u00ff";

  private final TestServer server =
      new Sketch()
          .resource("x://fixed", in -> null, call -> text(call.arguments(), "fixed"))
          .resource(
              "x://blob",
              in -> null,
              call ->
                  Outcome.ResourceResult.blob(
                      "x://blob",
                      "application/octet-stream",
                      BYTES.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
          .resource("x://orders/{id}", in -> in.integer("id", 1, 1000), ResourcesTest::variables)
          .resource("x://notes/{name}", in -> in.string("name"), ResourcesTest::variables)
          .resource("x://files/{+path}", in -> in.string("path"), ResourcesTest::variables)
          .resource("x://files/index/{id}", in -> in.string("id"), ResourcesTest::variables)
          .resource(
              "x://gone",
              in -> null,
              call -> {
                throw new ToolException(ErrorCode.NOT_FOUND, "It is gone.");
              })
          .resource(
              "x://forbidden",
              in -> null,
              call -> {
                throw new ToolException(ErrorCode.FORBIDDEN, "Not for you.");
              })
          .start();

  private static Outcome variables(dev.tenon.runtime.call.Call call) {
    ResourceRequest request = (ResourceRequest) call.arguments();
    return text(request, String.valueOf(request.variables()));
  }

  private static Outcome text(@Nullable Object arguments, String text) {
    String uri = ((ResourceRequest) java.util.Objects.requireNonNull(arguments)).uri();
    return Outcome.ResourceResult.text(uri, "text/plain", text);
  }

  private static String content(Reply reply) {
    return reply.result().get("contents").get(0).get("text").asString();
  }

  private static void notFound(Reply reply, ProtocolRevision revision, String uri) {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.errorCode()).isEqualTo(revision.isModern() ? -32602 : -32002);
    assertThat(reply.error().get("data").get("uri").asString()).isEqualTo(uri);
    assertThat(reply.error().get("data").get("code").asString()).isEqualTo("not_found");
  }

  @EveryRevision
  @Tag("B2.2")
  void aResourceIsReadByItsUri(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    JsonNode contents = client.readResource("x://fixed").result().get("contents");
    assertThat(contents.get(0).get("uri").asString()).isEqualTo("x://fixed");
    assertThat(contents.get(0).get("mimeType").asString()).isEqualTo("text/plain");
    assertThat(contents.get(0).get("text").asString()).isEqualTo("fixed");
    assertThat(
            client.readResource("x://blob").result().get("contents").get(0).get("blob").asString())
        .isEqualTo("AP8=");
  }

  @EveryRevision
  @Tag("B2.3")
  @Tag("C2.9")
  @Tag("D4.4")
  void aUriThatNamesNothingIsNotFoundWithItsUri(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    for (String uri :
        List.of(
            "x://nothing",
            "x://Fixed",
            "X://fixed",
            "x://fixed/",
            "x://fixed?a=1",
            "x://fixed#a",
            "x://orders",
            "x://orders/",
            "x://orders/1/2",
            "",
            " ",
            "no uri at all",
            "x://orders/{id}",
            "x://nötig/☃")) {
      notFound(client.readResource(uri), revision, uri);
    }
    assertThat(content(client.readResource("x://fixed"))).isEqualTo("fixed");
  }

  @EveryRevision
  void aVariableThatDoesNotFitIsNotFoundAndSaysWhy(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    for (String id : List.of("0", "1001", "abc", "1.5", "-1", "99999999999999999999")) {
      Reply reply = client.readResource("x://orders/" + id);
      notFound(reply, revision, "x://orders/" + id);
      assertThat(reply.error().get("data").get("violations").get(0).get("path").asString())
          .isEqualTo("id");
      assertThat(reply.error().get("message").asString())
          .contains("must be a whole number from 1 to 1000");
    }
    assertThat(content(client.readResource("x://orders/1000"))).isEqualTo("1000");
  }

  @EveryRevision
  @Tag("B2.4")
  void aVariableIsDecodedOnceAndNeverHoldsASlashThatStoodInTheUri(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertThat(content(client.readResource("x://notes/a%20b%2Fc%2525"))).isEqualTo("a b/c%25");
    for (String uri :
        List.of("x://notes/../secret", "x://notes/a/b", "x://notes/a/../../b", "x://notes//a")) {
      notFound(client.readResource(uri), revision, uri);
    }
  }

  @EveryRevision
  @Tag("B2.4")
  void brokenPercentEscapesAreNotFound(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    for (String value :
        List.of("%", "a%2", "%zz", "%2g", "%-1", "%ff", "%c0%af", "%ed%a0%80", "%４１")) {
      notFound(client.readResource("x://notes/" + value), revision, "x://notes/" + value);
    }
  }

  @EveryRevision
  void aReservedVariableTakesAPathAndTheMoreLiteralTemplateWins(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertThat(content(client.readResource("x://files/a/b/c.txt"))).isEqualTo("a/b/c.txt");
    assertThat(content(client.readResource("x://files/index/7"))).isEqualTo("7");
    assertThat(content(client.readResource("x://files/index/7/8"))).isEqualTo("index/7/8");
  }

  @EveryRevision
  void aMethodMaySayItselfThatThereIsNothing(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    Reply gone = client.readResource("x://gone");
    notFound(gone, revision, "x://gone");
    assertThat(gone.error().get("message").asString()).isEqualTo("It is gone.");
    Reply forbidden = client.readResource("x://forbidden");
    assertThat(forbidden.errorCode()).isEqualTo(-32603);
    assertThat(forbidden.error().get("data").get("code").asString()).isEqualTo("forbidden");
  }

  @EveryRevision
  void aUriThatIsNoTextIsAnErrorOfTheProtocol(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    for (String params :
        List.of("{}", "{\"uri\":null}", "{\"uri\":7}", "{\"uri\":[\"x://fixed\"]}")) {
      Reply reply = client.request("resources/read", params);
      assertThat(reply.errorCode()).as(params).isEqualTo(-32602);
      assertThat(reply.error().get("message").asString()).contains("params.uri");
    }
  }

  @Test
  void aHostileUriOfAMegabyteTakesNoTime() {
    McpTestClient client = server.client(ProtocolRevision.V2025_11_25);
    long start = System.nanoTime();
    for (String uri :
        List.of(
            "x://files/" + "a/".repeat(500_000) + "%",
            "x://notes/" + "a".repeat(1_000_000) + "/",
            "x://files/" + "index/".repeat(160_000),
            "x://notes/" + "%41".repeat(330_000))) {
      client.readResource(uri);
    }
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }
}
