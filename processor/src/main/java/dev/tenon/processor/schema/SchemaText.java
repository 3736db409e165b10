package dev.tenon.processor.schema;

import dev.tenon.contract.json.JsonText;
import dev.tenon.processor.model.Inclusion;
import dev.tenon.processor.model.Parts;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.SequenceKind;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.model.UnionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes JSON Schema 2020-12: compact, and the same bytes for the same model. */
final class SchemaText {
  private static final String NULL_SCHEMA = "{\"type\":\"null\"}";

  private final Direction direction;
  private final SharedDefinitions shared;

  /** Whether the root says when parts of it were left out. */
  private final boolean hasMarks;

  SchemaText(Direction direction) {
    this(direction, false);
  }

  SchemaText(Direction direction, boolean hasMarks) {
    this.direction = direction;
    this.hasMarks = hasMarks;
    this.shared = new SharedDefinitions(this::definition, this::parts);
  }

  /** What a schema describes. */
  enum Direction {
    /** Arguments, which are checked. */
    IN,
    /** Results, which are checked as well. */
    OUT
  }

  /** The schema of an object with these properties. */
  String object(List<PropertyModel> properties) {
    shared.count(properties.stream().map(PropertyModel::type).toList());
    JsonText schema = new JsonText();
    addObject(schema.text("type", "object"), properties, false, null, false);
    shared.addTo(schema);
    return schema.end();
  }

  /** The schema of a value that stands by itself. A record at the root is written out there. */
  String value(TypeModel type, boolean isNullable) {
    shared.count(List.of(type));
    JsonText schema = new JsonText();
    if (type instanceof StructureModel structure && !isNullable) {
      addObject(schema, structure, null, hasMarks);
    } else if (type instanceof UnionModel union && !isNullable) {
      // All variants are objects; that a client reads without looking into them.
      schema.text("type", "object");
      addUnion(schema, union, null, hasMarks);
    } else {
      describe(schema, type, isNullable, null);
    }
    shared.addTo(schema);
    return schema.end();
  }

  /** What a property is itself described as goes before what its class is. */
  private void addObject(
      JsonText schema,
      StructureModel structure,
      @Nullable PropertyModel property,
      boolean isMarked) {
    schema.text("type", "object");
    addProperty(schema, property, null);
    boolean isDescribed = property != null && property.description() != null;
    if (!isDescribed && structure.description() != null) {
      schema.text("description", structure.description());
    }
    addObject(schema, properties(structure), structure.ignoresUnknown(), null, isMarked);
  }

  private void addObject(
      JsonText schema,
      List<PropertyModel> properties,
      boolean ignoresUnknown,
      UnionModel.@Nullable Tag tag,
      boolean isMarked) {
    JsonText members = new JsonText();
    List<String> required = new ArrayList<>();
    if (tag != null) {
      members.raw(tag.property(), new JsonText().text("const", tag.value()).end());
      required.add(tag.property());
    }
    for (PropertyModel property : properties) {
      if (tag != null && property.name().equals(tag.property())) {
        continue;
      }
      members.raw(property.name(), property(property));
      if (isRequired(property)) {
        required.add(property.name());
      }
    }
    if (isMarked) {
      Marks.addTo(members);
    }
    schema.raw("properties", members.end());
    if (!required.isEmpty()) {
      schema.raw("required", JsonText.array(required));
    }
    if (!ignoresUnknown) {
      schema.raw("additionalProperties", "false");
    }
  }

  private List<PropertyModel> properties(StructureModel structure) {
    return direction == Direction.IN ? structure.writable() : structure.readable();
  }

  /** The types that the schema of {@code type} describes. */
  private List<TypeModel> parts(TypeModel type) {
    return type instanceof StructureModel structure
        ? properties(structure).stream().map(PropertyModel::type).toList()
        : Parts.directly(type);
  }

  private boolean isRequired(PropertyModel property) {
    return direction == Direction.IN ? property.required() : !property.mayBeAbsent();
  }

  private String property(PropertyModel property) {
    TypeModel type = property.type();
    if (type instanceof TypeModel.Presence presence) {
      return describe(presence.value(), true, property);
    }
    TypeModel present = type instanceof TypeModel.Maybe maybe ? maybe.value() : type;
    boolean isNullable =
        direction == Direction.IN
            ? property.nullable()
            // A result leaves out what is null.
            : property.inclusion() == Inclusion.ALWAYS && property.hasNothing();
    return describe(present, isNullable, property);
  }

  private String describe(TypeModel type, boolean isNullable, @Nullable PropertyModel property) {
    JsonText schema = new JsonText();
    describe(schema, type, isNullable, property);
    return schema.end();
  }

