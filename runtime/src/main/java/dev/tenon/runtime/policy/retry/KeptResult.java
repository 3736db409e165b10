package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Outcome.ToolResult;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Results as they are kept. What is JSON in them is kept as text, so that no byte changes. */
final class KeptResult {
  private KeptResult() {}

  static RawJson write(ToolResult result) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    member(out, "text", result.text());
    member(out, "content", result.content());
    member(out, "structured", result.structured());
    member(out, "meta", result.meta());
    out.writeEndObject();
    return buffer.toRawJson();
  }

  private static void member(JsonGenerator out, String name, @Nullable Object value) {
    if (value != null) {
      out.writeStringProperty(name, value.toString());
    }
  }

  static ToolResult read(RawJson kept) {
    String text = null;
    RawJson content = null;
    RawJson structured = null;
    RawJson meta = null;
    try (JsonParser in = Json.trusted(kept.utf8(), 0, kept.length())) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        boolean isText = in.nextToken() == JsonToken.VALUE_STRING;
        String value = isText ? in.getString() : "";
        switch (name) {
          case "text" -> text = value;
          case "content" -> content = RawJson.of(value);
          case "structured" -> structured = RawJson.of(value);
          case "meta" -> meta = RawJson.of(value);
          default -> in.skipChildren();
        }
      }
    }
    return new ToolResult(text, content, structured, false, meta);
  }
}
