package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the class with the code of calls. A JVM reads and verifies a class as a whole, so a server
 * with many tools would do that for all of them before its first answer, had the class that
 * describes them their code as well.
 */
final class CallsWriter {
  private final String name;
  private final List<MethodSpec> entries = new ArrayList<>();
  private final List<MethodSpec> delegates = new ArrayList<>();

  CallsWriter(Members members) {
    this.name = members.typeName("Calls");
  }

  /** Adds a method that the runtime calls. */
  void add(MethodSpec method) {
    entries.add(like(method).addModifiers(Modifier.PRIVATE).addCode(method.code()).build());
    List<CodeBlock> arguments = new ArrayList<>();
    for (ParameterSpec parameter : method.parameters()) {
      arguments.add(CodeBlock.of("$N", parameter.name()));
    }
    delegates.add(
        like(method)
            .addAnnotations(method.annotations())
            .addModifiers(method.modifiers())
            .addStatement(
                "$Lnew $L().$L($L)",
                method.returnType().equals(TypeName.VOID) ? "" : "return ",
                name,
                method.name(),
                CodeBlock.join(arguments, ", "))
            .build());
  }

  private static MethodSpec.Builder like(MethodSpec method) {
    return MethodSpec.methodBuilder(method.name())
        .returns(method.returnType())
        .addParameters(method.parameters())
        .addExceptions(method.exceptions());
  }

  /** The methods that the runtime calls, which call those of the class. */
  List<MethodSpec> delegates() {
    return delegates;
  }

  /** The class, with {@code methods} that only its own code calls. */
  TypeSpec write(List<MethodSpec> methods) {
    return TypeSpec.classBuilder(name)
        .addJavadoc("Apart, so that it is loaded with the first call.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
        .addMethods(entries)
        .addMethods(methods)
        .build();
  }
}
