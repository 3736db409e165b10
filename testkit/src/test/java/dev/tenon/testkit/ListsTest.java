package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Icon;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.junit.McpTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.JsonNode;

/** What the four lists say in each revision. */
@McpTest
class ListsTest {
  private static final Map<String, String> LISTS =
      Map.of(
          "tools/list", "tools",
          "resources/list", "resources",
          "resources/templates/list", "resourceTemplates",
          "prompts/list", "prompts");

  private final TestServer server =
      TestServer.of(Server.builder(ServerInfo.of("lists", "1")).features(new Rich()).build());

  /** One feature of each kind with everything that it can say, after others in reverse order. */
  private static final class Rich implements Features {
    @Override
    public void describeTo(Registry.Builder registry) {
      Icon icon = new Icon("https://example.com/i.png", "image/png", List.of("48x48"), "light");
      for (String name : List.of("zebra", "Zebra", "ab", "a", "rich")) {
        boolean rich = name.equals("rich");
        Presentation says =
            rich
                ? new Presentation(name, "Title", "Says \"much\" ☃.", List.of(icon))
                : Presentation.of(name, null, null);
        registry
            .add(
                new ToolEntry(
                    says,
                    rich ? new Hints(true, null, false, null) : Hints.NONE,
                    RawJson.of(Sketch.NO_ARGUMENTS),
                    rich ? RawJson.of("{\"type\":\"object\"}") : null,
                    true,
                    List.of(),
                    this,
                    0))
            .add(new ResourceEntry("x://" + name, says, rich ? "text/plain" : null, this, 1))
            .add(new ResourceEntry("x://" + name + "/{id}", says, null, this, 2))
            .add(
                new PromptEntry(
                    says,
                    rich
                        ? List.of(
                            new PromptEntry.Argument("who", "Who", "Whom.", true),
                            new PromptEntry.Argument("how", null, null, false))
                        : List.of(),
                    this,
                    3));
      }
    }

    @Override
    public @Nullable Object decode(int feature, JsonReader arguments) {
      return null;
    }

    @Override
    public @Nullable Object decode(int feature, TextArguments arguments) {
      return null;
    }

    @Override
    public Outcome invoke(int feature, Call call) {
      return Outcome.ToolResult.empty();
    }
  }

  private JsonNode rich(ProtocolRevision revision, String method) {
    return server
        .client(revision)
        .request(method, "{}")
        .result()
        .get(LISTS.get(method))
        .valueStream()
        .filter(entry -> entry.get("name").asString().equals("rich"))
        .findFirst()
        .orElseThrow();
  }

  @EveryRevision
  @Tag("B1.3")
  void theOrderIsByNameAndTheSameEachTime(ProtocolRevision revision) {
    LISTS.forEach((method, member) -> {
      Reply first = server.client(revision).request(method, "{}");
      Reply second = server.client(revision).request(method, "{}");

      assertThat(second.result()).isEqualTo(first.result());
      assertThat(first.result().get(member).valueStream().map(e -> e.get("name").asString()))
          .isSorted()
          .containsExactlyInAnyOrder("zebra", "Zebra", "ab", "a", "rich");
    });
  }

  @EveryRevision
  @Tag("D6.1")
  @Tag("D6.2")
  void titlesAndIconsAreLeftOutBeforeTheirRevisions(ProtocolRevision revision) {
    for (String method : LISTS.keySet()) {
      JsonNode entry = rich(revision, method);

      assertThat(entry.get("description").asString()).isEqualTo("Says \"much\" ☃.");
      assertThat(entry.has("title"))
          .as(method)
          .isEqualTo(revision.isAtLeast(ProtocolRevision.V2025_06_18));
      assertThat(entry.has("icons"))
          .as(method)
          .isEqualTo(revision.isAtLeast(ProtocolRevision.V2025_11_25));
    }
  }

