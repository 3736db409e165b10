package dev.tenon.processor.validate;

import com.google.auto.common.MoreTypes;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ServerProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Annotated methods of a superclass or interface are served, or it is said that they are not. */
final class InheritedFeatures implements Rule {
  private static final Set<String> KINDS =
      Set.of(
          AnnotationNames.TOOL,
          AnnotationNames.RESOURCE,
          AnnotationNames.PROMPT,
          AnnotationNames.COMPLETION);

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    List<String> compiled =
        compilation.classes().stream().map(type -> type.type().canonicalName()).toList();
    for (ServerModel server : compilation.servers()) {
      List<String> served =
          new ArrayList<>(
              server.features().stream().map(type -> type.type().canonicalName()).toList());
      for (FeatureClassModel type : server.features()) {
        for (TypeElement above : above((TypeElement) type.origin().element())) {
          String name = above.getQualifiedName().toString();
          ExecutableElement method = annotated(above);
          // What is compiled now and served nowhere has a problem of its own.
          if (method != null && !served.contains(name) && !compiled.contains(name)) {
            diagnostics.reportFor(
                server.origin(),
                ServerProblem.INHERITED_NOT_SERVED,
                type.origin(),
                type.type().simpleName(),
                method.getSimpleName(),
                above.getSimpleName());
          }
        }
      }
    }
  }

  /** All classes and interfaces above a class. */
  private static List<TypeElement> above(TypeElement type) {
    List<TypeElement> above = new ArrayList<>();
    List<TypeMirror> next = new ArrayList<>(type.getInterfaces());
    next.add(type.getSuperclass());
    for (TypeMirror mirror : next) {
      if (mirror.getKind() == TypeKind.DECLARED) {
        TypeElement element = MoreTypes.asTypeElement(mirror);
        above.add(element);
        above.addAll(above(element));
      }
    }
    return above.stream().distinct().toList();
  }

  private static @org.jspecify.annotations.Nullable ExecutableElement annotated(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      boolean isFeature =
          method.getAnnotationMirrors().stream()
              .map(mirror -> MoreTypes.asTypeElement(mirror.getAnnotationType()))
              .anyMatch(annotation -> KINDS.contains(annotation.getQualifiedName().toString()));
      if (isFeature) {
        return method;
      }
    }
    return null;
  }
}
