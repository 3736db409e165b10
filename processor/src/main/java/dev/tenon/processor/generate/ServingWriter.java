package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.policy.HealthModel;
import dev.tenon.processor.model.policy.InterceptorModel;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes what a class of features knows of how they are served. */
final class ServingWriter {
  private final FeatureClassModel model;
  private final Members members;
  private final MethodCalls calls;

  /** The fields that hold interceptors, by their types, other than the instance itself. */
  private final Map<ClassName, String> interceptors = new LinkedHashMap<>();

  private final PolicyWriter policies;

  ServingWriter(FeatureClassModel model, Members members, MethodCalls calls, LocalNames fields) {
    this.model = model;
    this.members = members;
    this.calls = calls;
    for (InterceptorModel interceptor : taken(model)) {
      interceptors.put(interceptor.type(), fields.name(MethodCalls.variable(interceptor.type())));
    }
    Map<ClassName, String> all = new LinkedHashMap<>(interceptors);
    if (model.construction().needsInstance()) {
      all.put(model.type(), calls.instance());
    }
    this.policies = new PolicyWriter(all);
  }

  /** What the constructor takes besides the instance, which may intercept calls as well. */
  static Iterable<InterceptorModel> taken(FeatureClassModel model) {
    return model.interceptors().stream()
        .filter(one -> !one.type().equals(model.type()) || !model.construction().needsInstance())
        .toList();
  }

  /** The fields that hold interceptors, by their types. */
  Map<ClassName, String> interceptors() {
    return interceptors;
  }

  /** The call that says how a feature is served. */
  CodeBlock policies(FeatureModel feature, String fallback) {
    return policies.call(feature.method().serving().policies(), fallback);
  }

  /** Adds the method that runs a check; returns its name. */
  String check(HealthModel check) {
    String name = members.method(check, "check" + Members.capitalised(check.name()));
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE).returns(RuntimeNames.OUTCOME);
    CodeBlock receiver = CodeBlock.of("$N", calls.instance());
    if (check.isStatic()) {
      code.addModifiers(Modifier.STATIC);
      receiver = CodeBlock.of("$T", model.type());
    }
    if (check.throwsChecked()) {
      code.addException(Exception.class);
    }
    CodeBlock empty = CodeBlock.of("$T.empty()", RuntimeNames.TOOL_RESULT);
    if (check.answers()) {
      code.beginControlFlow("if ($L.$L())", receiver, check.name())
          .addStatement("return $L", empty)
          .endControlFlow()
          .addStatement(
              "return $T.of($T.UNAVAILABLE, $S)",
              RuntimeNames.FAILURE,
              RuntimeNames.ERROR_CODE,
              check.name() + " says no.");
    } else {
      code.addStatement("$L.$L()", receiver, check.name()).addStatement("return $L", empty);
    }
    members.add(code.build());
    return name;
  }
}
