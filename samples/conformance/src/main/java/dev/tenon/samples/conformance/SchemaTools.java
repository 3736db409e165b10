package dev.tenon.samples.conformance;

import dev.tenon.McpTool;
import dev.tenon.runtime.json.RawJson;

/** A tool whose arguments no Java type describes. */
public final class SchemaTools {
  /**
   * Repeats its arguments, which have to fit a schema with all that JSON Schema 2020-12 has.
   *
   * @param arguments a name, an address, and a way to be contacted
   */
  @McpTool(
      name = "json_schema_2020_12_tool",
      readOnly = true,
      inputSchema =
          """
          {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",
           "$defs":{"address":{"$anchor":"addressDef","type":"object",
             "properties":{"street":{"type":"string"},"city":{"type":"string"}}}},
           "properties":{"name":{"type":"string"},"address":{"$ref":"#/$defs/address"},
             "contactMethod":{"type":"string","enum":["phone","email"]},
             "phone":{"type":"string"},"email":{"type":"string"}},
           "allOf":[{"anyOf":[{"required":["phone"]},{"required":["email"]}]}],
           "if":{"properties":{"contactMethod":{"const":"phone"}},"required":["contactMethod"]},
           "then":{"required":["phone"]},"else":{"required":["email"]},
           "additionalProperties":false}
          """)
  public String contact(RawJson arguments) {
    return "Accepted " + arguments.getValue();
  }
}
