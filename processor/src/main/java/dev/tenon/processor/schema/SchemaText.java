package dev.tenon.processor.schema;

import dev.tenon.processor.model.Bounds;
import dev.tenon.processor.model.IntegerKind;
import dev.tenon.processor.model.NumberKind;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.SequenceKind;
import dev.tenon.processor.model.Size;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.TypeModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes JSON Schema 2020-12: compact, and the same bytes for the same model. */
final class SchemaText {
  private static final String NULL_SCHEMA = "{\"type\":\"null\"}";

  private final Direction direction;

  SchemaText(Direction direction) {
    this.direction = direction;
  }

  /** What a schema describes. */
  enum Direction {
    /** Arguments, which are checked. */
    IN,
    /** Results. Nobody checks the constraints of what a method returns, so none is promised. */
    OUT
  }

  /** The schema of an object with these properties. */
  String object(List<PropertyModel> properties) {
    JsonText schema = new JsonText();
    addObject(schema, properties, null);
    return schema.end();
  }

  /** The schema of a value that stands by itself. */
  String value(TypeModel type, boolean isNullable) {
    return describe(type, isNullable, null);
  }

  private void addObject(
      JsonText schema, List<PropertyModel> properties, @Nullable PropertyModel itself) {
    schema.text("type", "object");
    addProperty(schema, itself, null);
    JsonText members = new JsonText();
    List<String> required = new ArrayList<>();
    for (PropertyModel property : properties) {
      members.raw(property.name(), property(property));
      if (isRequired(property)) {
        required.add(property.name());
      }
    }
    schema.raw("properties", members.end());
    if (!required.isEmpty()) {
      schema.raw("required", JsonText.array(required));
    }
    schema.raw("additionalProperties", "false");
  }

  private boolean isRequired(PropertyModel property) {
    return direction == Direction.IN ? property.required() : !property.mayBeAbsent();
  }

  private String property(PropertyModel property) {
    TypeModel type = property.type();
    TypeModel present = type instanceof TypeModel.Maybe maybe ? maybe.value() : type;
    // A result leaves out what is null.
    boolean isNullable = property.nullable() && direction == Direction.IN;
    return describe(present, isNullable, property);
  }

  private String describe(TypeModel type, boolean isNullable, @Nullable PropertyModel property) {
    if (type instanceof TypeModel.OrNull orNull) {
      return describe(orNull.value(), true, property);
    }
    JsonText schema = new JsonText();
    if (isNullable && !isSimple(type)) {
      schema.raw("anyOf", "[" + describe(type, false, null) + "," + NULL_SCHEMA + "]");
      addProperty(schema, property, type);
    } else {
      addType(schema, type, isNullable, property);
    }
    return schema.end();
  }

  private static boolean isSimple(TypeModel type) {
    return !(type instanceof TypeModel.Sequence
        || type instanceof TypeModel.Dictionary
        || type instanceof TypeModel.Structure);
  }

  private void addType(
      JsonText schema, TypeModel type, boolean isNullable, @Nullable PropertyModel property) {
    if (type instanceof TypeModel.Structure structure) {
      addObject(schema, structure.components(), property);
      return;
    }
    if (!(type instanceof TypeModel.Unsupported)) {
      String name = JsonText.quote(jsonType(type));
      schema.raw("type", isNullable ? "[" + name + ",\"null\"]" : name);
    }
    addProperty(schema, property, type);
    addKeywords(schema, type, isNullable);
  }

  private static void addProperty(
      JsonText schema, @Nullable PropertyModel property, @Nullable TypeModel type) {
    if (property == null) {
      return;
    }
    if (property.description() != null) {
      schema.text("description", property.description());
    }
    if (type != null && property.defaultValue() != null) {
      schema.raw("default", defaultValue(type, property.defaultValue()));
    }
    if (property.header() != null) {
      schema.text("x-mcp-header", property.header());
    }
  }

