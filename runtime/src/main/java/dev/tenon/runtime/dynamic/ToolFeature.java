package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.InvalidResultException;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.schema.JsonSchema;
import dev.tenon.runtime.sdk.HandlerResults;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** A tool: checks arguments and results against its schemas. */
final class ToolFeature extends OneFeature {
  private static final RawJson NO_ARGUMENTS = RawJson.of("{}");

  private final ToolHandler handler;
  private final @Nullable ToolHandler fallback;
  private final @Nullable JsonSchema input;
  private final @Nullable JsonSchema output;

  /**
   * @param handler what it does
   * @param fallback what stands in for it, or null
   * @param input the schema of its arguments, or null when it has none
   * @param output the schema of its structured content, or null
   */
  ToolFeature(
      ToolHandler handler,
      @Nullable ToolHandler fallback,
      @Nullable JsonSchema input,
      @Nullable JsonSchema output) {
    this.handler = handler;
    this.fallback = fallback;
    this.input = input;
    this.output = output;
  }

  @Override
  public @Nullable Object decode(int feature, JsonReader in) {
    RawJson json = input == null ? nothing(in) : input.check(in);
    return json == null ? null : new Arguments(json);
  }

  private static @Nullable RawJson nothing(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    boolean empty = true;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.unknown(name);
      empty = false;
    }
    return empty ? NO_ARGUMENTS : null;
  }

  @Override
  public Outcome invoke(int feature, Call call) throws Exception {
    ToolHandler runs = feature == FALLBACK && fallback != null ? fallback : handler;
    Outcome outcome =
        HandlerResults.ofTool(runs.handle((Arguments) call.arguments(), call.context()));
    if (output != null && outcome instanceof Outcome.ToolResult result && !result.isError()) {
      check(output, result.structured());
    }
    return outcome;
  }

  private static void check(JsonSchema schema, @Nullable RawJson structured) {
    if (structured == null) {
      throw new InvalidResultException(
          "the tool has an output schema, but its result has no structured content");
    }
    Violations violations = new Violations();
    try (JsonParser in = Json.trusted(structured.utf8(), 0, structured.length())) {
      in.nextToken();
      if (schema.check(new JsonReader(in, violations)) == null) {
        throw new InvalidResultException(
            "the result does not fit the tool's output schema: " + violations.list());
      }
    }
  }
}
