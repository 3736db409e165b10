package dev.tenon.testkit.contract;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way to a feature.
 *
 * @param method the method that is asked
 * @param words what failures call it
 * @param params makes the params that ask for what has this name
 */
record Door(String method, String words, Function<String, ObjectNode> params) {
  /** All ways to {@code feature} in {@code revision} but that of subscriptions in 2026-07-28. */
  static List<Door> to(Guarded feature, Registry registry, ProtocolRevision revision) {
    List<Door> doors = new ArrayList<>();
    switch (feature.list()) {
      case TOOLS -> {
        doors.add(of("tools/call", Door::call));
        ToolEntry tool = registry.tool(feature.key());
        if (tool != null
            && tool.task() != TaskSupport.NEVER
            && revision == ProtocolRevision.V2025_11_25) {
          doors.add(new Door("tools/call", "tools/call as a task", Door::task));
        }
      }
      case PROMPTS -> doors.add(of("prompts/get", name -> object().put("name", name)));
      case RESOURCES, TEMPLATES -> {
        doors.add(of("resources/read", Door::uri));
        if (!revision.isModern()) {
          doors.add(of("resources/subscribe", Door::uri));
        }
      }
    }
    return doors;
  }

  /** The completions of {@code feature}; they are asked for what lists call it. */
  static List<Door> completions(Guarded feature, Registry registry) {
    List<Door> doors = new ArrayList<>();
    for (CompletionEntry completion : registry.completions()) {
      Listed list = completion.ofPrompt() ? Listed.PROMPTS : Listed.TEMPLATES;
      if (list == feature.list() && completion.target().equals(feature.key())) {
        doors.add(
            new Door(
                "completion/complete",
                "completion/complete of " + completion.argument(),
                name -> complete(completion, name)));
      }
    }
    return doors;
  }

  private static Door of(String method, Function<String, ObjectNode> params) {
    return new Door(method, method, params);
  }

  private static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  private static ObjectNode uri(String uri) {
    return object().put("uri", uri);
  }

  private static ObjectNode call(String name) {
    ObjectNode params = object().put("name", name);
    params.putObject("arguments");
    return params;
  }

  /** A call of a tool that is to become a task. */
  static ObjectNode task(String name) {
    ObjectNode params = call(name);
    params.putObject("task");
    return params;
  }

  private static ObjectNode complete(CompletionEntry completion, String name) {
    ObjectNode params = object();
    params
        .putObject("ref")
        .put("type", completion.ofPrompt() ? "ref/prompt" : "ref/resource")
        .put(completion.ofPrompt() ? "name" : "uri", name);
    params.putObject("argument").put("name", completion.argument()).put("value", "");
    return params;
  }
}
