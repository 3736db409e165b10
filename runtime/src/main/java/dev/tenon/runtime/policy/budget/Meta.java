package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** The {@code _meta} of results. */
final class Meta {
  private Meta() {}

  /** The same with one more member, which takes the place of one with its name. */
  static RawJson with(@Nullable RawJson meta, String name, RawJson value) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    if (meta != null) {
      copyOthers(out, meta, name);
    }
    out.writeName(name);
    out.writeRawValue(value);
    out.writeEndObject();
    return buffer.toRawJson();
  }

  private static void copyOthers(JsonGenerator out, RawJson meta, String name) {
    try (JsonParser in = Json.trusted(meta.utf8(), 0, meta.length())) {
      in.nextToken();
      for (String other = in.nextName(); other != null; other = in.nextName()) {
        in.nextToken();
        if (other.equals(name)) {
          in.skipChildren();
        } else {
          out.writeName(other);
          out.copyCurrentStructure(in);
        }
      }
    }
  }
}
