package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.ParameterModel;
import dev.tenon.processor.model.ResultModel;
import dev.tenon.processor.model.ResultModel.Wrapping;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.StructureModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes what hands arguments and results to a validator, for constraints that it runs. */
final class CheckWriter {
  private final ClassName type;
  private final String instance;
  private final String validation;
  private final Members members;
  private final CheckedParts parts;
  private final Map<MethodModel, String> holders = new HashMap<>();

  CheckWriter(
      ClassName type, String instance, LocalNames fields, Members members, EnumParsers enums) {
    this.type = type;
    this.instance = instance;
    this.validation = fields.name("validation");
    this.members = members;
    this.parts = new CheckedParts(members, enums);
  }

  /** The field that holds what makes checks. */
  String validation() {
    return validation;
  }

  /** What makes one method the same as another. */
  private record Key(Object checked, String what) {}

  /**
   * An expression that decodes the arguments of a method, and checks them if need be.
   *
   * @param record their type
   * @param reader what they are read from
   * @param decode the method that decodes them
   */
  CodeBlock arguments(MethodModel method, ClassName record, ClassName reader, String decode) {
    if (!method.checksArguments()) {
      return CodeBlock.of("$L(arguments)", decode);
    }
    CodeBlock.Builder code = begin("arguments");
    if (method.checks().ofParameters()) {
      code.addStatement(
          "checks.parameters($N, $L, new $T[] {$L})",
          instance,
          method(method),
          Object.class,
          CodeBlock.join(values(method), ", "));
    }
    method.arguments().stream()
        .filter(argument -> MethodModel.isChecked(argument.type()))
        .forEach(argument ->
            code.addStatement(
                "$L(checks, $L, arguments.$L)",
                parts.method(argument.type()),
                Literals.text(argument.name()),
                MethodCalls.field(argument)));
    code.addStatement("return in.passes(checks.violations()) ? arguments : null");
    String name =
        members.method(
            new Key(method, "arguments"),
            "check" + Members.capitalised(method.name()) + "Arguments");
    members.add(decoded(name, record, "arguments", reader).addCode(code.build()).build());
    return CodeBlock.of("$L($L(arguments), arguments)", name, decode);
  }

  /** An expression that decodes a form, and checks it if need be. */
  CodeBlock form(StructureModel form, String decode) {
    if (!MethodModel.isChecked(form)) {
      return CodeBlock.of("$L(in)", decode);
    }
    CodeBlock.Builder code = begin("value");
    code.addStatement("$L(checks, $S, value)", parts.method(form), "");
    code.addStatement("return in.passes(checks.violations()) ? value : null");
    String name =
        members.method(new Key(form, "form"), "check" + Members.words(form.type()) + "Form");
    members.add(
        decoded(name, form.type(), "value", RuntimeNames.JSON_READER)
            .addCode(code.build())
            .build());
    return CodeBlock.of("$L($L(in), in)", name, decode);
  }

  private static MethodSpec.Builder decoded(
      String name, TypeName type, String value, ClassName reader) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE)
        .returns(Object.class)
        .addParameter(type, value)
        .addParameter(reader, "in");
  }

  private CodeBlock.Builder begin(String value) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L == null)", value)
        .addStatement("return null")
        .endControlFlow()
        .addStatement("$T checks = $N.checks()", RuntimeNames.CHECKS, validation);
  }

  private static List<CodeBlock> values(MethodModel method) {
    List<CodeBlock> values = new ArrayList<>();
    for (ParameterModel parameter : method.parameters()) {
      values.add(
          parameter instanceof ParameterModel.Argument argument
              ? CodeBlock.of("arguments.$L", MethodCalls.field(argument.property()))
              : CodeBlock.of("null"));
    }
    return values;
  }

  /** The statements that check {@code result}; nothing if need not be. */
  CodeBlock result(MethodModel method) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (!method.checksResult()) {
      return code.build();
    }
    code.addStatement("$T checks = $N.checks()", RuntimeNames.CHECKS, validation);
    if (method.checks().ofResult()) {
      code.addStatement("checks.result($N, $L, result)", instance, method(method));
    }
    ResultModel result = method.result();
    if (MethodModel.isChecked(result.model())) {
      String check = parts.method(result.model());
      if (result.wrapping() == Wrapping.OPTIONAL) {
        code.addStatement("$L(checks, $S, result.orElse(null))", check, "");
      } else {
        code.addStatement("$L(checks, $S, result)", check, "");
      }
    }
    return code.addStatement("checks.requireNone()").build();
  }

  /** The constant that holds the method as a validator takes it. */
  private CodeBlock method(MethodModel method) {
    if (holders.containsKey(method)) {
      return CodeBlock.of("$L.VALUE", holders.get(method));
    }
    String holder = members.typeName(Members.capitalised(method.name()) + "Method");
    holders.put(method, holder);
    List<CodeBlock> names = new ArrayList<>();
    for (ParameterModel parameter : method.parameters()) {
      names.add(
          parameter instanceof ParameterModel.Argument argument
              ? Literals.text(argument.property().name())
              : Literals.text(parameter.origin().element().getSimpleName().toString()));
    }
    CodeBlock.Builder find = CodeBlock.builder();
    find.add("$T.of(\n$>$>$T.class, $S", RuntimeNames.CHECKED_METHOD, type, method.name());
    find.add(",$W$T.of($L)", List.class, CodeBlock.join(names, ",$W"));
    for (TypeName erased : method.checks().erasure()) {
      find.add(",$W$T.class", erased);
    }
    members.add(
        TypeSpec.classBuilder(holder)
            .addJavadoc("Apart, so that the method is looked up when it is first needed.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addField(
                FieldSpec.builder(
                        RuntimeNames.CHECKED_METHOD, "VALUE", Modifier.STATIC, Modifier.FINAL)
                    .initializer(find.add("$<$<)").build())
                    .build())
            .build());
    return CodeBlock.of("$L.VALUE", holder);
  }
}
