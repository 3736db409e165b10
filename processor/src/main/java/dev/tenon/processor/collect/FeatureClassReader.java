package dev.tenon.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.CompletionModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureClassModel.Construction;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.ToolModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a class with annotated methods. */
final class FeatureClassReader {
  private final Elements elements;
  private final Types types;
  private final FeatureReader features;

  FeatureClassReader(
      Elements elements,
      Types types,
      Diagnostics diagnostics,
      TypeReader reader,
      JavadocReader javadoc,
      CustomConstraints constraints) {
    this.elements = elements;
    this.types = types;
    this.features = new FeatureReader(elements, types, diagnostics, reader, javadoc, constraints);
  }

  FeatureClassModel read(TypeElement type) {
    List<ToolModel> tools = new ArrayList<>();
    List<ResourceModel> resources = new ArrayList<>();
    List<PromptModel> prompts = new ArrayList<>();
    List<CompletionModel> completions = new ArrayList<>();
    List<FormModel> forms = new ArrayList<>();
    boolean needsInstance = false;
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      FeatureModel feature = features.read(method);
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
        needsInstance |= !feature.method().isStatic();
        feature.method().questions().forEach(question -> forms.add(question.form()));
      }
    }
    return new FeatureClassModel(
        Origin.of(type),
        ClassName.get(type),
        Visibility.isPublic(type),
        elements.isDeprecated(type),
        construction(type, needsInstance, false),
        tools,
        resources,
        prompts,
        completions,
        FormModel.distinct(forms),
        null);
  }

  /**
   * Reads a class that was compiled before: all but its features, which its generated class knows.
   */
  FeatureClassModel outline(TypeElement type) {
    boolean needsInstance =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(ListedClasses::isFeature)
            .anyMatch(method -> !method.getModifiers().contains(Modifier.STATIC));
    return new FeatureClassModel(
        Origin.of(type),
        ClassName.get(type),
        Visibility.isPublic(type),
        elements.isDeprecated(type),
        construction(type, needsInstance, takesValidation(type)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new FeatureClassModel.Compiled(null));
  }

  private boolean takesValidation(TypeElement type) {
    ClassName name = FeatureClassModel.generated(ClassName.get(type));
    TypeElement generated = elements.getTypeElement(name.canonicalName());
    return generated != null
        && ElementFilter.constructorsIn(generated.getEnclosedElements()).stream()
            .flatMap(constructor -> constructor.getParameters().stream())
            .map(parameter -> TypeReader.display(parameter.asType()))
            .anyMatch(RuntimeNames.BEAN_VALIDATION.canonicalName()::equals);
  }

  private Construction construction(
      TypeElement type, boolean needsInstance, boolean takesValidation) {
    boolean isForPackage = false;
    boolean isForAll = false;
    if (!type.getModifiers().contains(Modifier.ABSTRACT)) {
      for (ExecutableElement constructor :
          ElementFilter.constructorsIn(type.getEnclosedElements())) {
        // One that throws would make the author handle an exception of code that is not theirs.
        if (constructor.getParameters().isEmpty() && constructor.getThrownTypes().isEmpty()) {
          isForPackage = !constructor.getModifiers().contains(Modifier.PRIVATE);
          isForAll = constructor.getModifiers().contains(Modifier.PUBLIC);
        }
      }
    }
    return new Construction(
        needsInstance, isForPackage, isForAll, mayBeCloseable(type), takesValidation);
  }

  private boolean mayBeCloseable(TypeElement type) {
    return !type.getModifiers().contains(Modifier.FINAL)
        || types.isSubtype(
            type.asType(), elements.getTypeElement("java.lang.AutoCloseable").asType());
  }
}
