package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.Denial;
import dev.tenon.policy.LimitBy;
import dev.tenon.runtime.auth.Challenge;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.observe.Measurement;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may not call what everybody may know of is told what is needed. */
@McpTest
final class GuardedCallsTest {
  private static final String COMPLETE_APOLOGY =
      "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"apology\"},"
          + "\"argument\":{\"name\":\"text\",\"value\":\"\"}}";
  private static final String COMPLETE_ORDER =
      "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\"shop://order/{id}\"},"
          + "\"argument\":{\"name\":\"id\",\"value\":\"\"}}";

  private final GuardedShop shop = GuardedShop.whole();
  private final TestServer server = shop.start().allowing(Leak.SESSION);
  private final Challenged http = new Challenged(server.engine());

  private static JsonNode error(Reply reply) {
    return reply.error().get("data");
  }

  @EveryRevision
  void aToolSaysWhichScopesItNeedsAndDoesNotRun(ProtocolRevision revision) {
    Reply reply = http.client(revision, GuardedShop.READER).callTool("cancel");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.isToolError()).isTrue();
    assertThat(reply.text())
        .isEqualTo("The tool \"cancel\" needs the scopes orders:write, files:read.");
    assertThat(reply.result().at("/_meta/dev.tenon~1error/code").asString()).isEqualTo("forbidden");
    assertThat(http.newest()).isEqualTo(new Challenge(403, List.of("orders:write", "files:read")));
    assertThat(shop.effects).isEmpty();
  }

  @EveryRevision
  void whoIsNotKnownIsToldSo(ProtocolRevision revision) {
    Reply reply = http.client(revision, Principal.NOBODY).callTool("cancel");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.text())
        .isEqualTo(
            "The tool \"cancel\" needs the scopes orders:write, files:read, and nobody is"
                + " authenticated.");
    assertThat(http.newest()).isEqualTo(new Challenge(401, List.of("orders:write", "files:read")));
  }

  @EveryRevision
  void resourcesAndPromptsFailWithAnError(ProtocolRevision revision) {
    McpTestClient reader = http.client(revision, GuardedShop.READER);
    Challenge challenge = new Challenge(403, List.of("orders:write", "files:read"));

    Reply fixed = reader.readResource("shop://orders");
    assertThat(fixed.status()).isEqualTo(403);
    assertThat(error(fixed).get("code").asString()).isEqualTo("forbidden");
    assertThat(error(fixed).get("uri").asString()).isEqualTo("shop://orders");
    assertThat(fixed.error().get("message").asString())
        .isEqualTo("The resource \"shop://orders\" needs the scopes orders:write, files:read.");
    assertThat(http.newest()).isEqualTo(challenge);

    Reply ofTemplate = reader.readResource("shop://order/7");
    assertThat(ofTemplate.error().get("message").asString())
        .isEqualTo("The resource \"shop://order/7\" needs the scopes orders:write, files:read.");
    assertThat(http.newest()).isEqualTo(challenge);

    Reply prompt = reader.getPrompt("apology", Map.of());
    assertThat(prompt.status()).isEqualTo(403);
    assertThat(error(prompt).get("code").asString()).isEqualTo("forbidden");
    assertThat(prompt.error().get("message").asString())
        .isEqualTo("The prompt \"apology\" needs the scopes orders:write, files:read.");
    assertThat(http.newest()).isEqualTo(challenge);
    assertThat(shop.effects).isEmpty();
  }

  @EveryRevision(from = ProtocolRevision.V2025_03_26)
  void aCompletionHasTheAccessOfWhatItCompletes(ProtocolRevision revision) {
    McpTestClient reader = http.client(revision, GuardedShop.READER);

    Reply prompt = reader.request("completion/complete", COMPLETE_APOLOGY);
    assertThat(prompt.status()).isEqualTo(403);
    assertThat(prompt.error().get("message").asString())
        .isEqualTo("The prompt \"apology\" needs the scopes orders:write, files:read.");

    // Nobody has written a completion for it: it would have nothing to say.
    Reply template = reader.request("completion/complete", COMPLETE_ORDER);
    assertThat(template.status()).isEqualTo(403);
    assertThat(template.error().get("message").asString())
        .isEqualTo(
            "The resource template \"shop://order/{id}\" needs the scopes orders:write,"
                + " files:read.");

    McpTestClient writer = http.client(revision, GuardedShop.WRITER);
    assertThat(
            writer
                .request("completion/complete", COMPLETE_APOLOGY)
                .result()
                .at("/completion/values/0")
                .asString())
        .isEqualTo("sorry");
    assertThat(writer.request("completion/complete", COMPLETE_ORDER).result().has("completion"))
        .isTrue();
  }

  @EveryRevision
  void whoMayCallIsServed(ProtocolRevision revision) {
    McpTestClient writer = http.client(revision, GuardedShop.WRITER);

    assertThat(writer.callTool("cancel").text()).isEqualTo("cancel ran");
    assertThat(http.newest()).isNull();
    assertThat(writer.callTool("find").text()).isEqualTo("find ran");
    assertThat(writer.callTool("profile").text()).isEqualTo("profile ran");
    assertThat(writer.readResource("shop://orders").status()).isEqualTo(200);
    assertThat(writer.readResource("shop://order/7").status()).isEqualTo(200);
    assertThat(writer.getPrompt("apology", Map.of()).status()).isEqualTo(200);
    McpTestClient admin = http.client(revision, GuardedShop.ADMIN);
    assertThat(admin.callTool("assist").text()).isEqualTo("assist ran");
    assertThat(admin.callTool("purge").text()).isEqualTo("purge ran");
  }

  @Test
  void eachKindOfNeedHasItsWords() {
    McpTestClient nobody = http.client(ProtocolRevision.MODERN, Principal.NOBODY);
    McpTestClient writer = http.client(ProtocolRevision.MODERN, GuardedShop.WRITER);

    assertThat(nobody.callTool("profile").text())
        .isEqualTo(
            "The tool \"profile\" needs an authenticated caller, and nobody is authenticated.");
    assertThat(http.newest()).isEqualTo(new Challenge(401, List.of()));

    assertThat(nobody.callTool("find").text())
        .isEqualTo(
            "The tool \"find\" needs one of the scopes orders:read, orders:write, and nobody is"
                + " authenticated.");
    assertThat(http.newest())
        .as("one is enough")
        .isEqualTo(new Challenge(401, List.of("orders:read")));

    assertThat(writer.callTool("assist").text())
        .isEqualTo("The tool \"assist\" needs one of the roles support, chief.");
    assertThat(http.newest()).as("no scope helps").isEqualTo(new Challenge(403, List.of()));

    Reply closed = writer.callTool("closed");
    assertThat(closed.text()).isEqualTo("The tool \"closed\" is open to nobody.");
    assertThat(closed.status()).isEqualTo(200);
    assertThat(http.newest()).as("nothing helps").isNull();
  }

  @Test
  void aDenialIsCountedWithItsReason() {
    server.client(ProtocolRevision.MODERN).callTool("cancel");
    server
        .client(ProtocolRevision.MODERN, ClientOptions.NONE.as(GuardedShop.READER))
        .callTool("purge");

    assertThat(server.engine().measurements())
        .filteredOn(measured -> measured.name().equals("tenon.access.denied"))
        .extracting(Measurement::attributes)
        .containsExactlyInAnyOrder(
            Map.of("tool", "cancel", "reason", "unauthenticated"),
            Map.of("tool", "purge", "reason", "scope"));
  }

  /** A batch has one status for all that is in it. */
  @Test
  @Tag("D6.2")
  void aDenialInABatchIsAnAnswerLikeAnyOther() {
    ProtocolRevision batches = ProtocolRevision.V2025_03_26;
    McpTestClient client = http.client(batches, GuardedShop.READER);

    Reply reply =
        client.post(
            "["
                + Wire.call(batches, "1", "cancel", "{}")
                + ","
                + Wire.call(batches, "2", "look", "{}")
                + "]",
            client.headers());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(http.newest()).isNull();
    JsonNode answers = Objects.requireNonNull(reply.message());
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).at("/result/isError").asBoolean()).isTrue();
    assertThat(answers.get(0).at("/result/content/0/text").asString())
        .startsWith("The tool \"cancel\" needs the scopes");
    assertThat(answers.get(1).at("/result/content/0/text").asString()).isEqualTo("look ran");
  }

  @EveryRevision
  void onALastingConnectionADenialIsAPlainMessage(ProtocolRevision revision) {
    McpTestClient client =
        server.channelClient(revision, ClientOptions.NONE.as(GuardedShop.READER));

    assertThat(client.callTool("cancel").text())
        .isEqualTo("The tool \"cancel\" needs the scopes orders:write, files:read.");
    assertThat(client.readResource("shop://orders").error().get("message").asString())
        .isEqualTo("The resource \"shop://orders\" needs the scopes orders:write, files:read.");
  }

  @EveryRevision
  void nothingIsReadCountedOrToldBefore(ProtocolRevision revision) {
    AtomicInteger decoded = new AtomicInteger();
    RateLimitPolicy once = new RateLimitPolicy("", 1, Duration.ofHours(1), 1, LimitBy.GLOBAL);
    TestServer limited =
        new Sketch()
            .policies(GuardedShop.WRITING, once)
            .tool(
                "cancel",
                in -> {
                  decoded.incrementAndGet();
                  return Sketch.nothing(in);
                },
                call -> Outcome.ToolResult.text("cancelled"))
            .start();
    String needs = "The tool \"cancel\" needs the scopes orders:write, files:read.";
    McpTestClient reader = limited.client(revision, ClientOptions.NONE.as(GuardedShop.READER));

    for (String params :
        List.of(
            "{\"name\":\"cancel\",\"arguments\":{\"wrong\":1}}",
            "{\"name\":\"cancel\",\"arguments\":7}",
            "{\"name\":\"cancel\",\"arguments\":{},\"requestState\":\"forged\"}",
            "{\"name\":\"cancel\",\"arguments\":{},\"requestState\":7}",
            "{\"name\":\"cancel\",\"arguments\":{},\"task\":{}}")) {
      assertThat(reader.request("tools/call", params).text()).as(params).isEqualTo(needs);
    }

    assertThat(decoded).hasValue(0);
    McpTestClient writer = limited.client(revision, ClientOptions.NONE.as(GuardedShop.WRITER));
    assertThat(writer.callTool("cancel").text()).as("no permit was used").isEqualTo("cancelled");
    limited.close();
  }

  @EveryRevision
  void whatHoldsForTheServerHoldsForFeaturesThatSayNothing(ProtocolRevision revision) {
    TestServer guarded =
        TestServer.of(
            GuardedShop.whole()
                .builder()
                .policies(GuardedShop.scopes(Denial.CHALLENGE, "shop"))
                .build());
    McpTestClient writer = guarded.client(revision, ClientOptions.NONE.as(GuardedShop.WRITER));

    assertThat(writer.callTool("look").text()).isEqualTo("The tool \"look\" needs the scope shop.");
    assertThat(writer.readResource("shop://hours").error().get("message").asString())
        .isEqualTo("The resource \"shop://hours\" needs the scope shop.");
    assertThat(writer.getPrompt("greet", Map.of()).error().get("message").asString())
        .isEqualTo("The prompt \"greet\" needs the scope shop.");
    assertThat(writer.callTool("cancel").text())
        .as("the nearest holds alone")
        .isEqualTo("cancel ran");
    assertThat(writer.tools().keys()).containsExactly("cancel", "find", "profile");
    guarded.close();
  }
}
