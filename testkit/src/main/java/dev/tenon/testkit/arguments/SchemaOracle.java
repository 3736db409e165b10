package dev.tenon.testkit.arguments;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;

/**
 * What a schema says of a value, as an independent validator of JSON Schema 2020-12 reads it, with
 * formats asserted by the grammar of their specifications and regular expressions of ECMA-262.
 * Thread-safe.
 */
public final class SchemaOracle {
  /** The formats that Tenon writes. */
  private static final Set<String> FORMATS =
      Set.of("uuid", "uri", "date-time", "date", "time", "email");

  private static final Schema META_SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

  private static final SchemaRegistry SCHEMAS = registry();

  private final Schema schema;
  private final JsonNode node;

  private SchemaOracle(JsonNode node) {
    this.node = node;
    this.schema = SCHEMAS.getSchema(node);
  }

  /** The oracle of a schema, which is JSON. */
  public static SchemaOracle of(String schema) {
    return new SchemaOracle(Values.of(schema));
  }

  /** What keeps a text from being a JSON Schema 2020-12, one sentence each; empty if it is one. */
  public static List<String> faultsOf(String schema) {
    return META_SCHEMA.validate(Values.of(schema)).stream().map(Error::toString).toList();
  }

  /** A value as JSON Schema sees it: a number is what it is worth, however it is spelt. */
  public static JsonNode value(String json) {
    return Values.of(json);
  }

  private static SchemaRegistry registry() {
    Dialect dialect = Dialect.builder(Dialects.getDraft202012()).formats(Grammar::replace).build();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().regularExpressionFactory(EcmaRegex::of).build();
    return SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config));
  }

  /** The formats in the schema that are not known by a grammar here. */
  public Set<String> otherFormats() {
    Set<String> others = new TreeSet<>();
    addOtherFormats(node, others);
    return others;
  }

  private static void addOtherFormats(JsonNode node, Set<String> others) {
    JsonNode format = node.get("format");
    if (format != null && format.isString() && !FORMATS.contains(format.stringValue())) {
      others.add(format.stringValue());
    }
    node.forEach(part -> addOtherFormats(part, others));
  }

  /** The schema. */
  public JsonNode schema() {
    return node;
  }

  /** Why {@code json} does not fit, one sentence each; empty if it fits. */
  public List<String> errors(String json) {
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
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /** Whether {@code json} fits. */
  public boolean allows(String json) {
    return errors(json).isEmpty();
  }
}
