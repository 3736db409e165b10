package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.TypeModel;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the code that reads arguments of prompts and variables of templates, which are texts. */
final class TextDecoders {
  private final Members members;
  private final Values values;
  private final EnumParsers enums;

  TextDecoders(Members members, Values values, EnumParsers enums) {
    this.members = members;
    this.values = values;
    this.enums = enums;
  }

  private record Key(TypeModel type) {}

  /** Adds the method that decodes the arguments of a prompt or template; returns its name. */
  String arguments(String suggestion, TypeName record, List<PropertyModel> properties) {
    Key key = new Key(new TypeModel.Unsupported(record));
    if (members.has(key)) {
      return members.method(key, suggestion);
    }
    String name = members.method(key, suggestion.replaceFirst("decode", "read"));
    LocalNames names = members.variables("in", "before");
    MethodSpec.Builder method =
        decoder(name, record)
            .addStatement("int before = in.violations()")
            .addStatement(
                "in.expectOnly($L)",
                Literals.texts(properties.stream().map(PropertyModel::name).toList(), false));
    List<CodeBlock> arguments = new ArrayList<>();
    for (PropertyModel property : properties) {
      String local = names.name(property.javaName());
      arguments.add(CodeBlock.of("$L", local));
      if (Values.mayRefuseDefault(property)) {
        method.addCode(refusable(property, local, names.name("e")));
        continue;
      }
      method.addStatement(
          "$T $L = in.$L($L)$W? $L$W: $L",
          property.type().type(),
          local,
          property.required() ? "require" : "has",
          Literals.text(property.name()),
          read(property.type(), Literals.text(property.name())),
          values.absent(property));
    }
    members.add(
        method
            .addStatement(
                "return in.violations() == before ? new $T($L) : null",
                record,
                CodeBlock.join(arguments, ",$W"))
            .build());
    return name;
  }

