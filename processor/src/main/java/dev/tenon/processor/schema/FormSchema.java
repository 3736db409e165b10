package dev.tenon.processor.schema;

import dev.tenon.contract.json.JsonText;
import dev.tenon.processor.model.Bounds;
import dev.tenon.processor.model.ConstantModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.Size;
import dev.tenon.processor.model.TypeModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the flat schema of a form: an object of primitives ({@code PrimitiveSchemaDefinition}). It
 * knows neither patterns nor bounds that are themselves excluded, so these are only checked.
 */
final class FormSchema {
  private final FormModel form;

  private FormSchema(FormModel form) {
    this.form = form;
  }

  static String of(FormModel form) {
    return new FormSchema(form).write();
  }

  private String write() {
    JsonText members = new JsonText();
    List<String> required = new ArrayList<>();
    for (PropertyModel component : form.type().writable()) {
      members.raw(component.name(), component(component));
      if (component.required()) {
        required.add(component.name());
      }
    }
    JsonText schema = new JsonText().text("type", "object").raw("properties", members.end());
    if (!required.isEmpty()) {
      schema.raw("required", JsonText.array(required));
    }
    return schema.end();
  }

  private String component(PropertyModel component) {
    TypeModel type = component.type().present().wire();
    JsonText schema = new JsonText().text("type", Keywords.jsonType(type));
    if (component.title() != null) {
      schema.text("title", component.title());
    }
    String description = SchemaText.description(component, type);
    if (description != null) {
      schema.text("description", description);
    }
    addKeywords(schema, type, component);
    if (component.defaultValue() != null) {
      schema.raw("default", Keywords.defaultValue(type, component.defaultValue()));
    }
    return schema.end();
  }

  private void addKeywords(JsonText schema, TypeModel type, PropertyModel component) {
    if (type instanceof TypeModel.Whole whole) {
      schema.raw("minimum", Long.toString(whole.min())).raw("maximum", Long.toString(whole.max()));
    } else if (type instanceof TypeModel.Numeric number) {
      addBounds(schema, number.bounds());
    } else if (type instanceof TypeModel.Text text) {
      if (text.isEmail()) {
        schema.text("format", "email");
      }
      addSize(schema, text.size(), "Length");
    } else if (type instanceof TypeModel.Scalar scalar) {
      if (scalar.kind().format() != null) {
        schema.text("format", scalar.kind().format());
      }
    } else if (type instanceof TypeModel.Enumeration choice) {
      if (form.hasEnumNames(component)) {
        schema.raw("enum", JsonText.array(choice.names()));
        schema.raw("enumNames", JsonText.array(choice.titles()));
      } else {
        addConstants(schema, choice, "oneOf");
      }
    } else if (type instanceof TypeModel.Sequence sequence
        && sequence.element() instanceof TypeModel.Enumeration choice) {
      JsonText items = new JsonText();
      if (!choice.isTitled()) {
        items.text("type", "string");
      }
      addConstants(items, choice, "anyOf");
      schema.raw("items", items.end());
      addSize(schema, sequence.size(), "Items");
    }
  }

  private static void addConstants(JsonText schema, TypeModel.Enumeration choice, String titled) {
    if (!choice.isTitled()) {
      schema.raw("enum", JsonText.array(choice.names()));
      return;
    }
    StringBuilder options = new StringBuilder("[");
    for (ConstantModel constant : choice.constants()) {
      options
          .append(options.length() == 1 ? "" : ",")
          .append(
              new JsonText().text("const", constant.name()).text("title", constant.label()).end());
    }
    schema.raw(titled, options.append(']').toString());
  }

  private static void addBounds(JsonText schema, Bounds bounds) {
    BigDecimal min = bounds.min();
    BigDecimal max = bounds.max();
    if (min != null) {
      schema.raw("minimum", Keywords.number(min));
    }
    if (max != null) {
      schema.raw("maximum", Keywords.number(max));
    }
  }

  private static void addSize(JsonText schema, Size size, String unit) {
    if (size.min() > 0) {
      schema.raw("min" + unit, Integer.toString(size.min()));
    }
    if (size.max() < Integer.MAX_VALUE) {
      schema.raw("max" + unit, Integer.toString(size.max()));
    }
  }
}
