package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lists that are longer than a page. */
class PagesTest {
  private static final Map<String, String> LISTS =
      Map.of(
          "tools/list", "tools",
          "resources/list", "resources",
          "resources/templates/list", "resourceTemplates",
          "prompts/list", "prompts");

  private static final ServerConfig PAGES_OF_THREE = Rounds.KEYED.withPageSize(3);

  /** A server with a tool, a resource, a template and a prompt of each name. */
  private static TestServer server(ServerConfig config, List<String> names) {
    Sketch sketch = new Sketch();
    for (String name : names) {
      sketch
          .tool(name, call -> Outcome.ToolResult.empty())
          .resource("x://" + name, in -> "", call -> Outcome.ToolResult.empty())
          .resource("x://" + name + "/{id}", in -> "", call -> Outcome.ToolResult.empty())
          .prompt(name, in -> "", call -> Outcome.ToolResult.empty());
    }
    return sketch.start(config);
  }

  private static List<String> names(int... numbers) {
    return IntStream.of(numbers).mapToObj("n%02d"::formatted).toList();
  }

  private static List<String> names(Reply page, String member) {
    return page.result().get(member).valueStream().map(PagesTest::name).toList();
  }

  /** The name behind what makes it a URI or a template. */
  private static String name(JsonNode entry) {
    return entry.get("name").asString().replace("x://", "").replace("/{id}", "");
  }

  private static Reply page(
      TestServer server, ProtocolRevision revision, String method, @Nullable String cursor) {
    ObjectNode params = JsonMapper.shared().createObjectNode();
    if (cursor != null) {
      params.put("cursor", cursor);
    }
    return server.client(revision).request(method, params);
  }

  private static @Nullable String next(Reply page) {
    JsonNode cursor = page.result().get("nextCursor");
    return cursor == null ? null : cursor.asString();
  }

  private static String mustGoOn(Reply page) {
    return Objects.requireNonNull(next(page), "this is the last page");
  }

  @EveryRevision
  void b5_1_aWalkShowsEachEntryOnceAndInOrder(ProtocolRevision revision) {
    TestServer server = server(PAGES_OF_THREE, names(7, 3, 1, 6, 2, 4, 5));
    LISTS.forEach((method, member) -> {
      List<String> seen = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();
      String cursor = null;
      do {
        Reply page = page(server, revision, method, cursor);
        seen.addAll(names(page, member));
        sizes.add(names(page, member).size());
        cursor = next(page);
      } while (cursor != null);
      assertThat(seen).isEqualTo(names(1, 2, 3, 4, 5, 6, 7));
      assertThat(sizes).containsExactly(3, 3, 1);
    });
  }

  @EveryRevision
  void b5_1_aFullLastPageIsTheLast(ProtocolRevision revision) {
    TestServer server = server(PAGES_OF_THREE, names(1, 2, 3, 4, 5, 6));
    LISTS.forEach((method, member) -> {
      Reply first = page(server, revision, method, null);
      Reply second = page(server, revision, method, mustGoOn(first));
      assertThat(names(second, member)).isEqualTo(names(4, 5, 6));
      assertThat(next(second)).isNull();
    });
    TestServer whole = server(PAGES_OF_THREE, names(1, 2, 3));
    LISTS
        .keySet()
        .forEach(method -> assertThat(next(page(whole, revision, method, null))).isNull());
  }

  @EveryRevision
  void b5_2_aCursorHoldsWhenTheListChangesMeanwhile(ProtocolRevision revision) {
    TestServer before = server(PAGES_OF_THREE, names(1, 2, 3, 5, 6, 7, 8));
    LISTS.forEach((method, member) -> {
      String cursor = mustGoOn(page(before, revision, method, null));
      // The entry that the cursor names is gone, one before it and one behind it are new.
      TestServer after = server(PAGES_OF_THREE, names(0, 1, 2, 4, 5, 6, 7, 8));
      Reply second = page(after, revision, method, cursor);
      assertThat(names(second, member)).isEqualTo(names(4, 5, 6));
      Reply third = page(after, revision, method, mustGoOn(second));
      assertThat(names(third, member)).isEqualTo(names(7, 8));

      TestServer shrunk = server(PAGES_OF_THREE, names(1, 2));
      Reply nothing = page(shrunk, revision, method, cursor);
      assertThat(names(nothing, member)).isEmpty();
      assertThat(next(nothing)).isNull();
    });
  }

  @EveryRevision
  void b5_2_aWalkGoesOnWhileToolsComeAndGo(ProtocolRevision revision) {
    Sketch sketch = new Sketch();
    for (String name : names(1, 2, 3, 5, 6, 7)) {
      sketch.tool(name, call -> Outcome.ToolResult.empty());
    }
    Server running = sketch.server();
    TestServer server = TestServer.of(running, PAGES_OF_THREE);
    String cursor = mustGoOn(page(server, revision, "tools/list", null));

    running.tools().remove("n03");
    for (String name : names(0, 4)) {
      running
          .tools()
          .add(Tool.named(name).description("New.").handler((arguments, context) -> "new"));
    }

    Reply second = page(server, revision, "tools/list", cursor);
    assertThat(names(second, "tools")).isEqualTo(names(4, 5, 6));
    assertThat(names(page(server, revision, "tools/list", mustGoOn(second)), "tools"))
        .isEqualTo(names(7));
    assertThat(names(page(server, revision, "tools/list", null), "tools"))
        .isEqualTo(names(0, 1, 2));
  }

