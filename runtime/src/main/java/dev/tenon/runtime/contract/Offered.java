package dev.tenon.runtime.contract;

import dev.tenon.TaskSupport;
import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Icon;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a server offers, and to whom, as the items of a contract are written. */
final class Offered {
  private final JsonMapper mapper = new JsonMapper();
  private final Registry registry;
  private final List<Policy> ofServer;
  private final @Nullable Scopes scopes;

  Offered(Registry registry, List<Policy> ofServer, @Nullable Scopes scopes) {
    this.registry = registry;
    this.ofServer = ofServer;
    this.scopes = scopes;
  }

  /** What tells an item from others of its kind. */
  static String key(JsonNode item) {
    if (item.has("argument")) {
      return item.path("argument").asString()
          + " of "
          + item.path("prompt").asString(item.path("resource").asString(""));
    }
    JsonNode uri = item.has("uriTemplate") ? item.path("uriTemplate") : item.path("uri");
    return uri.asString(item.path("name").asString(""));
  }

  /** The scopes of the server, and nothing else that it says of itself. */
  ObjectNode server() {
    ObjectNode item = mapper.createObjectNode();
    if (scopes != null && !scopes.names().isEmpty()) {
      addAll(item.putArray("scopes"), scopes.names());
      new TreeMap<>(scopes.includes())
          .forEach((scope, covered) ->
              addAll(item.withObject("scopeIncludes").putArray(scope), new TreeSet<>(covered)));
    }
    return item;
  }

  private static void addAll(ArrayNode array, Iterable<String> texts) {
    texts.forEach(array::add);
  }

  Map<String, ObjectNode> tools() {
    Map<String, ObjectNode> items = new TreeMap<>();
    for (ToolEntry tool : registry.tools()) {
      ObjectNode item = mapper.createObjectNode();
      add(item, tool.presentation());
      add(item, tool.hints());
      add(item, "inputSchema", tool.inputSchema());
      add(item, "outputSchema", tool.outputSchema());
      if (tool.task() != TaskSupport.NEVER) {
        item.put("task", tool.task().name().toLowerCase(Locale.ROOT));
      }
      add(item, tool.policies());
      items.put(key(item), item);
    }
    return items;
  }

  Map<String, ObjectNode> resources() {
    return resources("uri", registry.resources());
  }

  Map<String, ObjectNode> templates() {
    return resources("uriTemplate", registry.templates());
  }

  private Map<String, ObjectNode> resources(String member, Iterable<ResourceEntry> resources) {
    Map<String, ObjectNode> items = new TreeMap<>();
    for (ResourceEntry resource : resources) {
      ObjectNode item = mapper.createObjectNode();
      item.put(member, resource.uri());
      add(item, resource.presentation());
      add(item, "mimeType", resource.mimeType());
      add(item, resource.policies());
      items.put(key(item), item);
    }
    return items;
  }

  Map<String, ObjectNode> prompts() {
    Map<String, ObjectNode> items = new TreeMap<>();
    for (PromptEntry prompt : registry.prompts()) {
      ObjectNode item = mapper.createObjectNode();
      add(item, prompt.presentation());
      for (PromptEntry.Argument argument : prompt.arguments()) {
        ObjectNode written = item.withArray("arguments").addObject();
        written.put("name", argument.name());
        add(written, "title", argument.title());
        add(written, "description", argument.description());
        written.put("required", argument.required());
      }
      add(item, prompt.policies());
      items.put(key(item), item);
    }
    return items;
  }

  Map<String, ObjectNode> completions() {
    Map<String, ObjectNode> items = new TreeMap<>();
    for (CompletionEntry completion : registry.completions()) {
      ObjectNode item = mapper.createObjectNode();
      item.put(completion.ofPrompt() ? "prompt" : "resource", completion.target());
      item.put("argument", completion.argument());
      items.put(key(item), item);
    }
    return items;
  }

  private static void add(ObjectNode item, Presentation presentation) {
    item.put("name", presentation.name());
    add(item, "title", presentation.title());
    add(item, "description", presentation.description());
    for (Icon icon : presentation.icons()) {
      ObjectNode written = item.withArray("icons").addObject();
      written.put("src", icon.src());
      add(written, "mimeType", icon.mimeType());
      if (!icon.sizes().isEmpty()) {
        ArrayNode sizes = written.putArray("sizes");
        icon.sizes().forEach(sizes::add);
      }
      add(written, "theme", icon.theme());
    }
  }

  private void add(ObjectNode item, List<Policy> own) {
    Guard guard = Guard.of(own, ofServer);
    if (guard == null) {
      return;
    }
    ObjectNode written = item.putObject("access");
    Access access = guard.access();
    written.put("who", access.who().name().toLowerCase(Locale.ROOT));
    if (!access.scopes().isEmpty()) {
      addAll(written.putArray("scopes"), access.scopes());
    }
    if (access.match() == ScopeMatch.ANY) {
      written.put("match", "any");
    }
    if (!access.roles().isEmpty()) {
      addAll(written.putArray("roles"), access.roles());
    }
    if (access.denied() == Denial.HIDDEN) {
      written.put("denied", "hidden");
    }
    if (guard.isRuled()) {
      written.put("rule", true);
    }
  }

  private static void add(ObjectNode item, Hints hints) {
    if (!hints.isEmpty()) {
      ObjectNode annotations = item.putObject("annotations");
      add(annotations, "readOnlyHint", hints.readOnly());
      add(annotations, "destructiveHint", hints.destructive());
      add(annotations, "idempotentHint", hints.idempotent());
      add(annotations, "openWorldHint", hints.openWorld());
    }
  }

  private static void add(ObjectNode item, String name, @Nullable String value) {
    if (value != null) {
      item.put(name, value);
    }
  }

  private static void add(ObjectNode item, String name, @Nullable Boolean value) {
    if (value != null) {
      item.put(name, value);
    }
  }

  private void add(ObjectNode item, String name, @Nullable RawJson json) {
    if (json != null) {
      item.set(name, mapper.readTree(json.utf8()));
    }
  }
}
