package dev.tenon.processor.collect;

import static dev.tenon.processor.model.AnnotationNames.COMPLETION;
import static dev.tenon.processor.model.AnnotationNames.PROMPT;
import static dev.tenon.processor.model.AnnotationNames.RESOURCE;
import static dev.tenon.processor.model.AnnotationNames.TOOL;

import dev.tenon.processor.collect.policy.ClassServing;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.MethodProblem;
import dev.tenon.processor.diagnostic.UriProblem;
import dev.tenon.processor.model.CompletionModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.HintsModel;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ParameterModel;
import dev.tenon.processor.model.PresentationModel;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.ResultModel;
import dev.tenon.processor.model.SchemaModel;
import dev.tenon.processor.model.TaskModel;
import dev.tenon.processor.model.TemplateModel;
import dev.tenon.processor.model.ToolModel;
import dev.tenon.processor.model.policy.ServingModel;
import dev.tenon.processor.model.policy.Traits;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads an annotated method into the model of its feature. */
final class FeatureReader {
  /** The annotations that make a method a feature. */
  static final List<String> KINDS = List.of(TOOL, RESOURCE, PROMPT, COMPLETION);

  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final JavadocReader javadoc;
  private final ParameterReader parameters;
  private final ResultReader results;
  private final MethodConstraints checks;

