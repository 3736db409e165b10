package dev.tenon.runtime.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InvalidSchemaRefException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.WholeValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Schema that was written by hand. The dialect is the one that {@code $schema} names,
 * 2020-12 when it names none; 2019-09 and drafts 7, 6 and 4 are known as well. Nothing is ever
 * fetched: a {@code $ref} must point into the schema itself, or to the meta-schema of a dialect.
 * Immutable and thread-safe.
 */
public final class JsonSchema {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_ERRORS = 10_000;

  /** Numbers stay what they are, and a property that stands twice is an error. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(1_000).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Schema schema;

  private JsonSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * Reads a schema.
   *
   * @throws IllegalArgumentException if it is not JSON, is deeper than 100 levels, names a dialect
   *     that is not known, does not fit the meta-schema of its dialect, or refers to what it does
   *     not hold; says which
   */
  public static JsonSchema of(String schema) {
    JsonNode node = parse(schema);
    SpecificationVersion dialect = Dialect.of(node);
    SchemaRegistry registry = registry(dialect);
    try {
      References.check(node);
      MetaSchema.check(registry, dialect, node);
      Schema compiled = registry.getSchema(node);
      compiled.initializeValidators();
      // Resolves what is resolved on first use only, and goes round where references form a circle.
      compiled.validate(JSON.createObjectNode());
      return new JsonSchema(compiled);
    } catch (InvalidSchemaRefException e) {
      throw new IllegalArgumentException(
          "The schema refers to what it does not hold: " + e.getMessage() + ".", e);
    } catch (SchemaException e) {
      throw new IllegalArgumentException("The schema cannot be used: " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException(
          "The schema refers to itself without end: a $ref must lead through properties or items.",
          e);
    }
  }

  private static JsonNode parse(String schema) {
    JsonNode node;
    try {
      node = JSON.readTree(schema);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("The schema is not JSON: " + e.getOriginalMessage(), e);
    }
    if (!node.isObject() && !node.isBoolean()) {
      throw new IllegalArgumentException("The schema must be a JSON object.");
    }
    if (isDeeper(node, MAX_DEPTH)) {
      throw new IllegalArgumentException(
          "The schema is nested deeper than " + MAX_DEPTH + " levels.");
    }
    return node;
  }

  private static boolean isDeeper(JsonNode node, int levels) {
    if (levels == 0) {
      return node.isContainer();
    }
    for (JsonNode child : node) {
      if (isDeeper(child, levels - 1)) {
        return true;
      }
    }
    return false;
  }

  private static SchemaRegistry registry(SpecificationVersion dialect) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().locale(Locale.ENGLISH).preloadSchema(true).build();
    return SchemaRegistry.withDefaultDialect(
        dialect,
        builder ->
            builder
                .schemaRegistryConfig(config)
                .schemaLoader(loader ->
                    loader
                        .fetchRemoteResources(false)
                        .allow(iri -> Dialect.isMetaSchema(iri.toString()))));
  }

  /**
   * Reads the value that {@code in} stands at, and checks it.
   *
   * @return the value, or null when a violation was noted
   */
  public @Nullable RawJson check(JsonReader in) {
    WholeValue whole = new WholeValue(in);
    RawJson value = whole.read();
    if (value == null) {
      return null;
    }
    List<Error> errors;
    try {
      ExecutionContext checked = new BoundedErrors(schema);
      schema.validate(checked, JSON.readTree(value.utf8()));
      errors = checked.getErrors();
    } catch (StackOverflowError e) {
      whole.violation("", "must be nested less deeply than the schema can be followed", "");
      return null;
    }
    for (Error error : errors) {
      Words.note(whole, error);
    }
    return errors.isEmpty() ? value : null;
  }

  /**
   * Keeps so many errors only: a list of millions of wrong elements, some megabytes on the wire,
   * would otherwise fill the memory with as many errors.
   */
  private static final class BoundedErrors extends ExecutionContext {
    BoundedErrors(Schema schema) {
      super(schema.createExecutionContext().getExecutionConfig());
    }

    @Override
    public void addError(Error error) {
      if (getErrors().size() < MAX_ERRORS) {
        super.addError(error);
      }
    }
  }
}
