package dev.tenon.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.diagnostic.CompletionProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.MethodProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.JacksonNames;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ParameterModel;
import dev.tenon.processor.model.ParameterModel.Injection;
import dev.tenon.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters of annotated methods. */
final class ParameterReader {
  private static final Map<String, Injection> INJECTIONS =
      Map.of(
          RuntimeNames.CALL_CONTEXT.canonicalName(), Injection.CONTEXT,
          RuntimeNames.PROGRESS.canonicalName(), Injection.PROGRESS,
          RuntimeNames.INTERACTION.canonicalName(), Injection.INTERACTION);

  private final Diagnostics diagnostics;
  private final TypeReader types;
  private final HonouredAnnotations honoured;
  private final PropertyReader properties;
  private final QuestionReader questions;
  private final InheritedConstraints inherited;

  ParameterReader(
      Diagnostics diagnostics, TypeReader types, FormReader forms, InheritedConstraints inherited) {
    this.inherited = inherited;
    this.diagnostics = diagnostics;
    this.types = types;
    this.honoured = new HonouredAnnotations(diagnostics);
    this.properties = new PropertyReader(diagnostics);
    this.questions = new QuestionReader(diagnostics, forms);
  }

  /** The parameters of a resource or prompt, or of a tool whose schema is derived. */
  List<ParameterModel> arguments(ExecutableElement method, Javadoc doc, String packageName) {
    return arguments(method, doc, packageName, false);
  }

  /**
   * The parameters of a tool, resource or prompt.
   *
   * @param isRaw whether a {@code RawJson} takes all arguments
   */
  List<ParameterModel> arguments(
      ExecutableElement method, Javadoc doc, String packageName, boolean isRaw) {
    List<ParameterModel> parameters = new ArrayList<>();
    Set<Injection> taken = EnumSet.noneOf(Injection.class);
    for (VariableElement parameter : method.getParameters()) {
      AnnotationReader ask = AnnotationReader.of(parameter, AnnotationNames.ASK);
      Injection injection = injection(parameter);
      if (ask != null) {
        refuse(parameter, "constraints of a question stand on the components of its record");
        parameters.add(questions.read(parameter, ask, packageName));
      } else if (injection != null) {
        parameters.add(injected(method, parameter, injection, taken));
      } else if (isRaw && isRaw(parameter)) {
        refuse(parameter, "the schema that was written by hand checks the arguments");
        parameters.add(new ParameterModel.Raw(Origin.of(parameter)));
      } else {
        parameters.add(argument(parameter, doc, packageName));
      }
    }
    return parameters;
  }

  /** Nothing checks a parameter that is no argument. */
  private void refuse(VariableElement parameter, String reason) {
    Set<AnnotationMirror> annotations = new LinkedHashSet<>(parameter.getAnnotationMirrors());
    annotations.addAll(parameter.asType().getAnnotationMirrors());
    Site site = Site.of(Origin.of(parameter), parameter.getSimpleName().toString(), "");
    types.refuseConstraints(List.copyOf(annotations), site, reason);
  }

  private static boolean isRaw(VariableElement parameter) {
    return TypeReader.isClass(parameter.asType(), RuntimeNames.RAW_JSON);
  }

  private ParameterModel argument(VariableElement parameter, Javadoc doc, String packageName) {
    String name = parameter.getSimpleName().toString();
    TypeMirror type = parameter.asType();
    Origin origin = Origin.of(parameter);
    Site site = Site.of(origin, name, packageName);
    honoured.check(parameter, Set.of(JacksonNames.FORMAT), site);
    return new ParameterModel.Argument(
        properties.read(
            PropertyDraft.ofParameter(
                origin,
                name,
                AnnotationReader.of(parameter, AnnotationNames.ARG),
                doc.parameter(name)),
            type,
            inherited.ofParameter(parameter),
            types,
            site));
  }

  private ParameterModel injected(
      ExecutableElement method,
      VariableElement parameter,
      Injection injection,
      Set<Injection> taken) {
    Origin origin = Origin.of(parameter);
    refuse(parameter, "the runtime hands it in");
    if (!taken.add(injection)) {
      diagnostics.report(
          MethodProblem.INJECTED_TWICE,
          origin,
          method.getSimpleName(),
          ClassName.bestGuess(TypeReader.display(parameter.asType())).simpleName());
    }
    AnnotationReader arg = AnnotationReader.of(parameter, AnnotationNames.ARG);
    if (arg != null) {
      diagnostics.report(MethodProblem.ARG_ON_INJECTED, arg.origin(), parameter.getSimpleName());
    }
    return new ParameterModel.Injected(origin, injection);
  }

  /** The parameters of a completion. */
  List<ParameterModel> completion(ExecutableElement method) {
    List<ParameterModel> parameters = new ArrayList<>();
    Set<Injection> taken = EnumSet.noneOf(Injection.class);
    boolean hasTyped = false;
    for (VariableElement parameter : method.getParameters()) {
      Origin origin = Origin.of(parameter);
      String type = TypeReader.display(parameter.asType());
      Injection injection = injection(parameter);
      AnnotationReader ask = AnnotationReader.of(parameter, AnnotationNames.ASK);
      if (ask != null || injection == Injection.INTERACTION) {
        diagnostics.report(
            CompletionProblem.COMPLETION_SIGNATURE,
            ask == null ? origin : ask.origin(),
            method.getSimpleName(),
            "its parameter " + parameter.getSimpleName() + " asks the user",
            "Remove it; nobody can be asked while an argument is typed");
        parameters.add(new ParameterModel.Misplaced(origin));
      } else if (injection != null) {
        parameters.add(injected(method, parameter, injection, taken));
      } else if (!hasTyped && type.equals("java.lang.String")) {
        hasTyped = true;
        refuse(parameter, "what is being typed is not checked");
        parameters.add(new ParameterModel.Typed(origin));
      } else if (hasTyped && type.equals("java.util.Optional<java.lang.String>")) {
        AnnotationReader arg = AnnotationReader.of(parameter, AnnotationNames.ARG);
        String name = arg == null ? null : arg.text("name");
        refuse(parameter, "what was chosen before is not checked");
        parameters.add(
            new ParameterModel.Chosen(
                origin, name == null ? parameter.getSimpleName().toString() : name));
      } else {
        diagnostics.report(
            CompletionProblem.COMPLETION_SIGNATURE,
            origin,
            method.getSimpleName(),
            "its parameter " + parameter.getSimpleName() + " has the type " + type,
            "Take a String first, and an Optional<String> for each argument already chosen");
        parameters.add(new ParameterModel.Misplaced(origin));
        hasTyped = true;
      }
    }
    if (!hasTyped) {
      diagnostics.report(
          CompletionProblem.COMPLETION_SIGNATURE,
          Origin.of(method),
          method.getSimpleName(),
          "it has no parameter for what has been typed",
          "Take a String first");
    }
    return parameters;
  }

  private static @org.jspecify.annotations.Nullable Injection injection(VariableElement parameter) {
    TypeMirror type = parameter.asType();
    return type.getKind() == TypeKind.DECLARED
        ? INJECTIONS.get(
            ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString())
        : null;
  }
}
