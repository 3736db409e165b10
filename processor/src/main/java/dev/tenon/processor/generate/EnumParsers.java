package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.model.ConstantModel;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes one method for each enum that finds the constant of a text. */
final class EnumParsers {
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
      CodeBlock.Builder code = CodeBlock.builder().add("return switch (text) {\n").indent();
      for (ConstantModel constant : type.constants()) {
        List<String> names = new ArrayList<>(constant.aliases());
        names.add(0, constant.name());
        code.add(
            "case $L -> $T.$L;\n", Literals.texts(names, false), type.type(), constant.javaName());
      }
      code.add("default -> null;\n").unindent().add("};\n");
      members.add(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(type.type())
              .addParameter(String.class, "text")
              .addCode(code.build())
              .build());
    }
    return name;
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
