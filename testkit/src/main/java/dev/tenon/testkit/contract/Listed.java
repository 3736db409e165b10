package dev.tenon.testkit.contract;

import dev.tenon.testkit.McpTestClient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The lists that servers have. */
enum Listed {
  TOOLS("tools/list", "tools", "name", "tool"),
  PROMPTS("prompts/list", "prompts", "name", "prompt"),
  RESOURCES("resources/list", "resources", "uri", "resource"),
  TEMPLATES("resources/templates/list", "resourceTemplates", "uriTemplate", "resource template");

  /** More pages than that are a list without an end. */
  private static final int MOST_PAGES = 100_000;

  private final String method;
  private final String member;
  private final String key;
  private final String word;

  Listed(String method, String member, String key, String word) {
    this.method = method;
    this.member = member;
    this.key = key;
    this.word = word;
  }

  /** The method that asks for it. */
  String method() {
    return method;
  }

  /** What one entry is called. */
  String word() {
    return word;
  }

  /** What tells an entry from the others. */
  String key(JsonNode entry) {
    return entry.path(key).asString("");
  }

  /** All entries, page by page; none if the server has no such list. */
  List<JsonNode> of(McpTestClient client) {
    List<JsonNode> entries = new ArrayList<>();
    String cursor = "";
    for (int pages = 0; cursor != null; pages++) {
      if (pages == MOST_PAGES) {
        throw new AssertionError(method + " has no last page");
      }
      cursor = addPage(client, cursor, entries);
    }
    return entries;
  }

  private @Nullable String addPage(McpTestClient client, String cursor, List<JsonNode> entries) {
    ObjectNode params = JsonMapper.shared().createObjectNode();
    if (!cursor.isEmpty()) {
      params.put("cursor", cursor);
    }
    JsonNode message = client.request(method, params).message();
    if (message == null || !message.has("result")) {
      return null;
    }
    JsonNode result = message.get("result");
    result.path(member).forEach(entries::add);
    return result.has("nextCursor") ? result.get("nextCursor").asString() : null;
  }
}
