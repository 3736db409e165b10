package dev.tenon.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes values that are declared as a {@code JsonNode}. Apart from the other readers,
 * because it is what loads databind.
 */
public final class JsonTrees {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonTrees() {}

  /** The value that {@code in} stands at, or null when a violation was noted. */
  public static @Nullable JsonNode read(JsonReader in) {
    RawJson json = in.raw();
    return json == null ? null : MAPPER.readTree(json.utf8());
  }

  /** Writes {@code tree}. */
  public static void write(JsonGenerator out, JsonNode tree) {
    MAPPER.writeTree(out, tree);
  }

  static void writeObject(JsonGenerator out, Object tree) {
    write(out, (JsonNode) tree);
  }
}
