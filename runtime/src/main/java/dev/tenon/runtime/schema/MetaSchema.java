package dev.tenon.runtime.schema;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A schema is itself a document with a schema. */
final class MetaSchema {
  private MetaSchema() {}

  /** Refuses a schema that does not fit the meta-schema of its dialect. */
  static void check(SchemaRegistry registry, SpecificationVersion dialect, JsonNode schema) {
    List<Error> errors =
        registry.getSchema(SchemaLocation.of(dialect.getDialectId())).validate(schema);
    if (!errors.isEmpty()) {
      Error first = errors.get(0);
      String place = Words.path(first.getInstanceLocation());
      throw new IllegalArgumentException(
          "The schema is not valid in its dialect: "
              + (place.isEmpty() ? "" : place + " ")
              + first.getMessage()
              + (errors.size() > 1 ? ", and " + (errors.size() - 1) + " more." : "."));
    }
  }
}
