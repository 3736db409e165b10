package dev.tenon.runtime.contract;

import dev.tenon.runtime.json.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a server offers otherwise than its contract says. Slow, for a server that does not start.
 */
final class Differences {
  /** What only the compiler knows, and what is worked out from the rest. */
  private static final Set<String> NOT_COMPARED =
      Set.of("digest", "argumentSchema", "estimatedTokens");

  private static final int MOST = 20;

  private final JsonNode contract;
  private final List<String> found = new ArrayList<>();

  private Differences(JsonNode contract) {
    this.contract = contract;
  }

  /** A sentence for each, without its full stop; more than twenty are counted only. */
  static List<String> between(byte[] contract, Offered offered) {
    Differences differences = new Differences(new JsonMapper().readTree(contract));
    differences.compareScopes(offered.server());
    differences.compare("tool", "tools", offered.tools());
    differences.compare("resource", "resources", offered.resources());
    differences.compare("resource template", "resourceTemplates", offered.templates());
    differences.compare("prompt", "prompts", offered.prompts());
    differences.compare("completion", "completions", offered.completions());
    return differences.bounded();
  }

  private List<String> bounded() {
    if (found.size() <= MOST) {
      return found;
    }
    List<String> bounded = new ArrayList<>(found.subList(0, MOST));
    bounded.add("and " + (found.size() - MOST) + " more");
    return bounded;
  }

  private void compare(String word, String list, Map<String, ObjectNode> offered) {
    Map<String, JsonNode> agreed = new TreeMap<>();
    for (JsonNode item : contract.path(list)) {
      agreed.put(Offered.key(item), item);
    }
    Set<String> keys = new TreeSet<>(agreed.keySet());
    keys.addAll(offered.keySet());
    for (String key : keys) {
      JsonNode before = agreed.get(key);
      JsonNode now = offered.get(key);
      String label = "the " + word + " " + Violations.quote(key);
      if (before == null) {
        found.add(label + " is not in the contract");
      } else if (now == null) {
        found.add(label + " is in the contract and is not there");
      } else {
        compareMembers(label, before, now);
      }
    }
  }

  private void compareScopes(JsonNode offered) {
    JsonNode server = contract.path("server");
    for (String name : List.of("scopes", "scopeIncludes")) {
      if (!server.path(name).equals(offered.path(name))) {
        found.add("the server differs in " + name);
      }
    }
  }

  private void compareMembers(String label, JsonNode before, JsonNode now) {
    Set<String> names = new TreeSet<>(before.propertyNames());
    names.addAll(now.propertyNames());
    names.removeAll(NOT_COMPARED);
    names.removeIf(name -> before.path(name).equals(now.path(name)));
    if (!names.isEmpty()) {
      found.add(label + " differs in " + String.join(", ", names));
    }
  }
}