  private void describe(
      JsonText schema, TypeModel type, boolean isNullable, @Nullable PropertyModel property) {
    if (type instanceof TypeModel.OrNull orNull) {
      describe(schema, orNull.value(), true, property);
    } else if (type instanceof TypeModel.Wrapper wrapper) {
      describe(schema, wrapper.value(), isNullable, property);
    } else if (isNullable && !isSimple(type)) {
      schema.raw("anyOf", "[" + describe(type, false, null) + "," + NULL_SCHEMA + "]");
      addProperty(schema, property, type);
    } else {
      addType(schema, type, isNullable, property);
    }
  }

  private static boolean isSimple(TypeModel type) {
    return !(type instanceof TypeModel.Sequence
        || type instanceof TypeModel.Dictionary
        || type instanceof TypeModel.Definition
        || (type instanceof TypeModel.Opaque opaque && opaque.schema() != null));
  }

  private void addType(
      JsonText schema, TypeModel type, boolean isNullable, @Nullable PropertyModel property) {
    if (type instanceof TypeModel.Definition definition && shared.isShared(definition)) {
      schema.text("$ref", shared.reference(definition));
      addProperty(schema, property, type);
      return;
    }
    if (type instanceof StructureModel structure) {
      addObject(schema, structure, property, false);
      return;
    }
    if (type instanceof UnionModel union) {
      addUnion(schema, union, property, false);
      return;
    }
    if (type instanceof TypeModel.Opaque opaque) {
      OpaqueSchema.add(schema, opaque, property);
      return;
    }
    if (!(type instanceof TypeModel.Unsupported || type instanceof TypeModel.Anything)) {
      String name = JsonText.quote(Keywords.jsonType(type));
      boolean isBoth = isNullable && !(type instanceof TypeModel.Nothing);
      schema.raw("type", isBoth ? "[" + name + ",\"null\"]" : name);
    }
    addProperty(schema, property, type);
    addKeywords(schema, type, isNullable);
  }

  private String definition(TypeModel.Definition type) {
    JsonText schema = new JsonText();
    if (type instanceof StructureModel structure) {
      addObject(schema, structure, null, false);
    } else if (type instanceof UnionModel union) {
      addUnion(schema, union, null, false);
    }
    return schema.end();
  }

  private void addUnion(
      JsonText schema, UnionModel union, @Nullable PropertyModel property, boolean isMarked) {
    if (union.description() != null && (property == null || property.description() == null)) {
      schema.text("description", union.description());
    }
    addProperty(schema, property, null);
    StringJoiner variants = new StringJoiner(",", "[", "]");
    for (UnionModel.Variant variant : union.variants()) {
      StructureModel type = variant.type();
      JsonText object = new JsonText().text("type", "object");
      if (type.description() != null) {
        object.text("description", type.description());
      }
      addObject(
          object,
          properties(type),
          type.ignoresUnknown(),
          new UnionModel.Tag(union.property(), variant.tag()),
          isMarked);
      variants.add(object.end());
    }
    schema.raw("oneOf", variants.toString());
  }

  private void addProperty(
      JsonText schema, @Nullable PropertyModel property, @Nullable TypeModel type) {
    String description = description(property, type);
    if (property != null && direction == Direction.IN) {
      description = ConstantTexts.describe(property, description);
    }
    if (description != null) {
      schema.text("description", description);
    }
    if (property == null) {
      return;
    }
    if (type != null && property.defaultValue() != null) {
      schema.raw("default", Keywords.defaultValue(type, property.defaultValue()));
    }
    if (property.header() != null) {
      schema.text("x-mcp-header", property.header());
    }
    if (property.sensitive() && direction == Direction.IN) {
      schema.raw("writeOnly", "true");
    }
  }

  /** What something means, and when it must lie, for which there is no keyword. */
  static @Nullable String description(@Nullable PropertyModel property, @Nullable TypeModel type) {
    String description = property == null ? null : property.description();
    String words = type == null ? null : Keywords.words(type);
    if (words == null) {
      return description;
    }
    return description == null ? words : description + " (" + words + ")";
  }

  private void addKeys(JsonText schema, TypeModel key) {
    if (key instanceof TypeModel.Whole whole) {
      String pattern = whole.min() < 0 ? "^(0|-?[1-9][0-9]*)$" : "^(0|[1-9][0-9]*)$";
      schema.raw("propertyNames", new JsonText().text("pattern", pattern).end());
    } else if (!(key instanceof TypeModel.Text text && text.isFree())) {
      schema.raw("propertyNames", describe(key, false, null));
    }
  }

  private void addKeywords(JsonText schema, TypeModel type, boolean isNullable) {
    if (type instanceof TypeModel.Sequence sequence) {
      schema.raw("items", describe(sequence.element(), false, null));
      Keywords.addSize(schema, sequence.size(), "Items");
      if (sequence.kind() == SequenceKind.SET) {
        schema.raw("uniqueItems", "true");
      }
    } else if (type instanceof TypeModel.Dictionary map) {
      addKeys(schema, map.key().wire());
      schema.raw("additionalProperties", describe(map.value(), false, null));
      Keywords.addSize(schema, map.size(), "Properties");
    } else {
      Keywords.add(schema, type, isNullable);
    }
  }
}