  @EveryRevision
  @Tag("B7.1")
  void anIconSaysAllThatItHas(ProtocolRevision revision) {
    if (!revision.isAtLeast(ProtocolRevision.V2025_11_25)) {
      return;
    }
    JsonNode icon = rich(revision, "tools/list").get("icons").get(0);

    assertThat(icon.get("src").asString()).isEqualTo("https://example.com/i.png");
    assertThat(icon.get("mimeType").asString()).isEqualTo("image/png");
    assertThat(icon.get("sizes").get(0).asString()).isEqualTo("48x48");
    assertThat(icon.get("theme").asString()).isEqualTo("light");
  }

  @EveryRevision
  @Tag("B1.16")
  @Tag("D6.3")
  void hintsAreSentAsFarAsTheyAreSaid(ProtocolRevision revision) {
    JsonNode annotations = rich(revision, "tools/list").get("annotations");

    if (revision.isAtLeast(ProtocolRevision.V2025_03_26)) {
      assertThat(annotations.propertyNames()).containsExactly("readOnlyHint", "idempotentHint");
      assertThat(annotations.get("readOnlyHint").asBoolean()).isTrue();
      assertThat(annotations.get("idempotentHint").asBoolean()).isFalse();
    } else {
      assertThat(annotations).isNull();
    }
  }

  @EveryRevision
  @Tag("D6.2")
  void anOutputSchemaIsLeftOutBeforeItsRevision(ProtocolRevision revision) {
    assertThat(rich(revision, "tools/list").has("outputSchema"))
        .isEqualTo(revision.isAtLeast(ProtocolRevision.V2025_06_18));
  }

  @EveryRevision
  void whatIsNotSaidIsNotSent(ProtocolRevision revision) {
    LISTS.forEach((method, member) -> {
      JsonNode bare = server.client(revision).request(method, "{}").result().get(member).get(0);
      assertThat(bare.has("title") || bare.has("description") || bare.has("icons")).isFalse();
      assertThat(bare.has("mimeType") || bare.has("annotations")).isFalse();
      assertThat(bare.has("outputSchema")).isFalse();
    });
  }

  @EveryRevision
  void aPromptsArgumentsKeepTheirOrder(ProtocolRevision revision) {
    JsonNode arguments = rich(revision, "prompts/list").get("arguments");

    assertThat(arguments.get(0).get("name").asString()).isEqualTo("who");
    assertThat(arguments.get(0).get("required").asBoolean()).isTrue();
    assertThat(arguments.get(0).has("title"))
        .isEqualTo(revision.isAtLeast(ProtocolRevision.V2025_06_18));
    assertThat(arguments.get(1).get("name").asString()).isEqualTo("how");
    assertThat(arguments.get(1).get("required").asBoolean()).isFalse();
  }

  @EveryRevision
  @Tag("B2.1")
  void resourcesAndTemplatesAreListedApart(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertThat(client.request("resources/list", "{}").result().get("resources").valueStream())
        .allMatch(entry -> !entry.get("uri").asString().contains("{"));
    assertThat(
            client
                .request("resources/templates/list", "{}")
                .result()
                .get("resourceTemplates")
                .valueStream())
        .allMatch(entry -> entry.get("uriTemplate").asString().endsWith("/{id}"));
  }

  @EveryRevision
  @Tag("B5.2")
  void aCursorThatWasNeverHandedOutIsRefused(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    LISTS.forEach((method, member) -> {
      assertThat(client.request(method, "{}").result().has("nextCursor")).isFalse();
      for (String cursor : List.of("\"\"", "\"abc\"", "7", "{}", "[]", "true", "1.5")) {
        Reply reply = client.request(method, "{\"cursor\":" + cursor + "}");
        assertThat(reply.errorCode()).as(cursor).isEqualTo(-32602);
        assertThat(reply.error().get("message").asString()).contains("params.cursor");
      }
      assertThat(client.request(method, "{\"cursor\":null}").result().has(member)).isTrue();
      assertThat(client.request(method, "{\"unknown\":1}").result().has(member)).isTrue();
    });
  }
}
