package dev.tenon.processor.schema;

import dev.tenon.contract.json.JsonLayout;
import dev.tenon.contract.json.JsonParser;
import dev.tenon.contract.json.JsonText;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.SchemaModel;
import dev.tenon.processor.model.TypeModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the schemas of types that are left to databind: what somebody wrote, or nothing. */
final class OpaqueSchema {
  private OpaqueSchema() {}

  static void add(JsonText schema, TypeModel.Opaque type, @Nullable PropertyModel property) {
    Map<?, ?> written = written(type.schema());
    String description = property == null ? null : property.description();
    if (description != null && !written.containsKey("description")) {
      schema.text("description", description);
    }
    if (type.schema() != null && !written.isEmpty()) {
      schema.members(JsonLayout.compact(type.schema().text()));
    }
    if (property != null && property.sensitive() && !written.containsKey("writeOnly")) {
      schema.raw("writeOnly", "true");
    }
  }

  /** The members of the schema; none when it is none, of which a problem tells. */
  private static Map<?, ?> written(@Nullable SchemaModel schema) {
    try {
      return schema != null && JsonParser.parse(schema.text()) instanceof Map<?, ?> members
          ? members
          : Map.of();
    } catch (JsonParser.SyntaxException e) {
      return Map.of();
    }
  }
}
