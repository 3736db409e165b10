package dev.tenon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Cursors of lists: none but those that the server gave is taken. */
final class PageCursors implements Target {
  private final FuzzedServer server = new FuzzedServer(ServerConfig.DEFAULT.withPageSize(1));
  private final String given;
  private final Set<String> known;

  PageCursors() {
    given = next("");
    known = Set.of(given, next(given));
  }

  private JsonNode list(String cursor) {
    String json = JsonNodeFactory.instance.stringNode(cursor).toString();
    return server.ask("tools/list", "", cursor.isEmpty() ? "" : "\"cursor\":" + json).answer();
  }

  private String next(String cursor) {
    return list(cursor).path("result").path("nextCursor").asString();
  }

  /** An input that begins with a space is a cursor, any other changes one. */
  @Override
  public void run(byte[] input) {
    String cursor =
        input.length > 1 && input[0] == ' '
            ? new String(input, 1, input.length - 1, StandardCharsets.UTF_8)
            : Edits.apply(given, input);
    if (!cursor.isEmpty()) {
      assertThat(list(cursor).has("result")).as(cursor).isEqualTo(known.contains(cursor));
    }
  }
}
