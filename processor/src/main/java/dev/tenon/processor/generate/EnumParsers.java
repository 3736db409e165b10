package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.model.TypeModel;
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
      for (String constant : type.constants()) {
        code.add("case $L -> $T.$L;\n", Literals.text(constant), type.type(), constant);
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
}