  static String defaultValue(TypeModel type, String text) {
    if (type instanceof TypeModel.Sequence) {
      return JsonText.array(TypeModel.words(text));
    }
    boolean isBare =
        type instanceof TypeModel.Bool
            || type instanceof TypeModel.Whole
            || type instanceof TypeModel.Numeric;
    if (!isBare) {
      return JsonText.quote(text);
    }
    try {
      return type instanceof TypeModel.Bool ? text : number(new BigDecimal(text));
    } catch (NumberFormatException e) {
      // A problem says so, and the schema is thrown away.
      return JsonText.quote(text);
    }
  }

  static String jsonType(TypeModel type) {
    if (type instanceof TypeModel.Bool) {
      return "boolean";
    }
    if (type instanceof TypeModel.Whole
        || (type instanceof TypeModel.Numeric number && number.kind() == NumberKind.BIG_INTEGER)) {
      return "integer";
    }
    if (type instanceof TypeModel.Numeric) {
      return "number";
    }
    if (type instanceof TypeModel.Sequence) {
      return "array";
    }
    return type instanceof TypeModel.Dictionary ? "object" : "string";
  }

  private void addKeywords(JsonText schema, TypeModel type, boolean isNullable) {
    if (type instanceof TypeModel.Whole whole) {
      addWhole(schema, whole);
    } else if (type instanceof TypeModel.Numeric number && direction == Direction.IN) {
      addBounds(schema, number.bounds());
    } else if (type instanceof TypeModel.Text text) {
      if (text.isEmail()) {
        schema.text("format", "email");
      }
      addSize(schema, text.size(), "Length");
    } else if (type instanceof TypeModel.Scalar scalar) {
      addFormat(schema, scalar.kind());
    } else if (type instanceof TypeModel.Enumeration enumeration) {
      String constants = JsonText.array(enumeration.constants());
      schema.raw(
          "enum",
          isNullable ? constants.substring(0, constants.length() - 1) + ",null]" : constants);
    } else if (type instanceof TypeModel.Sequence sequence) {
      schema.raw("items", describe(sequence.element(), false, null));
      addSize(schema, sequence.size(), "Items");
      if (sequence.kind() == SequenceKind.SET) {
        schema.raw("uniqueItems", "true");
      }
    } else if (type instanceof TypeModel.Dictionary map) {
      if (!(map.key() instanceof TypeModel.Text)) {
        schema.raw("propertyNames", describe(map.key(), false, null));
      }
      schema.raw("additionalProperties", describe(map.value(), false, null));
      addSize(schema, map.size(), "Properties");
    }
  }

  private void addWhole(JsonText schema, TypeModel.Whole whole) {
    IntegerKind kind = whole.kind();
    boolean isIn = direction == Direction.IN;
    schema.raw("minimum", Long.toString(isIn ? whole.min() : kind.min()));
    schema.raw("maximum", Long.toString(isIn ? whole.max() : kind.max()));
  }

  private static void addBounds(JsonText schema, Bounds bounds) {
    if (bounds.min() != null) {
      schema.raw(bounds.minInclusive() ? "minimum" : "exclusiveMinimum", number(bounds.min()));
    }
    if (bounds.max() != null) {
      schema.raw(bounds.maxInclusive() ? "maximum" : "exclusiveMaximum", number(bounds.max()));
    }
  }

  private void addSize(JsonText schema, Size size, String unit) {
    if (direction == Direction.OUT) {
      return;
    }
    if (size.min() > 0) {
      schema.raw("min" + unit, Integer.toString(size.min()));
    }
    if (size.max() < Integer.MAX_VALUE) {
      schema.raw("max" + unit, Integer.toString(size.max()));
    }
    if (size.notBlank()) {
      schema.text("pattern", "\\S");
    }
  }

  private static void addFormat(JsonText schema, TextKind kind) {
    switch (kind) {
      case BASE64 -> schema.text("contentEncoding", "base64");
      // One UTF-16 unit: lengths count code points, so the pattern keeps out those beyond.
      case CHARACTER ->
          schema.raw("minLength", "1").raw("maxLength", "1").text("pattern", "^[\\u0000-\\uFFFF]$");
      default -> {
        if (kind.format() != null) {
          schema.text("format", kind.format());
        }
      }
    }
  }

  static String number(BigDecimal value) {
    return Math.abs(value.scale()) > 20 ? value.toString() : value.toPlainString();
  }
}