  FeatureReader(
      Elements elements,
      Types types,
      Diagnostics diagnostics,
      TypeReader reader,
      JavadocReader javadoc,
      CustomConstraints constraints) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.javadoc = javadoc;
    InheritedConstraints inherited = new InheritedConstraints(elements);
    this.parameters =
        new ParameterReader(diagnostics, reader, new FormReader(diagnostics, reader), inherited);
    this.checks = new MethodConstraints(types, constraints, inherited);
    this.results = new ResultReader(elements, types, diagnostics, reader, inherited);
  }

  /**
   * Reads the feature, or returns null when the method is none, or none that could be read.
   *
   * @param serving how the features of its class are served
   */
  @Nullable FeatureModel read(ExecutableElement method, ClassServing serving) {
    List<AnnotationReader> found = new ArrayList<>();
    for (String kind : KINDS) {
      AnnotationReader annotation = AnnotationReader.of(method, kind);
      if (annotation != null) {
        found.add(annotation);
      }
    }
    if (found.isEmpty()) {
      return null;
    }
    if (found.size() > 1) {
      diagnostics.report(
          MethodProblem.TWO_FEATURES, found.get(1).origin(), method.getSimpleName().toString());
      return null;
    }
    AnnotationReader annotation = found.get(0);
    Javadoc doc = javadoc.of(method);
    if (annotation.simpleName().equals("McpTool")) {
      return tool(method, annotation, doc, serving);
    }
    FeatureModel feature =
        switch (annotation.simpleName()) {
          case "McpResource" -> resource(method, annotation, doc, serving);
          case "McpPrompt" -> prompt(method, annotation, doc, serving);
          default -> completion(method, annotation, serving);
        };
    ResultBudgetReader.checkNone(method, feature, diagnostics);
    return feature;
  }

  private ToolModel tool(
      ExecutableElement method, AnnotationReader annotation, Javadoc doc, ClassServing serving) {
    String packageName = Visibility.packageOf(method);
    boolean isHandWritten = annotation.isWritten("inputSchema");
    HintsModel hints =
        new HintsModel(
            annotation.flag("readOnly"),
            annotation.flag("destructive"),
            annotation.flag("idempotent"),
            annotation.flag("openWorld"));
    List<ParameterModel> taken = parameters.arguments(method, doc, packageName, isHandWritten);
    ResultModel result = results.tool(method, packageName);
    return new ToolModel(
        method(
            method,
            annotation,
            taken,
            result,
            serving.of(method, Traits.Kind.TOOL, hints, taken, result)),
        presentation(method, annotation, doc),
        hints,
        task(annotation),
        ResultBudgetReader.of(method),
        isHandWritten ? schema(annotation) : null,
        "",
        null);
  }

  private static TaskModel task(AnnotationReader annotation) {
    AnnotationValue value = annotation.value("task");
    return value != null && value.getValue() instanceof VariableElement constant
        ? TaskModel.valueOf(constant.getSimpleName().toString())
        : TaskModel.NEVER;
  }

  private static SchemaModel schema(AnnotationReader annotation) {
    String text = annotation.text("inputSchema");
    return new SchemaModel(annotation.origin("inputSchema"), text == null ? "" : text);
  }

  private ResourceModel resource(
      ExecutableElement method, AnnotationReader annotation, Javadoc doc, ClassServing serving) {
    String packageName = Visibility.packageOf(method);
    ResultModel result = results.resource(method, packageName);
    List<ParameterModel> variables = parameters.arguments(method, doc, packageName);
    String value = annotation.text("value");
    String uri = value == null ? "" : value;
    String mimeType = annotation.text("mimeType");
    return new ResourceModel(
        method(
            method,
            annotation,
            variables,
            result,
            serving.of(method, Traits.Kind.RESOURCE, HintsModel.NONE, variables, result)),
        annotation.origin("value"),
        uri,
        template(uri, annotation),
        presentation(method, annotation, doc),
        mimeType == null ? defaultMimeType(result) : mimeType,
        "");
  }

  private @Nullable TemplateModel template(String uri, AnnotationReader annotation) {
    if (uri.indexOf('{') < 0) {
      return null;
    }
    try {
      return TemplateParser.parse(uri);
    } catch (TemplateParser.SyntaxException e) {
      diagnostics.report(UriProblem.TEMPLATE_SYNTAX, annotation.origin("value"), uri, e.fault());
      return null;
    }
  }

  private static @Nullable String defaultMimeType(ResultModel result) {
    return switch (result.kind()) {
      case TEXT -> "text/plain";
      case BLOB -> "application/octet-stream";
      case STRUCTURED -> "application/json";
      default -> null;
    };
  }

  private PromptModel prompt(
      ExecutableElement method, AnnotationReader annotation, Javadoc doc, ClassServing serving) {
    String packageName = Visibility.packageOf(method);
    List<ParameterModel> arguments = parameters.arguments(method, doc, packageName);
    ResultModel result = results.prompt(method, packageName);
    return new PromptModel(
        method(
            method,
            annotation,
            arguments,
            result,
            serving.of(method, Traits.Kind.PROMPT, HintsModel.NONE, arguments, result)),
        presentation(method, annotation, doc),
        "");
  }

  private CompletionModel completion(
      ExecutableElement method, AnnotationReader annotation, ClassServing serving) {
    List<ParameterModel> taken = parameters.completion(method);
    ResultModel result = results.completion(method, Visibility.packageOf(method));
    boolean ofPrompt = annotation.isWritten("prompt");
    String argument = annotation.text("argument");
    return new CompletionModel(
        method(
            method,
            annotation,
            taken,
            result,
            serving.of(method, Traits.Kind.COMPLETION, HintsModel.NONE, taken, result)),
        ofPrompt || annotation.isWritten("resource")
            ? annotation.origin(ofPrompt ? "prompt" : "resource")
            : annotation.origin(),
        annotation.text("prompt"),
        annotation.text("resource"),
        annotation.origin("argument"),
        argument == null ? "" : argument);
  }

  private MethodModel method(
      ExecutableElement method,
      AnnotationReader annotation,
      List<ParameterModel> parameters,
      ResultModel result,
      ServingModel serving) {
    return new MethodModel(
        Origin.of(method),
        annotation.origin(),
        method.getSimpleName().toString(),
        method.getModifiers().contains(Modifier.STATIC),
        Warnings.isDeprecated(elements, method),
        CheckedExceptions.areDeclared(method, elements, types),
        parameters,
        result,
        checks.read(method, parameters, result.isStage()),
        serving);
  }

  private static PresentationModel presentation(
      ExecutableElement method, AnnotationReader annotation, Javadoc doc) {
    String name = annotation.text("name");
    String description = annotation.text("description");
    return new PresentationModel(
        name == null ? Origin.of(method) : annotation.origin("name"),
        name == null ? method.getSimpleName().toString() : name,
        annotation.text("title"),
        description == null ? doc.description() : description,
        IconReader.icons(annotation));
  }
}
