package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.ParameterModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.policy.HealthModel;
import dev.tenon.processor.model.policy.PolicyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes calls of annotated methods. */
final class MethodCalls {
  /** Names that a component of a record must not have. */
  private static final Set<String> FORBIDDEN =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** The variables of the methods that use fields, which are to be told apart from them. */
  private static final String[] VARIABLES = {
    "call", "arguments", "request", "result", "answers", "checks", "in", "registry"
  };

  private final FeatureClassModel model;
  private final CheckWriter checks;
  private final String instance;

  MethodCalls(FeatureClassModel model, CheckWriter checks, String instance) {
    this.checks = checks;
    this.model = model;
    this.instance = instance;
  }

  /** A variable that holds an instance of {@code type}. */
  static String variable(ClassName type) {
    String name = type.simpleName();
    int capitals = 1;
    while (capitals + 1 < name.length()
        && Character.isUpperCase(name.charAt(capitals))
        && !Character.isLowerCase(name.charAt(capitals + 1))) {
      capitals++;
    }
    // HTTPDesk becomes httpDesk.
    String variable =
        name.substring(0, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals);
    return new LocalNames(given -> {}).name(variable);
  }

  /** The names of the fields of a class. */
  static LocalNames fields(Members members) {
    return members.variables(VARIABLES);
  }

  /** The field that holds the instance. */
  String instance() {
    return instance;
  }

  boolean anyThrows() {
    return model.features().anyMatch(feature -> anyThrows(feature.method()))
        || model.health().stream().anyMatch(HealthModel::throwsChecked);
  }

  private static boolean anyThrows(MethodModel method) {
    PolicyModel.Fallback fallback = method.serving().first(PolicyModel.Fallback.class);
    return throwsChecked(method)
        || (fallback != null && fallback.target() != null && throwsChecked(fallback.target()));
  }

  static boolean throwsChecked(MethodModel method) {
    return method.throwsChecked() || method.result().isStage();
  }

  /** The field of the arguments that holds {@code property}. */
  static String field(PropertyModel property) {
    return property.javaName();
  }

  /** The component of a record that holds the parameter {@code javaName}. */
  static String accessor(String javaName) {
    return FORBIDDEN.contains(javaName) ? javaName + '_' : javaName;
  }

  /**
   * A call of {@code method}.
   *
   * @param setUp the beginning of a statement that casts its arguments, or nothing
   * @param asking the statement that asks its questions, or nothing
   * @param expression the call, waited for if it returns a stage
   * @param checks the statements that check its {@code result}, or nothing
   */
  record Prepared(CodeBlock setUp, CodeBlock asking, CodeBlock expression, CodeBlock checks) {}

  /**
   * Prepares the call of a method.
   *
   * @param record the type of its decoded arguments, or null when it has none
   * @param asking the statement that asks its questions, or nothing
   */
  Prepared of(MethodModel method, @Nullable ClassName record, CodeBlock asking) {
    CodeBlock.Builder setUp = CodeBlock.builder();
    if (record != null && !method.arguments().isEmpty()) {
      setUp.add("$T arguments = ($T) ", record, record);
    }
    List<CodeBlock> arguments = new ArrayList<>();
    for (ParameterModel parameter : method.parameters()) {
      arguments.add(argument(parameter));
    }
    CodeBlock receiver =
        method.isStatic() ? CodeBlock.of("$T", model.type()) : CodeBlock.of("$N", instance);
    CodeBlock call =
        CodeBlock.of("$L.$L($L)", receiver, method.name(), CodeBlock.join(arguments, ",$W"));
    return new Prepared(
        setUp.build(),
        asking,
        method.result().isStage() ? CodeBlock.of("$T.result($L)", RuntimeNames.AWAIT, call) : call,
        checks.result(method));
  }

  private static CodeBlock argument(ParameterModel parameter) {
    if (parameter instanceof ParameterModel.Argument argument) {
      return CodeBlock.of("arguments.$L", field(argument.property()));
    }
    if (parameter instanceof ParameterModel.Injected injected) {
      return CodeBlock.of(
          switch (injected.what()) {
            case CONTEXT -> "call.context()";
            case PROGRESS -> "call.context().progress()";
            case INTERACTION -> "call.context().interaction()";
          });
    }
    if (parameter instanceof ParameterModel.Asked asked) {
      return CodeBlock.of("answers.$L()", accessor(asked.question().javaName()));
    }
    if (parameter instanceof ParameterModel.Cause) {
      return CodeBlock.of("call.cause()");
    }
    if (parameter instanceof ParameterModel.Raw) {
      return CodeBlock.of("($T) call.arguments()", RuntimeNames.RAW_JSON);
    }
    if (parameter instanceof ParameterModel.Chosen chosen) {
      return CodeBlock.of(
          "$T.ofNullable(request.chosen().get($L))", Optional.class, Literals.text(chosen.name()));
    }
    return CodeBlock.of("request.typed()");
  }
}
