package dev.tenon.processor.validate;

import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.FeatureClassModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The names that a class from the class path brings with it, as its annotations say them. Its model
 * has no features: its generated class knows them.
 *
 * @param tools the names of its tools
 * @param prompts the names of its prompts
 * @param uris the URIs and templates of its resources
 */
record Compiled(List<String> tools, List<String> prompts, List<String> uris) {
  /** The names of a class; none when it is compiled now. */
  static Compiled of(FeatureClassModel type) {
    Compiled names = new Compiled(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (type.features().findAny().isEmpty()) {
      TypeElement element = (TypeElement) type.origin().element();
      ElementFilter.methodsIn(element.getEnclosedElements()).forEach(names::add);
    }
    return names;
  }

  private void add(ExecutableElement method) {
    for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
      switch (type.getQualifiedName().toString()) {
        case AnnotationNames.TOOL -> tools.add(text(annotation, "name", method));
        case AnnotationNames.PROMPT -> prompts.add(text(annotation, "name", method));
        case AnnotationNames.RESOURCE -> uris.add(text(annotation, "value", method));
        default -> {
          // Completions have no name, and other annotations are not ours.
        }
      }
    }
  }

  private static String text(
      AnnotationMirror annotation, String attribute, ExecutableElement method) {
    for (var entry : annotation.getElementValues().entrySet()) {
      String value = String.valueOf(entry.getValue().getValue());
      if (entry.getKey().getSimpleName().contentEquals(attribute) && !value.isEmpty()) {
        return value;
      }
    }
    return method.getSimpleName().toString();
  }
}
