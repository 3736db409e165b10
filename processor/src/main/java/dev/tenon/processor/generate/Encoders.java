package dev.tenon.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.AnyKind;
import dev.tenon.processor.model.Bounds;
import dev.tenon.processor.model.IntegerKind;
import dev.tenon.processor.model.NumberKind;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.Size;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.Timing;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.model.UnionModel;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the code that writes values as JSON: a statement, or one method, for each type. */
final class Encoders {
  private final Members members;
  private final Values values;
  private final EnumParsers enums;
  private final StructureEncoders structures;
  private final UnionEncoders unions;

  Encoders(Members members, Values values, EnumParsers enums) {
    this.members = members;
    this.values = values;
    this.enums = enums;
    this.structures = new StructureEncoders(members, this, new RequiredWriter(this, values));
    this.unions = new UnionEncoders(members, structures);
  }

  private record Key(TypeModel type) {}

  /** Adds statements that write a variable, which may be null only if its type says so. */
  void variable(CodeBlock.Builder code, TypeModel type, CodeBlock variable, String name) {
    if (mayBeNull(type) || type.type().isPrimitive()) {
      write(code, type, variable, name);
    } else {
      code.addStatement("$T.value($L, $S)", RuntimeNames.REQUIRED, variable, name);
      present(code, type, variable);
    }
  }

  /** Whether the code that writes such a value looks at null by itself. */
  static boolean mayBeNull(TypeModel type) {
    return type instanceof TypeModel.OrNull
        || type instanceof TypeModel.Nothing
        || (type instanceof TypeModel.Anything anything && anything.kind() == AnyKind.OBJECT);
  }

  /** Adds statements that write {@code value}, which may be null only if its type says so. */
  void write(CodeBlock.Builder code, TypeModel type, CodeBlock value, String name) {
    if (type instanceof TypeModel.OrNull orNull) {
      code.beginControlFlow("if ($L == null)", value).addStatement("out.writeNull()");
      code.nextControlFlow("else");
      present(code, orNull.value(), value);
      code.endControlFlow();
    } else if (type instanceof TypeModel.Anything anything && anything.kind() == AnyKind.OBJECT) {
      code.addStatement("$T.anything(out, $L)", RuntimeNames.ENCODE, value);
    } else if (type instanceof TypeModel.Nothing) {
      present(code, type, value);
    } else {
      present(code, type, required(type.type(), value, name));
    }
  }

  /** {@code value}, or a failure when it is null. */
  static CodeBlock required(TypeName type, CodeBlock value, String name) {
    return type.isPrimitive()
        ? value
        : CodeBlock.of("$T.required($L, $L)", RuntimeNames.ENCODE, value, Literals.text(name));
  }

  /** Adds statements that write {@code value}, which is not null. */
  void present(CodeBlock.Builder code, TypeModel type, CodeBlock value) {
    if (type instanceof TypeModel.OrNull orNull) {
      present(code, orNull.value(), value);
    } else if (type instanceof TypeModel.Bool bool) {
      if (bool.only() == null) {
        code.addStatement("out.writeBoolean($L)", value);
      } else {
        code.addStatement("$T.bool(out, $L, $L)", RuntimeNames.ENCODE, value, bool.only());
      }
    } else if (type instanceof TypeModel.Nothing) {
      code.addStatement("$T.nothing(out, $L)", RuntimeNames.ENCODE, value);
    } else if (type instanceof TypeModel.Whole whole) {
      whole(code, whole, value);
    } else if (type instanceof TypeModel.Numeric number) {
      number(code, number, value);
    } else if (type instanceof TypeModel.Text text) {
      text(code, text, value);
    } else if (type instanceof TypeModel.Scalar scalar) {
      scalar(code, scalar, value);
    } else if (type instanceof TypeModel.Bytes bytes) {
      bytes(code, bytes, value);
    } else if (type instanceof TypeModel.Enumeration enumeration) {
      code.addStatement("out.writeString($L)", enums.name(enumeration, value));
    } else if (type instanceof TypeModel.Anything anything) {
      anything(code, anything.kind(), value);
    } else if (type instanceof TypeModel.Opaque opaque) {
      code.addStatement("$L.write(out, $L)", values.opaque(opaque), value);
    } else if (type instanceof TypeModel.Quoted quoted) {
      code.addStatement("out.writeString($L)", quoted(quoted.value(), value));
    } else if (type instanceof TypeModel.Patterned patterned) {
      code.addStatement("out.writeString($L)", text(patterned, timely(patterned.timing(), value)));
    } else {
      code.addStatement("$L(out, $L)", method(type), value);
    }
  }

