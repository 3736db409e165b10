package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the completion of arguments that have a fixed set of values. */
final class ChoiceWriter {
  private static final String METHOD = "completeOneOf";

  private final Members members;

  ChoiceWriter(Members members) {
    this.members = members;
  }

  /** An expression that completes what {@code call} holds to one of {@code words}. */
  CodeBlock call(List<String> words) {
    boolean isWritten = members.has(METHOD);
    String name = members.method(METHOD, METHOD);
    if (!isWritten) {
      members.add(method(name));
    }
    return CodeBlock.of("$L(call, $L)", name, Literals.texts(words, false));
  }

  private static MethodSpec method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(RuntimeNames.OUTCOME)
        .addParameter(RuntimeNames.CALL, "call")
        .addParameter(String[].class, "words")
        .varargs()
        .addStatement(
            "$T typed = (($T) call.arguments()).typed()",
            String.class,
            RuntimeNames.COMPLETION_REQUEST)
        .addStatement(
            "$T matching = new $T<>()",
            ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class)),
            ArrayList.class)
        .beginControlFlow("for ($T word : words)", String.class)
        .beginControlFlow("if (word.regionMatches(true, 0, typed, 0, typed.length()))")
        .addStatement("matching.add(word)")
        .endControlFlow()
        .endControlFlow()
        .addStatement("return new $T(matching)", RuntimeNames.COMPLETION_RESULT)
        .build();
  }
}
