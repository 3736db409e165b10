package dev.tenon.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.collect.policy.ClassServing;
import dev.tenon.processor.collect.policy.ServingReader;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.CompletionModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.MethodChecks;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.ToolModel;
import dev.tenon.processor.model.policy.HealthModel;
import dev.tenon.processor.model.policy.InterceptorModel;
import dev.tenon.processor.model.policy.PolicyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a class with annotated methods. */
final class FeatureClassReader {
  private final Elements elements;
  private final FeatureReader features;
  private final ServingReader servings;
  private final Constructions constructions;
  private final RefusedClasses refused;

  FeatureClassReader(
      Elements elements,
      Types types,
      Diagnostics diagnostics,
      TypeReader reader,
      JavadocReader javadoc,
      CustomConstraints constraints,
      ServingReader servings) {
    this.elements = elements;
    this.servings = servings;
    this.constructions = new Constructions(elements, types);
    this.refused = new RefusedClasses(elements, types, constraints);
    this.features = new FeatureReader(elements, types, diagnostics, reader, javadoc, constraints);
  }

  FeatureClassModel read(TypeElement type) {
    List<ToolModel> tools = new ArrayList<>();
    List<ResourceModel> resources = new ArrayList<>();
    List<PromptModel> prompts = new ArrayList<>();
    List<CompletionModel> completions = new ArrayList<>();
    List<FormModel> forms = new ArrayList<>();
    List<HealthModel> health = new ArrayList<>();
    boolean needsInstance = false;
    boolean isValidated = false;
    ClassServing serving = servings.begin(type);
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      FeatureModel feature = features.read(method, serving);
      HealthModel check = servings.health(method);
      if (check != null) {
        health.add(check);
        needsInstance |= !check.isStatic();
      }
      if (feature instanceof ToolModel tool) {
        tools.add(tool);
      } else if (feature instanceof ResourceModel resource) {
        resources.add(resource);
      } else if (feature instanceof PromptModel prompt) {
        prompts.add(prompt);
      } else if (feature instanceof CompletionModel completion) {
        completions.add(completion);
      }
      if (feature != null) {
        needsInstance |= needsInstance(feature.method());
        isValidated |= !feature.method().checks().equals(MethodChecks.NONE);
        feature.method().questions().forEach(question -> forms.add(question.form()));
      }
    }
    serving.checkReach();
    if (isValidated) {
      refused.check(type, Origin.of(type));
    }
    return new FeatureClassModel(
        Origin.of(type),
        ClassName.get(type),
        Visibility.isPublic(type),
        Warnings.isDeprecated(elements, type),
        constructions.of(type, needsInstance, false),
        tools,
        resources,
        prompts,
        completions,
        FormModel.distinct(forms),
        health,
        interceptors(Stream.of(tools, resources, prompts).flatMap(List::stream)),
        null);
  }

  private static boolean needsInstance(MethodModel method) {
    PolicyModel.Fallback fallback = method.serving().first(PolicyModel.Fallback.class);
    MethodModel other = fallback == null ? null : fallback.target();
    return !method.isStatic() || (other != null && !other.isStatic());
  }

  private static List<InterceptorModel> interceptors(Stream<? extends FeatureModel> features) {
    return features
        .flatMap(feature -> feature.method().serving().policies().stream())
        .flatMap(policy -> policy.instances().stream())
        .distinct()
        .toList();
  }

  /**
   * Reads a class that was compiled before: all but its features, which its generated class knows.
   */
  FeatureClassModel outline(TypeElement type) {
    ClassName name = ClassName.get(type);
    List<TypeElement> taken = taken(FeatureClassModel.generated(name));
    boolean needsInstance = taken.remove(type);
    TypeElement validation = elements.getTypeElement(RuntimeNames.BEAN_VALIDATION.canonicalName());
    boolean takesValidation = taken.remove(validation);
    return new FeatureClassModel(
        Origin.of(type),
        name,
        Visibility.isPublic(type),
        Warnings.isDeprecated(elements, type),
        constructions.of(type, needsInstance, takesValidation),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        taken.stream().map(servings::interceptor).toList(),
        new FeatureClassModel.Compiled(null));
  }

  /** What the constructor of a generated class takes; nothing when there is no such class. */
  private List<TypeElement> taken(ClassName generated) {
    TypeElement type = elements.getTypeElement(generated.canonicalName());
    List<TypeElement> taken = new ArrayList<>();
    if (type != null) {
      for (ExecutableElement constructor :
          ElementFilter.constructorsIn(type.getEnclosedElements())) {
        for (VariableElement parameter : constructor.getParameters()) {
          if (parameter.asType() instanceof DeclaredType declared) {
            taken.add((TypeElement) declared.asElement());
          }
        }
      }
    }
    return taken;
  }
}
