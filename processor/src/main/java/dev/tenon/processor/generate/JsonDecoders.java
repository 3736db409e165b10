package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.AnyKind;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.model.UnionModel;
import java.time.Year;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the code that reads JSON into values: one expression, or one method, for each type. */
final class JsonDecoders {
  private final Members members;
  private final Values values;
  private final EnumParsers enums;
  private final TextDecoders texts;
  private final CollectionDecoders collections;
  private final StructureDecoders structures;
  private final UnionDecoders unions;

  JsonDecoders(Members members, Values values, EnumParsers enums, TextDecoders texts) {
    this.members = members;
    this.values = values;
    this.enums = enums;
    this.texts = texts;
    this.collections = new CollectionDecoders(values, texts, this);
    this.structures = new StructureDecoders(members, values, this);
    this.unions = new UnionDecoders(this);
  }

  /** What makes one decoder the same as another. */
  private record Key(TypeModel type) {}

  /** An expression that reads a value of {@code type} from {@code in}. */
  CodeBlock read(TypeModel type) {
    if (type instanceof TypeModel.Bool bool) {
      return CodeBlock.of("in.bool($L)", Values.only(bool));
    }
    if (type instanceof TypeModel.Nothing nothing) {
      return CodeBlock.of(
          "in.nothing($L)", nothing.message() == null ? "" : Literals.text(nothing.message()));
    }
    if (type instanceof TypeModel.Whole whole) {
      return whole(whole);
    }
    if (type instanceof TypeModel.Numeric number) {
      return CodeBlock.of("in.$L($L)", reader(number), values.range(number.bounds()));
    }
    if (type instanceof TypeModel.Text text) {
      if (Values.hasRules(text)) {
        return CodeBlock.of("in.string($L)", values.rules(text));
      }
      CodeBlock length = values.length(text.size(), "characters");
      if (text.isEmail()) {
        return CodeBlock.of("in.email($L)", Values.orAny(length));
      }
      return length == null ? CodeBlock.of("in.string()") : CodeBlock.of("in.string($L)", length);
    }
    if (type instanceof TypeModel.Scalar scalar) {
      return scalar(scalar);
    }
    if (type instanceof TypeModel.Bytes bytes) {
      CodeBlock length = values.length(bytes.size(), "bytes");
      return length == null
          ? CodeBlock.of("in.scalar($T.BASE64)", RuntimeNames.SCALARS)
          : CodeBlock.of("in.bytes($L)", length);
    }
    if (type instanceof TypeModel.Maybe maybe) {
      boolean isPresent = isPrimitive(maybe.value()) || maybe.value().type().isPrimitive();
      return CodeBlock.of(
          "$T.$L($L)",
          Values.rawType(maybe.type()),
          isPresent ? "of" : "ofNullable",
          read(maybe.value()));
    }
    if (type instanceof TypeModel.Opaque opaque) {
      return CodeBlock.of("$L.read(in)", values.opaque(opaque));
    }
    if (type instanceof TypeModel.Quoted quoted) {
      return CodeBlock.of("$L(in.quoted(), \"\")", texts.method(quoted.value()));
    }
    if (type instanceof TypeModel.Patterned patterned) {
      CodeBlock read = CodeBlock.of("in.scalar($L.scalar())", values.format(patterned));
      return patterned.timing() == null
          ? read
          : CodeBlock.of("in.timely($L, $L)", read, values.moment(patterned.timing()));
    }
    if (type instanceof TypeModel.Presence presence) {
      return PresenceCode.read(presence, read(presence.value()));
    }
    if (type instanceof TypeModel.Anything anything) {
      return anything(anything.kind());
    }
    if (type instanceof TypeModel.OrNull orNull) {
      return CodeBlock.of("in.isNull() ? null : $L", read(orNull.value()));
    }
    return CodeBlock.of("$L(in)", method(type));
  }

  /** Whether the reader of the type returns a primitive. */
  static boolean isPrimitive(TypeModel type) {
    return type instanceof TypeModel.Bool
        || (type instanceof TypeModel.Whole whole && whole.timing() == null)
        || type instanceof TypeModel.Numeric;
  }

  private CodeBlock whole(TypeModel.Whole whole) {
    if (whole.timing() != null) {
      return CodeBlock.of("in.year($L)", values.moment(whole.timing()));
    }
    CodeBlock read =
        whole.told().isEmpty()
            ? CodeBlock.of(
                "in.integer($L, $L)", Literals.whole(whole.min()), Literals.whole(whole.max()))
            : CodeBlock.of("in.integer($L)", values.range(whole.bounds()));
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

  private static CodeBlock anything(AnyKind kind) {
    return switch (kind) {
      case OBJECT -> CodeBlock.of("in.anything()");
      case TREE -> CodeBlock.of("$T.read(in)", RuntimeNames.JSON_TREES);
      case RAW -> CodeBlock.of("in.raw()");
    };
  }

  private CodeBlock scalar(TypeModel.Scalar scalar) {
    if (!scalar.type().isPrimitive()) {
      CodeBlock read = CodeBlock.of("in.scalar($T.$L)", RuntimeNames.SCALARS, scalar.kind());
      return scalar.timing() == null
          ? read
          : CodeBlock.of("in.timely($L, $L)", read, values.moment(scalar.timing()));
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
      if (type instanceof StructureModel structure) {
        members.add(structures.structure(name, structure));
      } else if (type instanceof UnionModel union) {
        members.add(unions.union(name, union));
      } else if (type instanceof TypeModel.Wrapper wrapper) {
        members.add(
            WrapperWriter.decoder(
                decoder(name, wrapper.type()),
                wrapper,
                read(wrapper.value()),
                CodeBlock.of("in.rejected(e)")));
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
        .addStatement("in.notOneOf($L)", Literals.texts(type.names(), false))
        .endControlFlow()
        .addStatement("return value")
        .build();
  }

  /** Adds the method that reads what a user entered; returns its name. */
  String form(StructureModel type) {
    return structures.form(type);
  }

  /** Adds the method that decodes the arguments of a tool; returns its name. */
  String arguments(String suggestion, TypeName record, List<PropertyModel> properties) {
    return structures.arguments(suggestion, record, properties);
  }

  static MethodSpec.Builder decoder(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(RuntimeNames.JSON_READER, "in");
  }
}
