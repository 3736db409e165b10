package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.MessageModel;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.QuestionModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes what asks the questions of a method, all at once, and holds the answers. */
final class QuestionWriter {
  private final FeatureClassModel model;
  private final Members members;
  private final EnumParsers enums;
  private final Values values;
  private final CodeBlock.Builder cases = CodeBlock.builder();

  QuestionWriter(FeatureClassModel model, Members members, EnumParsers enums, Values values) {
    this.model = model;
    this.enums = enums;
    this.values = values;
    this.members = members;
  }

  /**
   * Adds the method that asks; returns the statement that calls it, or nothing when the method has
   * no questions.
   *
   * @param number the constant that is the number of the feature
   * @param record the type of the method's decoded arguments, or null when it has none
   * @param arguments an expression for the decoded arguments of {@code call}
   */
  CodeBlock add(
      MethodModel method, String number, @Nullable ClassName record, CodeBlock arguments) {
    List<QuestionModel> questions = method.questions();
    if (questions.isEmpty()) {
      return CodeBlock.of("");
    }
    String name = Members.capitalised(method.name());
    ClassName answers = model.generated().nestedClass(members.typeName(name + "Answers"));
    String ask = members.method(questions, "ask" + name);
    addRecord(answers, questions);
    members.add(ask(ask, answers, method, record, arguments));
    cases.add("case $L -> $L(call);\n", number, ask);
    return CodeBlock.of("$T answers = $L(call)", answers, ask);
  }

  private void addRecord(ClassName answers, List<QuestionModel> questions) {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (QuestionModel question : questions) {
      components.addParameter(
          ParameterSpec.builder(question.type(), MethodCalls.accessor(question.javaName()))
              .build());
    }
    members.add(
        TypeSpec.recordBuilder(answers.simpleName())
            .addModifiers(Modifier.PRIVATE)
            .recordConstructor(components.build())
            .build());
  }

  private MethodSpec ask(
      String name,
      ClassName answers,
      MethodModel method,
      @Nullable ClassName record,
      CodeBlock arguments) {
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(answers)
            .addParameter(RuntimeNames.CALL, "call");
    LocalNames names = members.variables("call", "arguments", "interaction", "answers");
    if (record != null && showsArguments(method)) {
      code.addStatement("$T arguments = ($T) $L", record, record, arguments);
    }
    code.addStatement("$T interaction = call.context().interaction()", RuntimeNames.INTERACTION);
    List<CodeBlock> asked = new ArrayList<>();
    List<CodeBlock> answered = new ArrayList<>();
    for (QuestionModel question : method.questions()) {
      ClassName form = question.form().type().name();
      String local = names.name(question.javaName());
      code.addStatement(
          "$T $L = interaction.question($L,$W$L,$W$T.class)",
          ParameterizedTypeName.get(RuntimeNames.FORM_QUESTION, form),
          local,
          Literals.text(question.key()),
          message(question.message(), method),
          form);
      asked.add(CodeBlock.of("$L", local));
      answered.add(
          CodeBlock.of("answers.get($L)$L", local, question.isOutcome() ? "" : ".orThrow()"));
    }
    return code.addStatement(
            "$T answers = interaction.askAll($L)",
            RuntimeNames.ANSWERS,
            CodeBlock.join(asked, ",$W"))
        .addStatement("return new $T($L)", answers, CodeBlock.join(answered, ",$W"))
        .build();
  }

  private static boolean showsArguments(MethodModel method) {
    return method.questions().stream()
        .flatMap(question -> question.message().parts().stream())
        .anyMatch(MessageModel.Part::isArgument);
  }

  /** An expression for the text of a question. */
  private CodeBlock message(MessageModel message, MethodModel method) {
    List<CodeBlock> parts = new ArrayList<>();
    for (MessageModel.Part part : message.parts()) {
      if (parts.isEmpty() && part.isArgument()) {
        parts.add(CodeBlock.of("\"\""));
      }
      parts.add(part.isArgument() ? shown(part.text(), method) : Literals.text(part.text()));
    }
    return CodeBlock.join(parts, "$W+ ");
  }

  /** An expression for the value of an argument, as something that can be added to a text. */
  private CodeBlock shown(String argument, MethodModel method) {
    for (PropertyModel property : method.arguments()) {
      if (property.name().equals(argument)) {
        CodeBlock value = CodeBlock.of("arguments.$L", MethodCalls.field(property));
        if (property.type() instanceof TypeModel.Maybe maybe) {
          return CodeBlock.of(
              "($L.isPresent() ? $L : \"\")",
              value,
              shown(maybe.value(), Encoders.get(maybe, value)));
        }
        if (property.type() instanceof TypeModel.Presence presence) {
          return CodeBlock.of(
              "($L.isPresent() ? $L : \"\")",
              value,
              shown(presence.value(), CodeBlock.of("$L.get()", value)));
        }
        boolean mayBeNull = property.mayBeAbsent() && !property.type().type().isPrimitive();
        return mayBeNull
            ? CodeBlock.of("($L == null ? \"\" : $L)", value, shown(property.type(), value))
            : shown(property.type(), value);
      }
    }
    throw new IllegalStateException("there is no argument " + argument);
  }

  private CodeBlock shown(TypeModel type, CodeBlock value) {
    if (type instanceof TypeModel.Patterned patterned) {
      return CodeBlock.of("$L.text($L)", values.format(patterned), value);
    }
    if (type instanceof TypeModel.Wrapper wrapper) {
      return shown(wrapper.value(), WrapperWriter.unwrap(wrapper, value));
    }
    if (type instanceof TypeModel.Enumeration enumeration) {
      return enums.name(enumeration, value);
    }
    return type instanceof TypeModel.Scalar scalar ? Encoders.text(scalar, value) : value;
  }

  /** Adds the method that asks by the number of a feature, if any feature asks. */
  void addTo(CallsWriter calls) {
    CodeBlock written = cases.build();
    if (!written.isEmpty()) {
      calls.add(
          MethodSpec.methodBuilder("ask")
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .addParameter(TypeName.INT, "feature")
              .addParameter(RuntimeNames.CALL, "call")
              .addCode("switch (feature) {\n$>")
              .addCode(written)
              .addCode("default -> {\n$>// The others ask nothing before they run.\n$<}\n$<}\n")
              .build());
    }
  }
}
