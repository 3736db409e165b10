package dev.tenon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import java.util.Set;
import tools.jackson.databind.JsonNode;

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
    String json = FuzzedServer.quoted(cursor);
    return server.ask("tools/list", "", cursor.isEmpty() ? "" : "\"cursor\":" + json).answer();
  }

  private String next(String cursor) {
    return list(cursor).path("result").path("nextCursor").asString();
  }

  @Override
  public void run(byte[] input) {
    String cursor = Edits.of(given, input);
    if (!cursor.isEmpty()) {
      assertThat(list(cursor).has("result")).as(cursor).isEqualTo(known.contains(cursor));
    }
  }
}
