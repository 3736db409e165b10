package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.TypeModel;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the code that reads JSON into values: one expression, or one method, for each type. */
final class JsonDecoders {
  private final Members members;
  private final Values values;
  private final EnumParsers enums;
  private final CollectionDecoders collections;

  JsonDecoders(Members members, Values values, EnumParsers enums) {
    this.members = members;
    this.values = values;
    this.enums = enums;
    this.collections = new CollectionDecoders(values, enums, this);
  }

  /** What makes one decoder the same as another. */
  private record Key(TypeModel type) {}

  /** An expression that reads a value of {@code type} from {@code in}. */
  CodeBlock read(TypeModel type) {
    if (type instanceof TypeModel.Bool) {
      return CodeBlock.of("in.bool()");
    }
    if (type instanceof TypeModel.Whole whole) {
      return whole(whole);
    }
    if (type instanceof TypeModel.Numeric number) {
      return CodeBlock.of("in.$L($L)", reader(number), values.range(number.bounds()));
    }
    if (type instanceof TypeModel.Text text) {
      CodeBlock length = values.length(text.size(), "characters");
      if (text.isEmail()) {
        return CodeBlock.of("in.email($L)", Values.orAny(length));
      }
      return length == null ? CodeBlock.of("in.string()") : CodeBlock.of("in.string($L)", length);
    }
    if (type instanceof TypeModel.Scalar scalar) {
      return scalar(scalar);
    }
    if (type instanceof TypeModel.Maybe maybe) {
      boolean isPresent = isPrimitive(maybe.value()) || maybe.value().type().isPrimitive();
      return CodeBlock.of(
          "$T.$L($L)",
          Values.rawType(maybe.type()),
          isPresent ? "of" : "ofNullable",
          read(maybe.value()));
    }
    if (type instanceof TypeModel.OrNull orNull) {
      return CodeBlock.of("in.isNull() ? null : $L", read(orNull.value()));
    }
    return CodeBlock.of("$L(in)", method(type));
  }

  /** Whether the reader of the type returns a primitive. */
  private static boolean isPrimitive(TypeModel type) {
    return type instanceof TypeModel.Bool
        || type instanceof TypeModel.Whole
        || type instanceof TypeModel.Numeric;
  }

  private static CodeBlock whole(TypeModel.Whole whole) {
    CodeBlock read =
        CodeBlock.of(
            "in.integer($L, $L)", Literals.whole(whole.min()), Literals.whole(whole.max()));
    return switch (whole.kind()) {
      case BYTE -> CodeBlock.of("(byte) $L", read);
      case SHORT -> CodeBlock.of("(short) $L", read);
      case INT -> CodeBlock.of("(int) $L", read);
      case LONG -> read;
      case YEAR -> CodeBlock.of("$T.of((int) $L)", Year.class, read);
    };
  }

  static String reader(TypeModel.Numeric number) {
    return switch (number.kind()) {
      case FLOAT -> "smallNumber";
      case DOUBLE -> "number";
      case DECIMAL -> "decimal";
      case BIG_INTEGER -> "bigInteger";
    };
  }

  private CodeBlock scalar(TypeModel.Scalar scalar) {
    if (!scalar.type().isPrimitive()) {
      return CodeBlock.of("in.scalar($T.$L)", RuntimeNames.SCALARS, scalar.kind());
    }
    Key key = new Key(scalar);
    boolean isWritten = members.has(key);
    String name = members.method(key, "decodeChar");
    if (!isWritten) {
      members.add(
          decoder(name, TypeName.CHAR)
              .addStatement(
                  "$T value = in.scalar($T.$L)",
                  Character.class,
                  RuntimeNames.SCALARS,
                  TextKind.CHARACTER)
              .addStatement("return value == null ? 0 : value")
              .build());
    }
    return CodeBlock.of("$L(in)", name);
  }

  private String method(TypeModel type) {
    Key key = new Key(type);
    boolean isWritten = members.has(key);
    String name = members.method(key, "decode" + Members.words(type.type()));
    if (!isWritten) {
      if (type instanceof TypeModel.Structure structure) {
        members.add(structure(name, structure));
      } else if (type instanceof TypeModel.Enumeration enumeration) {
        members.add(enumeration(name, enumeration));
      } else if (type instanceof TypeModel.Sequence sequence) {
        members.add(collections.sequence(name, sequence));
      } else {
        members.add(collections.map(name, (TypeModel.Dictionary) type));
      }
    }
    return name;
  }