  private static void anything(CodeBlock.Builder code, AnyKind kind, CodeBlock value) {
    switch (kind) {
      case OBJECT -> code.addStatement("$T.anything(out, $L)", RuntimeNames.ENCODE, value);
      case TREE -> code.addStatement("$T.write(out, $L)", RuntimeNames.JSON_TREES, value);
      case RAW -> code.addStatement("out.writeRawValue($L)", value);
    }
  }

  private void whole(CodeBlock.Builder code, TypeModel.Whole whole, CodeBlock value) {
    if (whole.timing() != null) {
      code.addStatement("out.writeNumber($L.getValue())", timely(whole.timing(), value));
    } else if (whole.isFree() || whole.kind() == IntegerKind.YEAR) {
      code.addStatement("out.writeNumber($L)", number(whole, value));
    } else {
      code.addStatement(
          "$T.integer(out, $L, $L, $L)",
          RuntimeNames.ENCODE,
          value,
          Literals.whole(whole.min()),
          Literals.whole(whole.max()));
    }
  }

  private CodeBlock timely(@Nullable Timing timing, CodeBlock value) {
    return timing == null
        ? value
        : CodeBlock.of("$T.timely(out, $L, $L)", RuntimeNames.ENCODE, value, values.moment(timing));
  }

  private void text(CodeBlock.Builder code, TypeModel.Text text, CodeBlock value) {
    CodeBlock length = values.length(text.size(), "characters");
    if (Values.hasRules(text)) {
      code.addStatement("$T.string(out, $L, $L)", RuntimeNames.ENCODE, value, values.rules(text));
    } else if (text.isEmail()) {
      code.addStatement("$T.email(out, $L, $L)", RuntimeNames.ENCODE, value, Values.orAny(length));
    } else if (length != null) {
      code.addStatement("$T.string(out, $L, $L)", RuntimeNames.ENCODE, value, length);
    } else {
      code.addStatement("out.writeString($L)", value);
    }
  }

  /** A result that is a text, checked when it has constraints. */
  CodeBlock checked(TypeModel type, CodeBlock value) {
    return type instanceof TypeModel.Text text && !text.isFree()
        ? CodeBlock.of("$T.text($L, $L)", RuntimeNames.ENCODE, value, values.rules(text))
        : value;
  }

  private CodeBlock quoted(TypeModel type, CodeBlock value) {
    CodeBlock checked = bounded(type, "within", value);
    if (checked != null) {
      return checked;
    }
    boolean mayBeInfinite =
        type instanceof TypeModel.Numeric number
            && (number.kind() == NumberKind.DOUBLE || number.kind() == NumberKind.FLOAT);
    return mayBeInfinite
        ? CodeBlock.of("$T.quoted($L)", RuntimeNames.ENCODE, value)
        : CodeBlock.of("$T.valueOf($L)", String.class, value);
  }

  private static CodeBlock number(TypeModel.Whole whole, CodeBlock value) {
    if (whole.type().isPrimitive()) {
      return value;
    }
    // Unboxed here, because the generator's method has an overload for each kind of number.
    return switch (whole.kind()) {
      case BYTE -> CodeBlock.of("$L.byteValue()", value);
      case SHORT -> CodeBlock.of("$L.shortValue()", value);
      case INT -> CodeBlock.of("$L.intValue()", value);
      case LONG -> CodeBlock.of("$L.longValue()", value);
      case YEAR -> CodeBlock.of("$L.getValue()", value);
    };
  }

