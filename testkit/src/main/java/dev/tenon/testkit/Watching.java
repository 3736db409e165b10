package dev.tenon.testkit;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How each revision is asked to tell of changes. */
final class Watching {
  private Watching() {}

  static Listening resources(McpTestClient client, List<String> uris) {
    if (!client.revision().isModern()) {
      Listening stream = client.openStream();
      for (String uri : uris) {
        ObjectNode params = Decoding.JSON.createObjectNode().put("uri", uri);
        JsonNode unused = client.request("resources/subscribe", params).result();
      }
      return stream;
    }
    ObjectNode wanted = Decoding.JSON.createObjectNode();
    ArrayNode list = wanted.putArray("resourceSubscriptions");
    uris.forEach(list::add);
    Listening listening = client.listen(wanted.toString());
    List<String> watched =
        listening
            .acknowledgement()
            .at("/notifications/resourceSubscriptions")
            .valueStream()
            .map(JsonNode::asString)
            .toList();
    for (String uri : uris) {
      if (!watched.contains(uri)) {
        listening.close();
        List<String> known = new ArrayList<>(client.resources().keys());
        known.addAll(client.templates().keys());
        throw new AssertionError(
            "the server does not watch '" + uri + "': " + NearMiss.of("resource", uri, known));
      }
    }
    return listening;
  }

  static Listening lists(McpTestClient client) {
    return client.revision().isModern()
        ? client.listen(
            "{\"toolsListChanged\":true,\"promptsListChanged\":true,\"resourcesListChanged\":true}")
        : client.openStream();
  }
}
