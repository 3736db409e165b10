package dev.tenon.processor.schema;

import dev.tenon.contract.json.JsonText;

/** The properties by which a result says that it was made smaller to fit its budget. */
final class Marks {
  private Marks() {}

  /** Adds them to the properties of an object; they are optional. */
  static void addTo(JsonText properties) {
    properties.raw(
        "truncated",
        new JsonText()
            .text("type", "boolean")
            .text("description", "Whether parts were left out because the result was too large.")
            .end());
    properties.raw(
        "omitted",
        new JsonText()
            .text("type", "integer")
            .text("description", "How many elements were left out.")
            .end());
    properties.raw(
        "rest",
        new JsonText()
            .text("type", "string")
            .text("format", "uri")
            .text("description", "The resource with the whole result, for a while.")
            .end());
  }
}
