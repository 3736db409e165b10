package dev.tenon.processor.schema;

import dev.tenon.contract.json.JsonText;
import dev.tenon.processor.model.Bounds;
import dev.tenon.processor.model.NumberKind;
import dev.tenon.processor.model.Size;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.Timing;
import dev.tenon.processor.model.TypeModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a schema says of types without parts: their name, bounds, formats and the like. */
final class Keywords {
  private static final String WHOLE = "^(0|-?[1-9][0-9]*)$";
  private static final String DECIMAL = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$";

  /**
   * Something other than spaces and control characters; \s would be something else in each dialect.
   */
  private static final String NOT_BLANK = "[^\\u0000- ]";

  private Keywords() {}

  static String defaultValue(TypeModel declared, String text) {
    TypeModel type = declared.wire();
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

  /** What no keyword can say of the type, or null. */
  static @Nullable String words(TypeModel type) {
    if (type instanceof TypeModel.Quoted quoted) {
      String bounds =
          quoted.value() instanceof TypeModel.Whole whole && !whole.isFree()
              ? " from " + whole.min() + " to " + whole.max()
              : "";
      return (quoted.isWhole() ? "a whole number" : "a number") + bounds + " in quotes";
    }
    if (type instanceof TypeModel.Bytes bytes) {
      return Base64Schema.words(bytes.size());
    }
    Timing timing = type.timing();
    String when = timing == null ? "" : "must be " + timing.moment().words();
    if (type instanceof TypeModel.Patterned patterned) {
      return "in the form " + patterned.pattern() + (when.isEmpty() ? "" : ", " + when);
    }
    return when.isEmpty() ? null : when;
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
    if (type instanceof TypeModel.Nothing) {
      return "null";
    }
    return type instanceof TypeModel.Dictionary ? "object" : "string";
  }

  static void add(JsonText schema, TypeModel type, boolean isNullable) {
    if (type instanceof TypeModel.Quoted quoted) {
      schema.text("pattern", quoted.isWhole() ? WHOLE : DECIMAL);
    }
    if (type instanceof TypeModel.Bool bool && bool.only() != null) {
      if (isNullable) {
        schema.raw("enum", "[" + bool.only() + ",null]");
      } else {
        schema.raw("const", bool.only().toString());
      }
    } else if (type instanceof TypeModel.Whole whole) {
      schema.raw("minimum", Long.toString(whole.min()));
      schema.raw("maximum", Long.toString(whole.max()));
    } else if (type instanceof TypeModel.Numeric number) {
      addBounds(schema, number.bounds());
    } else if (type instanceof TypeModel.Text text) {
      if (text.isEmail()) {
        schema.text("format", "email");
      }
      addSize(schema, text.size(), "Length");
      addPatterns(schema, text);
    } else if (type instanceof TypeModel.Scalar scalar) {
      addFormat(schema, scalar.kind());
    } else if (type instanceof TypeModel.Bytes bytes) {
      Base64Schema.add(schema, bytes.size());
    } else if (type instanceof TypeModel.Enumeration enumeration) {
      String constants = JsonText.array(enumeration.names());
      schema.raw(
          "enum",
          isNullable ? constants.substring(0, constants.length() - 1) + ",null]" : constants);
    }
  }

  private static void addBounds(JsonText schema, Bounds bounds) {
    if (bounds.min() != null) {
      schema.raw(bounds.minInclusive() ? "minimum" : "exclusiveMinimum", number(bounds.min()));
    }
    if (bounds.max() != null) {
      schema.raw(bounds.maxInclusive() ? "maximum" : "exclusiveMaximum", number(bounds.max()));
    }
    if (bounds.fraction() >= 0) {
      schema.raw("multipleOf", number(BigDecimal.ONE.scaleByPowerOfTen(-bounds.fraction())));
    }
  }

  private static void addPatterns(JsonText schema, TypeModel.Text text) {
    List<String> patterns = new ArrayList<>();
    text.patterns().forEach(pattern -> patterns.add(pattern.pattern()));
    if (text.size().notBlank()) {
      patterns.add(NOT_BLANK);
    }
    if (patterns.isEmpty()) {
      return;
    }
    schema.text("pattern", patterns.get(0));
    List<String> more = new ArrayList<>();
    for (String pattern : patterns.subList(1, patterns.size())) {
      more.add(new JsonText().text("pattern", pattern).end());
    }
    if (!more.isEmpty()) {
      schema.raw("allOf", "[" + String.join(",", more) + "]");
    }
  }

  static void addSize(JsonText schema, Size size, String unit) {
    if (size.min() > 0) {
      schema.raw("min" + unit, Integer.toString(size.min()));
    }
    if (size.max() < Integer.MAX_VALUE) {
      schema.raw("max" + unit, Integer.toString(size.max()));
    }
  }

  private static void addFormat(JsonText schema, TextKind kind) {
    if (kind == TextKind.CHARACTER) {
      schema.raw("minLength", "1").raw("maxLength", "1");
    }
    if (kind.format() != null) {
      schema.text("format", kind.format());
    }
    if (kind.pattern() != null) {
      schema.text("pattern", kind.pattern());
    }
  }

  static String number(BigDecimal value) {
    return Math.abs(value.scale()) > 20 ? value.toString() : value.toPlainString();
  }
}