  private void number(CodeBlock.Builder code, TypeModel.Numeric number, CodeBlock value) {
    if (!number.bounds().equals(Bounds.NONE)) {
      code.addStatement(
          "$T.number(out, $L, $L)", RuntimeNames.ENCODE, value, values.range(number.bounds()));
    } else if (number.kind() == NumberKind.DECIMAL || number.kind() == NumberKind.BIG_INTEGER) {
      code.addStatement("out.writeNumber($L)", value);
    } else {
      boolean isDouble = number.kind() == NumberKind.DOUBLE;
      String unbox =
          number.type().isPrimitive() ? "" : isDouble ? ".doubleValue()" : ".floatValue()";
      code.addStatement("$T.number(out, $L$L)", RuntimeNames.ENCODE, value, unbox);
    }
  }

  private void scalar(CodeBlock.Builder code, TypeModel.Scalar scalar, CodeBlock value) {
    code.addStatement("out.writeString($L)", text(scalar, timely(scalar.timing(), value)));
  }

  private void bytes(CodeBlock.Builder code, TypeModel.Bytes bytes, CodeBlock value) {
    CodeBlock length = values.length(bytes.size(), "bytes");
    if (length == null) {
      code.addStatement("out.writeBinary($L)", value);
    } else {
      code.addStatement("$T.binary(out, $L, $L)", RuntimeNames.ENCODE, value, length);
    }
  }

  /** Whether {@code Dates} knows the text, since toString leaves out seconds. */
  static boolean isDate(TypeModel.Scalar scalar) {
    return switch (scalar.kind()) {
      case INSTANT,
          OFFSET_DATE_TIME,
          ZONED_DATE_TIME,
          LOCAL_DATE,
          LOCAL_TIME,
          LOCAL_DATE_TIME,
          OFFSET_TIME,
          YEAR_MONTH,
          DURATION ->
          true;
      default -> false;
    };
  }

  /** The text of a value of the Java library. */
  static CodeBlock text(TypeModel.Scalar scalar, CodeBlock value) {
    if (isDate(scalar)) {
      return CodeBlock.of("$T.text($L)", RuntimeNames.DATES, value);
    }
    return switch (scalar.kind()) {
      case URI -> CodeBlock.of("$T.uri($L)", RuntimeNames.ENCODE, value);
      case CHARACTER ->
          scalar.type().isPrimitive()
              ? CodeBlock.of("$T.valueOf($L)", String.class, value)
              : CodeBlock.of("$L.toString()", value);
      default -> CodeBlock.of("$L.toString()", value);
    };
  }

  /** The name of the method that writes a value of a structured type. */
  String method(TypeModel type) {
    Key key = new Key(type);
    boolean isWritten = members.has(key);
    String name = members.method(key, "encode" + Members.words(type.type()));
    if (!isWritten) {
      if (type instanceof StructureModel structure) {
        members.add(structures.structure(name, structure));
      } else if (type instanceof TypeModel.Sequence sequence) {
        members.add(sequence(name, sequence));
      } else if (type instanceof TypeModel.Wrapper wrapper) {
        members.add(wrapper(name, wrapper));
      } else if (type instanceof UnionModel union) {
        members.add(unions.union(name, union));
      } else {
        members.add(map(name, (TypeModel.Dictionary) type));
      }
    }
    return name;
  }

  /** The value of an optional that has one. */
  static CodeBlock get(TypeModel.Maybe maybe, CodeBlock optional) {
    TypeName value = maybe.value().type();
    return value.isPrimitive()
        ? CodeBlock.of("$L.getAs$L()", optional, Members.capitalised(value.toString()))
        : CodeBlock.of("$L.get()", optional);
  }

  private MethodSpec sequence(String name, TypeModel.Sequence type) {
    TypeName element =
        type.type() instanceof ArrayTypeName array
            ? array.componentType()
            : type.element().type().box();
    CodeBlock.Builder code = CodeBlock.builder();
    boolean isArray = type.type() instanceof ArrayTypeName;
    checkSize(code, isArray ? "values.length" : "values.size()", type.size(), "elements");
    code.addStatement("out.writeStartArray()");
    code.beginControlFlow("for ($T value : values)", element);
    variable(code, type.element(), CodeBlock.of("value"), "element");
    code.endControlFlow().addStatement("out.writeEndArray()");
    return encoder(name, type.type(), "values").addCode(code.build()).build();
  }

