package dev.tenon.testkit.contract;

import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.arguments.SchemaOracle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks at the schemas of a tool. */
final class SchemaChecks {
  private final Stage stage;
  private final ToolEntry tool;

  SchemaChecks(Stage stage, ToolEntry tool) {
    this.stage = stage;
    this.tool = tool;
  }

  /** Both are JSON Schemas 2020-12, in the server and as clients are shown them. */
  void areValid() {
    check("input", tool.inputSchema().getValue());
    RawJson output = tool.outputSchema();
    if (output != null) {
      check("output", output.getValue());
    }
    if (Guarded.isForNobody(stage.server(), Listed.TOOLS, tool.name())) {
      return;
    }
    JsonNode listed = listed();
    checkListed("input", listed.get("inputSchema"));
    checkListed("output", listed.get("outputSchema"));
    String type = listed.path("inputSchema").path("type").asString("");
    if (!type.equals("object")) {
      throw new AssertionError(
          "The input schema of the tool \"" + tool.name() + "\" is not one of an object.");
    }
  }

  private JsonNode listed() {
    for (JsonNode entry : Listed.TOOLS.of(stage.client())) {
      if (entry.path("name").asString("").equals(tool.name())) {
        return entry;
      }
    }
    throw new AssertionError(
        "The tool \""
            + tool.name()
            + "\" is not listed to clients of "
            + stage.revision().version()
            + ".");
  }

  private void checkListed(String which, @Nullable JsonNode schema) {
    if (schema != null) {
      check(which, schema.toString());
    }
  }

  private void check(String which, String schema) {
    List<String> faults = SchemaOracle.faultsOf(schema);
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "The "
              + which
              + " schema of the tool \""
              + tool.name()
              + "\" is no JSON Schema 2020-12:\n    "
              + String.join("\n    ", faults)
              + "\n    "
              + Stores.clipped(schema));
    }
  }
}
