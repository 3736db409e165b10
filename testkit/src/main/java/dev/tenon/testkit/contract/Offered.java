package dev.tenon.testkit.contract;

import dev.tenon.contract.ContractDocument;
import dev.tenon.contract.Item;
import dev.tenon.contract.ItemKind;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.McpTestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client is offered, in the form of a contract. */
final class Offered {
  /** What a contract says besides, and the protocol has no words for. */
  private static final Set<String> NOT_SHOWN =
      Set.of("task", "argumentSchema", "access", "scopes", "scopeIncludes");

  private static final Set<String> SHOWN =
      Set.of(
          "name",
          "title",
          "description",
          "annotations",
          "inputSchema",
          "outputSchema",
          "icons",
          "uri",
          "uriTemplate",
          "mimeType",
          "arguments",
          "websiteUrl");

  private final Registry registry;
  private final McpTestClient client;

  Offered(Registry registry, McpTestClient client) {
    this.registry = registry;
    this.client = client;
  }

  /** As much of {@code contract} as clients are shown. */
  static ContractDocument shown(ContractDocument contract) {
    List<Item> items = new ArrayList<>();
    for (Item item : contract.items()) {
      if (item.kind() != ItemKind.COMPLETION) {
        items.add(shown(item));
      }
    }
    return new ContractDocument(shown(contract.server()), items);
  }

  private static Item shown(Item item) {
    Map<String, String> members = new TreeMap<>();
    item.members()
        .forEach((name, json) -> {
          if (!NOT_SHOWN.contains(name)) {
            // Both sides go through the same parser, so that numbers are spelt alike.
            members.put(name, JsonMapper.shared().readTree(json).toString());
          }
        });
    return Item.of(item.kind(), members);
  }

  ContractDocument document() {
    List<Item> items = new ArrayList<>();
    add(Listed.TOOLS, ItemKind.TOOL, items);
    add(Listed.RESOURCES, ItemKind.RESOURCE, items);
    add(Listed.TEMPLATES, ItemKind.TEMPLATE, items);
    add(Listed.PROMPTS, ItemKind.PROMPT, items);
    JsonNode handshake = client.handshake().result();
    JsonNode info =
        client.revision().isModern()
            ? handshake.path("_meta").path("io.modelcontextprotocol/serverInfo")
            : handshake.path("serverInfo");
    Map<String, String> server = members(info);
    if (handshake.has("instructions")) {
      server.put("instructions", handshake.get("instructions").toString());
    }
    return new ContractDocument(Item.of(ItemKind.SERVER, server), items);
  }

  private void add(Listed list, ItemKind kind, List<Item> items) {
    for (JsonNode entry : list.of(client)) {
      Map<String, String> members = members(entry);
      ToolEntry tool = kind == ItemKind.TOOL ? registry.tool(list.key(entry)) : null;
      boolean isWrapped = tool != null && !tool.outputIsObject() && !client.revision().isModern();
      if (isWrapped && entry.has("outputSchema")) {
        JsonNode wrapped = entry.get("outputSchema").path("properties").path("result");
        members.put("outputSchema", wrapped.toString());
      }
      items.add(Item.of(kind, members));
    }
  }

  private static Map<String, String> members(JsonNode entry) {
    Map<String, String> members = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : entry.properties()) {
      if (SHOWN.contains(member.getKey())) {
        members.put(member.getKey(), member.getValue().toString());
      }
    }
    return members;
  }
}
