package dev.tenon.runtime.schema;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a schema refers to must be in it: nothing is fetched. */
final class References {
  private final Set<String> ids = new HashSet<>();

  private References() {}

  /** Refuses a schema that refers to another document. */
  static void check(JsonNode schema) {
    References references = new References();
    references.collect(schema);
    references.refuseOthers(schema);
  }

  private void collect(JsonNode node) {
    for (String keyword : new String[] {"$id", "id"}) {
      JsonNode id = node.get(keyword);
      if (id != null && id.isString()) {
        ids.add(document(id.stringValue()));
      }
    }
    for (JsonNode child : node) {
      collect(child);
    }
  }

  private void refuseOthers(JsonNode node) {
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      String keyword = property.getKey();
      JsonNode value = property.getValue();
      boolean refers =
          keyword.equals("$ref")
              || keyword.equals("$dynamicRef")
              || keyword.equals("$recursiveRef");
      if (refers && value.isString() && !isInside(value.stringValue())) {
        throw new IllegalArgumentException(
            "The schema refers to "
                + value
                + ", which it does not hold. Nothing is fetched: put the definition into $defs and"
                + " refer to it as #/$defs/NAME.");
      }
    }
    for (JsonNode child : node) {
      refuseOthers(child);
    }
  }

  private boolean isInside(String reference) {
    String document = document(reference);
    if (document.isEmpty() || Dialect.isMetaSchema(document)) {
      return true;
    }
    for (String id : ids) {
      // A relative reference is resolved against the base of its place; its end stays the same.
      if (id.equals(document) || id.endsWith("/" + document) || document.endsWith("/" + id)) {
        return true;
      }
    }
    return false;
  }

  private static String document(String reference) {
    int fragment = reference.indexOf('#');
    return fragment < 0 ? reference : reference.substring(0, fragment);
  }
}