  @EveryRevision
  void b5_2_aCursorOfAnotherListIsRefused(ProtocolRevision revision) {
    TestServer server = server(PAGES_OF_THREE, names(1, 2, 3, 4));
    for (String from : LISTS.keySet()) {
      String cursor = mustGoOn(page(server, revision, from, null));
      for (String to : LISTS.keySet()) {
        Reply reply = page(server, revision, to, cursor);
        if (to.equals(from)) {
          assertThat(reply.result().has(LISTS.get(to))).isTrue();
        } else {
          assertThat(reply.errorCode()).isEqualTo(-32602);
        }
      }
    }
  }

  @EveryRevision
  void b5_2_aChangedCursorIsRefused(ProtocolRevision revision) {
    TestServer server = server(PAGES_OF_THREE, names(1, 2, 3, 4));
    String cursor = mustGoOn(page(server, revision, "tools/list", null));
    byte[] token = Base64.getUrlDecoder().decode(cursor);
    for (int at = 0; at < token.length; at++) {
      byte[] spoilt = token.clone();
      spoilt[at] ^= 1;
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(spoilt);
      Reply reply = page(server, revision, "tools/list", text);
      assertThat(reply.errorCode()).as("byte %s", at).isEqualTo(-32602);
      assertThat(reply.error().get("message").asString()).contains("params.cursor", "nextCursor");
    }
    for (String text : List.of("", "n03", cursor + "=", cursor + "AA", " " + cursor, "é", "AAAA")) {
      assertThat(page(server, revision, "tools/list", text).errorCode()).as(text).isEqualTo(-32602);
    }
  }

  @EveryRevision
  void b5_2_aCursorHoldsOnEveryInstanceWithTheSameKeys(ProtocolRevision revision) {
    List<String> names = names(1, 2, 3, 4);
    String cursor = mustGoOn(page(server(PAGES_OF_THREE, names), revision, "tools/list", null));

    Reply elsewhere = page(server(PAGES_OF_THREE, names), revision, "tools/list", cursor);
    assertThat(names(elsewhere, "tools")).isEqualTo(names(4));
    String otherKey = Base64.getEncoder().encodeToString(new byte[32]);
    ServerConfig rotated = PAGES_OF_THREE.withStateKeys(List.of(otherKey, Rounds.KEY));
    assertThat(names(page(server(rotated, names), revision, "tools/list", cursor), "tools"))
        .isEqualTo(names(4));
    ServerConfig foreign = PAGES_OF_THREE.withStateKeys(List.of(otherKey));
    assertThat(page(server(foreign, names), revision, "tools/list", cursor).errorCode())
        .isEqualTo(-32602);
  }

  @Test
  void b5_2_aCursorOfAnotherServerIsRefused() {
    Sketch one = new Sketch().info(ServerInfo.of("one", "1"));
    Sketch other = new Sketch().info(ServerInfo.of("other", "1"));
    for (String name : names(1, 2, 3, 4)) {
      one.tool(name, call -> Outcome.ToolResult.empty());
      other.tool(name, call -> Outcome.ToolResult.empty());
    }
    ProtocolRevision revision = ProtocolRevision.MODERN;
    String cursor = mustGoOn(page(one.start(PAGES_OF_THREE), revision, "tools/list", null));
    assertThat(page(other.start(PAGES_OF_THREE), revision, "tools/list", cursor).errorCode())
        .isEqualTo(-32602);
  }

  @EveryRevision
  void b5_2_theSamePageIsTheSameEachTime(ProtocolRevision revision) {
    TestServer server = server(PAGES_OF_THREE, names(1, 2, 3, 4, 5, 6, 7));
    LISTS
        .keySet()
        .forEach(method -> {
          Reply first = page(server, revision, method, null);
          assertThat(page(server, revision, method, null).result()).isEqualTo(first.result());
          String cursor = mustGoOn(first);
          assertThat(page(server, revision, method, cursor).result())
              .isEqualTo(page(server, revision, method, cursor).result());
        });
  }

  @Test
  void b5_4_allPagesMayBeKeptByTheSame() {
    TestServer server = server(PAGES_OF_THREE, names(1, 2, 3, 4));
    LISTS
        .keySet()
        .forEach(method -> {
          Reply first = page(server, ProtocolRevision.MODERN, method, null);
          Reply last = page(server, ProtocolRevision.MODERN, method, mustGoOn(first));
          assertThat(last.result().get("cacheScope")).isEqualTo(first.result().get("cacheScope"));
          assertThat(last.result().get("ttlMs").isInt()).isTrue();
        });
  }

  @Test
  void listsThatFitOnAPageNeedNoKey() {
    try (CapturedLog log = new CapturedLog("dev.tenon.state")) {
      TestServer server = server(ServerConfig.DEFAULT, names(1, 2, 3, 4));
      LISTS.keySet().forEach(method -> page(server, ProtocolRevision.MODERN, method, null));
      assertThat(log.records()).isEmpty();
    }
  }
}