  private void checkSize(CodeBlock.Builder code, String size, Size allowed, String unit) {
    CodeBlock length = values.length(allowed, unit);
    if (length != null) {
      code.addStatement("$T.size(out, $L, $L, $S)", RuntimeNames.ENCODE, size, length, unit);
    }
  }

  private MethodSpec wrapper(String name, TypeModel.Wrapper type) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock wrapped = WrapperWriter.unwrap(type, CodeBlock.of("value"));
    write(code, type.value(), wrapped, type.name().simpleName());
    return encoder(name, type.type(), "value").addCode(code.build()).build();
  }

  /** The text of a value with a text form. */
  CodeBlock text(TypeModel type, CodeBlock value) {
    if (type instanceof TypeModel.Scalar scalar) {
      return text(scalar, value);
    }
    if (type instanceof TypeModel.Enumeration enumeration) {
      return enums.name(enumeration, value);
    }
    if (type instanceof TypeModel.Patterned patterned) {
      return CodeBlock.of("$L.text($L)", values.format(patterned), value);
    }
    if (type instanceof TypeModel.Wrapper wrapper) {
      return text(wrapper.value(), WrapperWriter.unwrap(wrapper, value));
    }
    return type instanceof TypeModel.Text
        ? value
        : CodeBlock.of("$T.valueOf($L)", String.class, value);
  }

  /** The text of a key, checked when it has constraints. */
  private CodeBlock key(TypeModel type, CodeBlock key) {
    if (type instanceof TypeModel.Wrapper wrapper) {
      return key(wrapper.value(), WrapperWriter.unwrap(wrapper, key));
    }
    if (type instanceof TypeModel.Text text && !text.isFree()) {
      return CodeBlock.of("$T.key(out, $L, $L)", RuntimeNames.ENCODE, key, values.rules(text));
    }
    CodeBlock checked = bounded(type, "key", key);
    return checked == null ? text(type, key) : checked;
  }

  /** The text of a number that {@code check} lets pass, or null when it has no bounds. */
  private @Nullable CodeBlock bounded(TypeModel type, String check, CodeBlock value) {
    CodeBlock bounds = null;
    if (type instanceof TypeModel.Whole whole
        && whole.kind() != IntegerKind.YEAR
        && !whole.isFree()) {
      bounds = CodeBlock.of("$L, $L", Literals.whole(whole.min()), Literals.whole(whole.max()));
    } else if (type instanceof TypeModel.Numeric number && !number.bounds().equals(Bounds.NONE)) {
      bounds = values.range(number.bounds());
    }
    return bounds == null
        ? null
        : CodeBlock.of(
            "$T.valueOf($T.$L(out, $L, $L))",
            String.class,
            RuntimeNames.ENCODE,
            check,
            value,
            bounds);
  }

  private MethodSpec map(String name, TypeModel.Dictionary type) {
    CodeBlock.Builder code = CodeBlock.builder();
    checkSize(code, "values.size()", type.size(), "entries");
    code.addStatement("out.writeStartObject()");
    code.beginControlFlow(
        "for ($T<$T, $T> entry : values.entrySet())",
        Map.Entry.class,
        type.key().type(),
        type.value().type().box());
    CodeBlock key =
        key(type.key(), required(type.key().type(), CodeBlock.of("entry.getKey()"), "key"));
    code.addStatement("out.writeName($L)", key);
    write(code, type.value(), CodeBlock.of("entry.getValue()"), "value");
    code.endControlFlow().addStatement("out.writeEndObject()");
    return encoder(name, type.type(), "values").addCode(code.build()).build();
  }

  static MethodSpec.Builder encoder(String name, TypeName type, String value) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(RuntimeNames.JSON_GENERATOR, "out")
        .addParameter(type, value);
  }
}