  /** Who gave nothing is asked to give it when the default value is refused. */
  private CodeBlock refusable(PropertyModel property, String local, String failure) {
    CodeBlock name = Literals.text(property.name());
    return CodeBlock.builder()
        .addStatement("$T $L = null", property.type().type(), local)
        .beginControlFlow("if (in.has($L))", name)
        .addStatement("$L = $L", local, read(property.type(), name))
        .nextControlFlow("else")
        .beginControlFlow("try")
        .addStatement("$L = $L", local, values.absent(property))
        .nextControlFlow("catch ($T $L)", IllegalArgumentException.class, failure)
        .addStatement("in.require($L)", name)
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private CodeBlock read(TypeModel type, CodeBlock name) {
    if (type instanceof TypeModel.OrNull orNull) {
      // No text is null.
      return read(orNull.value(), name);
    }
    if (type instanceof TypeModel.Bool bool) {
      return bool.only() == null
          ? CodeBlock.of("in.bool($L)", name)
          : CodeBlock.of("in.bool($L, $L)", name, Values.only(bool));
    }
    if (type instanceof TypeModel.Whole whole) {
      return whole(whole, name);
    }
    if (type instanceof TypeModel.Numeric number) {
      return CodeBlock.of(
          "in.$L($L, $L)", JsonDecoders.reader(number), name, values.range(number.bounds()));
    }
    if (type instanceof TypeModel.Text text) {
      if (Values.hasRules(text)) {
        return CodeBlock.of("in.string($L, $L)", name, values.rules(text));
      }
      CodeBlock length = values.length(text.size(), "characters");
      if (text.isEmail()) {
        return CodeBlock.of("in.email($L, $L)", name, Values.orAny(length));
      }
      return length == null
          ? CodeBlock.of("in.string($L)", name)
          : CodeBlock.of("in.string($L, $L)", name, length);
    }
    if (type instanceof TypeModel.Maybe maybe) {
      TypeModel value = maybe.value().present();
      boolean isPresent = JsonDecoders.isPrimitive(value) || value.type().isPrimitive();
      return CodeBlock.of(
          "$T.$L($L)",
          Values.rawType(maybe.type()),
          isPresent ? "of" : "ofNullable",
          read(value, name));
    }
    if (type instanceof TypeModel.Quoted quoted) {
      return read(quoted.value(), name);
    }
    if (type instanceof TypeModel.Patterned patterned) {
      CodeBlock read = CodeBlock.of("in.scalar($L, $L.scalar())", name, values.format(patterned));
      return patterned.timing() == null
          ? read
          : CodeBlock.of("in.timely($L, $L, $L)", name, read, values.moment(patterned.timing()));
    }
    if (type instanceof TypeModel.Presence presence) {
      return PresenceCode.given(presence, read(presence.value(), name));
    }
    if (type instanceof TypeModel.Scalar scalar) {
      return scalar(scalar, name);
    }
    return CodeBlock.of("$L(in, $L)", method(type), name);
  }

  private CodeBlock whole(TypeModel.Whole whole, CodeBlock name) {
    if (whole.timing() != null) {
      return CodeBlock.of("in.year($L, $L)", name, values.moment(whole.timing()));
    }
    CodeBlock read =
        whole.told().isEmpty()
            ? CodeBlock.of(
                "in.integer($L, $L, $L)",
                name,
                Literals.whole(whole.min()),
                Literals.whole(whole.max()))
            : CodeBlock.of("in.integer($L, $L)", name, values.range(whole.bounds()));
    return switch (whole.kind()) {
      case BYTE -> CodeBlock.of("(byte) $L", read);
      case SHORT -> CodeBlock.of("(short) $L", read);
      case INT -> CodeBlock.of("(int) $L", read);
      case LONG -> read;
      case YEAR -> CodeBlock.of("$T.of((int) $L)", Year.class, read);
    };
  }

  private CodeBlock scalar(TypeModel.Scalar scalar, CodeBlock argument) {
    if (!scalar.type().isPrimitive()) {
      CodeBlock read =
          CodeBlock.of("in.scalar($L, $T.$L)", argument, RuntimeNames.SCALARS, scalar.kind());
      return scalar.timing() == null
          ? read
          : CodeBlock.of("in.timely($L, $L, $L)", argument, read, values.moment(scalar.timing()));
    }
    Key key = new Key(scalar);
    boolean isWritten = members.has(key);
    String name = members.method(key, "readChar");
    if (!isWritten) {
      members.add(
          decoder(name, TypeName.CHAR)
              .addParameter(String.class, "name")
              .addStatement(
                  "$T value = in.scalar(name, $T.$L)",
                  Character.class,
                  RuntimeNames.SCALARS,
                  TextKind.CHARACTER)
              .addStatement("return value == null ? 0 : value")
              .build());
    }
    return CodeBlock.of("$L(in, $L)", name, argument);
  }

  /** The name of the method that reads a value of the type, given the name of an argument. */
  String method(TypeModel type) {
    Key key = new Key(type);
    boolean isWritten = members.has(key);
    String name = members.method(key, "read" + Members.words(type.type()));
    if (!isWritten) {
      if (type instanceof TypeModel.Enumeration enumeration) {
        members.add(enumeration(name, enumeration));
      } else if (type instanceof TypeModel.Wrapper wrapper) {
        members.add(
            WrapperWriter.decoder(
                decoder(name, wrapper.type()).addParameter(String.class, "name"),
                wrapper,
                read(wrapper.value(), CodeBlock.of("name")),
                CodeBlock.of("in.rejected(name, e)")));
      } else {
        members.add(
            decoder(name, type.type())
                .addParameter(String.class, "name")
                .addStatement("return $L", read(type, CodeBlock.of("name")))
                .build());
      }
    }
    return name;
  }

  private MethodSpec enumeration(String name, TypeModel.Enumeration type) {
    return decoder(name, type.type())
        .addParameter(String.class, "name")
        .addStatement("$T value = $L(in.string(name))", type.type(), enums.parser(type))
        .beginControlFlow("if (value == null)")
        .addStatement("in.notOneOf(name, $L)", Literals.texts(type.names(), false))
        .endControlFlow()
        .addStatement("return value")
        .build();
  }

  private static MethodSpec.Builder decoder(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(RuntimeNames.TEXT_ARGUMENTS, "in");
  }
}
