package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.model.ConstantModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes one method for each enum that finds the constant of a text. */
final class EnumParsers {
  private static final int MAX_NAMES = 1000;

  private final Members members;

  EnumParsers(Members members) {
    this.members = members;
  }

  private record Key(TypeModel.Enumeration type) {}

  /** The name of the method that returns the constant of a text, or null. */
  String parser(TypeModel.Enumeration type) {
    Key key = new Key(type);
    boolean isWritten = members.has(key);
    String name = members.method(key, "parse" + type.type().simpleName());
    if (!isWritten) {
      members.add(parser(name, type, parts(type.constants())));
    }
    return name;
  }

  /** The constants by hundreds of names: the JVM bounds what one method can tell apart. */
  private static List<List<ConstantModel>> parts(List<ConstantModel> constants) {
    List<List<ConstantModel>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    int names = 0;
    for (ConstantModel constant : constants) {
      names += 1 + constant.aliases().size();
      if (names > MAX_NAMES) {
        parts.add(new ArrayList<>());
        names = 1 + constant.aliases().size();
      }
      parts.get(parts.size() - 1).add(constant);
    }
    return parts;
  }

  private record PartKey(TypeModel.Enumeration type, List<ConstantModel> constants) {}

  private MethodSpec parser(
      String name, TypeModel.Enumeration type, List<List<ConstantModel>> parts) {
    if (parts.size() == 1) {
      return parser(name, type.type()).addCode(choice(type, parts.get(0))).build();
    }
    MethodSpec.Builder whole = parser(name, type.type()).addStatement("$T found", type.type());
    for (List<ConstantModel> part : parts) {
      String ofPart = members.method(new PartKey(type, part), name + "Part");
      members.add(parser(ofPart, type.type()).addCode(choice(type, part)).build());
      whole.addStatement("found = $L(text)", ofPart);
      whole.beginControlFlow("if (found != null)").addStatement("return found").endControlFlow();
    }
    return whole.addStatement("return null").build();
  }

  private static MethodSpec.Builder parser(String name, ClassName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(String.class, "text");
  }

  private static CodeBlock choice(TypeModel.Enumeration type, List<ConstantModel> constants) {
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (text) {\n").indent();
    for (ConstantModel constant : constants) {
      List<String> names = new ArrayList<>(constant.aliases());
      names.add(0, constant.name());
      code.add(
          "case $L -> $T.$L;\n", Literals.texts(names, false), type.type(), constant.javaName());
    }
    return code.add("default -> null;\n").unindent().add("};\n").build();
  }

  private record NameKey(TypeModel.Enumeration type) {}

  /** An expression for what a constant is called on the wire. */
  CodeBlock name(TypeModel.Enumeration type, CodeBlock value) {
    boolean isPlain =
        type.constants().stream().allMatch(constant -> constant.name().equals(constant.javaName()));
    if (isPlain) {
      return CodeBlock.of("$L.name()", value);
    }
    NameKey key = new NameKey(type);
    boolean isWritten = members.has(key);
    String name = members.method(key, "nameOf" + type.type().simpleName());
    if (!isWritten) {
      CodeBlock.Builder code = CodeBlock.builder().add("return switch (constant) {\n").indent();
      for (ConstantModel constant : type.constants()) {
        code.add("case $L -> $L;\n", constant.javaName(), Literals.text(constant.name()));
      }
      members.add(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(String.class)
              .addParameter(type.type(), "constant")
              .addCode(code.unindent().add("};\n").build())
              .build());
    }
    return CodeBlock.of("$L($L)", name, value);
  }
}
