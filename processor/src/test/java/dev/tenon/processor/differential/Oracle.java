package dev.tenon.processor.differential;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;

/**
 * What a schema says of a value, as an independent validator of JSON Schema 2020-12 reads it, with
 * formats asserted and regular expressions of ECMA-262.
 */
final class Oracle {
  private static final Set<String> FORMATS =
      Set.of("uuid", "uri", "date-time", "date", "time", "email");

  private static final SchemaRegistry SCHEMAS = registry();
  private static final Map<String, Oracle> KNOWN = new ConcurrentHashMap<>();

  private final Schema schema;
  private final JsonNode node;

  private Oracle(JsonNode node) {
    this.node = node;
    this.schema = SCHEMAS.getSchema(node);
    refuseUnknownFormats(node);
  }

  static Oracle of(String schema) {
    return KNOWN.computeIfAbsent(schema, text -> new Oracle(Values.of(text)));
  }

  private static SchemaRegistry registry() {
    Dialect dialect = Dialect.builder(Dialects.getDraft202012()).formats(Grammar::replace).build();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().regularExpressionFactory(EcmaRegex::of).build();
    return SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config));
  }

  /** A format that nobody asserts would be a promise that nobody checks. */
  private static void refuseUnknownFormats(JsonNode node) {
    JsonNode format = node.get("format");
    if (format != null && format.isString() && !FORMATS.contains(format.stringValue())) {
      throw new AssertionError("the format " + format + " is asserted by no validator");
    }
    node.forEach(Oracle::refuseUnknownFormats);
  }

  JsonNode schema() {
    return node;
  }

  List<String> errors(String json) {
    try {
      return schema
          .validate(
              Values.of(json),
              context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
          .stream()
          .map(Error::toString)
          .toList();
    } catch (JsonNodeException e) {
      // The validator asks a number for a long although it has found that it is not whole.
      return List.of(e.getMessage());
    }
  }

  boolean allows(String json) {
    return errors(json).isEmpty();
  }
}
