package good.values;

import dev.tenon.McpPrompt;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import dev.tenon.Presence;
import dev.tenon.runtime.json.RawJson;
import jakarta.validation.constraints.Max;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values whose type says little, or says it in an unusual way. */
@McpServer(name = "values", version = "1")
public class Values {
  static Object returned = "";

  record Anything(
      Object any,
      JsonNode tree,
      RawJson raw,
      @Nullable Object perhaps,
      @Nullable JsonNode perhapsTree,
      Optional<RawJson> perhapsRaw,
      List<Object> list,
      Map<String, Object> map,
      List<JsonNode> trees) {}

  record Nested(int depth) {}

  record Patch(
      Presence<String> name,
      Presence<@Max(9) Integer> count,
      Presence<List<Integer>> numbers,
      Presence<Nested> nested,
      Presence<Object> any,
      Presence<JsonNode> tree) {}

  /** Anything. */
  @McpTool
  Anything anything(Anything value) {
    return value;
  }

  /** Returns what the test says. */
  @McpTool
  Object returned() {
    return returned;
  }

  /** Presence. */
  @McpTool
  Patch patch(Patch value) {
    return value;
  }

  /** Says whether a limit was given. */
  @McpTool
  String limit(Presence<Integer> limit) {
    return limit.toString();
  }

  /** Presence in a prompt. */
  @McpPrompt
  String prompt(Presence<String> text, Presence<Boolean> flag) {
    return text + " " + flag;
  }
}
