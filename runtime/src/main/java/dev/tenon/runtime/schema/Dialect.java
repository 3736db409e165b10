package dev.tenon.runtime.schema;

import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

/** The dialects of JSON Schema that are known. */
final class Dialect {
  private Dialect() {}

  /** The dialect of a schema: the one that it names, or 2020-12. */
  static SpecificationVersion of(JsonNode schema) {
    JsonNode named = schema.get("$schema");
    if (named == null) {
      return SpecificationVersion.DRAFT_2020_12;
    }
    String iri = named.isString() ? named.stringValue() : "";
    String plain = iri.endsWith("#") ? iri.substring(0, iri.length() - 1) : iri;
    for (SpecificationVersion version : SpecificationVersion.values()) {
      String known = version.getDialectId();
      if (plain.equals(known.endsWith("#") ? known.substring(0, known.length() - 1) : known)) {
        return version;
      }
    }
    throw new IllegalArgumentException(
        "The schema's $schema names the dialect "
            + named
            + ", which is not known. Known are https://json-schema.org/draft/2020-12/schema, which"
            + " holds when none is named, https://json-schema.org/draft/2019-09/schema, and"
            + " http://json-schema.org/draft-07/schema, -06 and -04.");
  }

  /** Whether {@code iri} is one of the documents that make up a dialect, which are at hand. */
  static boolean isMetaSchema(String iri) {
    return iri.startsWith("https://json-schema.org/draft")
        || iri.startsWith("http://json-schema.org/draft");
  }
}
