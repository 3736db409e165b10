package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.model.TypeModel;

/** Writes the code around classes that are on the wire what they wrap. */
final class WrapperWriter {
  private WrapperWriter() {}

  /** One that wraps {@code value}. */
  static CodeBlock make(TypeModel.Wrapper type, CodeBlock value) {
    return type.factory() == null
        ? CodeBlock.of("new $T($L)", type.type(), value)
        : CodeBlock.of("$T.$L($L)", type.name(), type.factory(), value);
  }

  /** What {@code wrapper} wraps. */
  static CodeBlock unwrap(TypeModel.Wrapper type, CodeBlock wrapper) {
    return CodeBlock.of("$L.$L", wrapper, type.accessor());
  }

  /**
   * The rest of a method that reads one.
   *
   * @param read reads what it wraps
   * @param rejected what notes that it was refused
   */
  static MethodSpec decoder(
      MethodSpec.Builder method, TypeModel.Wrapper type, CodeBlock read, CodeBlock rejected) {
    return method
        .addStatement("int before = in.violations()")
        .addStatement("$T value = $L", type.value().type(), read)
        .beginControlFlow("if (in.violations() != before)")
        .addStatement("return null")
        .endControlFlow()
        .beginControlFlow("try")
        .addStatement("return $L", make(type, CodeBlock.of("value")))
        .nextControlFlow("catch ($T e)", IllegalArgumentException.class)
        .addStatement(rejected)
        .addStatement("return null")
        .endControlFlow()
        .build();
  }
}