  private MethodSpec enumeration(String name, TypeModel.Enumeration type) {
    return decoder(name, type.type())
        .addStatement("$T text = in.string()", String.class)
        .beginControlFlow("if (text == null)")
        .addStatement("return null")
        .endControlFlow()
        .addStatement("$T value = $L(text)", type.type(), enums.parser(type))
        .beginControlFlow("if (value == null)")
        .addStatement("in.notOneOf($L)", Literals.texts(type.constants(), false))
        .endControlFlow()
        .addStatement("return value")
        .build();
  }

  private record FormKey(TypeModel type) {}

  /** Adds the method that reads what a user entered; returns its name. */
  String form(TypeModel.Structure type) {
    String name = members.method(new FormKey(type), "decode" + Members.words(type.type()) + "Form");
    members.add(structure(name, type, CodeBlock.of("in.ignored()")));
    return name;
  }

  private MethodSpec structure(String name, TypeModel.Structure type) {
    return structure(name, type, unknown(type.components()));
  }

  private MethodSpec structure(String name, TypeModel.Structure type, CodeBlock unknown) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock arguments = properties(code, type.components(), unknown);
    code.beginControlFlow("try")
        .addStatement("return new $T($L)", type.type(), arguments)
        .nextControlFlow("catch ($T e)", IllegalArgumentException.class)
        .addStatement("in.rejected(e)")
        .addStatement("return null")
        .endControlFlow();
    return decoder(name, type.type()).addCode(code.build()).build();
  }

  /** Adds the method that decodes the arguments of a tool; returns its name. */
  String arguments(String suggestion, TypeName record, List<PropertyModel> properties) {
    if (members.has(record)) {
      return members.method(record, suggestion);
    }
    String name = members.method(record, suggestion);
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock arguments = properties(code, properties, unknown(properties));
    code.addStatement("return new $T($L)", record, arguments);
    members.add(decoder(name, record).addCode(code.build()).build());
    return name;
  }

  /** Reads an object into one local variable for each property; returns them as arguments. */
  private CodeBlock properties(
      CodeBlock.Builder code, List<PropertyModel> properties, CodeBlock unknown) {
    NameAllocator names = new NameAllocator();
    List.of("in", "before", "property").forEach(names::newName);
    code.addStatement("int before = in.violations()");
    code.beginControlFlow("if (!in.beginObject())");
    code.addStatement("return null").endControlFlow();
    for (PropertyModel property : properties) {
      String local = names.newName(property.javaName(), property);
      code.addStatement("$T $L = $L", property.type().type(), local, values.absent(property));
      if (property.required()) {
        String has = names.newName("has" + Members.capitalised(property.javaName()), has(property));
        code.addStatement("boolean $L = false", has);
      }
    }
    code.beginControlFlow(
        "for ($T property = in.nextName(); property != null; property = in.nextName())",
        String.class);
    if (properties.isEmpty()) {
      code.addStatement(unknown);
    } else {
      code.beginControlFlow("switch (property)");
      for (PropertyModel property : properties) {
        addCase(code, property, names);
      }
      code.add("default -> $L;\n", unknown).endControlFlow();
    }
    code.endControlFlow();
    for (PropertyModel property : properties) {
      if (property.required()) {
        code.beginControlFlow("if (!$L)", names.get(has(property)));
        code.addStatement("in.missing($L)", Literals.text(property.name())).endControlFlow();
      }
    }
    code.beginControlFlow("if (in.violations() != before)");
    code.addStatement("return null").endControlFlow();
    return CodeBlock.join(
        properties.stream().map(property -> CodeBlock.of("$L", names.get(property))).toList(),
        ",$W");
  }

  /** What happens to a property that is none of {@code properties}. */
  private static CodeBlock unknown(List<PropertyModel> properties) {
    return CodeBlock.of(
        "in.unknown(property$L)",
        Literals.texts(properties.stream().map(PropertyModel::name).toList(), true));
  }

  private void addCase(CodeBlock.Builder code, PropertyModel property, NameAllocator names) {
    CodeBlock read = read(property.type());
    String local = names.get(property);
    CodeBlock assign =
        property.nullable() && !(property.type() instanceof TypeModel.Maybe)
            ? CodeBlock.of("$L = in.isNull() ? null : $L", local, read)
            : CodeBlock.of("$L = $L", local, read);
    if (property.required()) {
      code.beginControlFlow("case $L ->", Literals.text(property.name()));
      code.addStatement(assign);
      code.addStatement("$L = true", names.get(has(property)));
      code.endControlFlow();
    } else {
      code.add("case $L -> $L;\n", Literals.text(property.name()), assign);
    }
  }

  private static Optional<PropertyModel> has(PropertyModel property) {
    return Optional.of(property);
  }

  static MethodSpec.Builder decoder(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(RuntimeNames.JSON_READER, "in");
  }
}
