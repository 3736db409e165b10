package dev.tenon.testkit.contract;

import dev.tenon.contract.Item;
import dev.tenon.contract.ItemKind;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * A feature and whom its declaration lets in.
 *
 * @param list the list that shows it
 * @param key what it is called there
 * @param access whom it is for
 */
record Guarded(Listed list, String key, Access access) {
  /** All features of {@code server}. */
  static List<Guarded> of(Server server) {
    List<Guarded> all = new ArrayList<>();
    for (ToolEntry tool : server.registry().tools()) {
      all.add(new Guarded(Listed.TOOLS, tool.name(), access(tool.policies(), server)));
    }
    for (PromptEntry prompt : server.registry().prompts()) {
      all.add(new Guarded(Listed.PROMPTS, prompt.name(), access(prompt.policies(), server)));
    }
    for (ResourceEntry resource : server.registry().resources()) {
      all.add(new Guarded(Listed.RESOURCES, resource.uri(), access(resource.policies(), server)));
    }
    for (ResourceEntry template : server.registry().templates()) {
      all.add(new Guarded(Listed.TEMPLATES, template.uri(), access(template.policies(), server)));
    }
    return all;
  }

  /** The nearest declaration holds alone. */
  private static Access access(List<Policy> own, Server server) {
    List<Policy> nearestFirst = new ArrayList<>(own);
    nearestFirst.addAll(server.policies());
    for (Policy policy : nearestFirst) {
      if (policy instanceof AccessPolicy declared) {
        return declared.access();
      }
    }
    return Access.OPEN;
  }

  /** Whether an item of a contract is there and nobody at all may use it. */
  static boolean isForNobody(Server server, Item item) {
    Listed list =
        switch (item.kind()) {
          case TOOL -> Listed.TOOLS;
          case PROMPT -> Listed.PROMPTS;
          case RESOURCE -> Listed.RESOURCES;
          default -> Listed.TEMPLATES;
        };
    return item.kind() != ItemKind.SERVER && isForNobody(server, list, item.key());
  }

  /** Whether such a feature is there and nobody at all may use it. */
  static boolean isForNobody(Server server, Listed list, String key) {
    return of(server).stream()
        .anyMatch(feature ->
            feature.list() == list
                && feature.key().equals(key)
                && feature.access().who() == Access.Who.NOBODY);
  }

  /** Whether it is read, and has subscribers. */
  boolean isResource() {
    return list == Listed.RESOURCES || list == Listed.TEMPLATES;
  }

  /** What it is called in sentences. */
  String label() {
    return list.word() + " \"" + key + '"';
  }
}
