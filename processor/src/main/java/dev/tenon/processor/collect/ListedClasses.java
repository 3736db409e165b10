package dev.tenon.processor.collect;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ServerProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.ServerModel.Listed;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds classes that a server lists and that are not among the sources being compiled. */
final class ListedClasses {
  private final Elements elements;
  private final CompiledFiles files;
  private final Diagnostics diagnostics;
  private final FeatureClassReader classes;

  ListedClasses(
      Elements elements, CompiledFiles files, Diagnostics diagnostics, FeatureClassReader classes) {
    this.files = files;
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.classes = classes;
  }

  /** A class that was compiled before with this processor, or null when there is a problem. */
  @Nullable FeatureClassModel compiled(Listed listed) {
    TypeElement type = elements.getTypeElement(listed.type().canonicalName());
    if (type == null || !hasFeatures(type)) {
      diagnostics.report(
          ServerProblem.LISTED_WITHOUT_FEATURES, listed.origin(), listed.type().simpleName());
      return null;
    }
    FeatureClassModel model = classes.outline(type);
    ClassName generated = model.generated();
    TypeElement features = elements.getTypeElement(generated.canonicalName());
    if (features == null) {
      diagnostics.report(
          ServerProblem.LISTED_NOT_PROCESSED,
          listed.origin(),
          listed.type().simpleName(),
          generated.simpleName());
      return null;
    }
    TypeElement server = MoreElements.asType(listed.origin().element());
    if (model.isPublic() && !Visibility.isVisible(features, Visibility.packageOf(server))) {
      diagnostics.report(
          ServerProblem.LISTED_KEPT,
          listed.origin(),
          generated.simpleName(),
          listed.type().simpleName(),
          server.getSimpleName());
    }
    return model.withOffer(files.text(model.offerPath(), features));
  }

  /** Whether what serves a class is there, so that nothing is read of the class itself. */
  boolean isProcessed(TypeElement type) {
    ClassName generated = FeatureClassModel.generated(ClassName.get(type));
    return elements.getTypeElement(generated.canonicalName()) != null;
  }

  private static boolean hasFeatures(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(ListedClasses::isFeature);
  }

  static boolean isFeature(ExecutableElement method) {
    List<String> kinds = FeatureReader.KINDS;
    return method.getAnnotationMirrors().stream()
        .map(AnnotationReader::qualifiedName)
        .anyMatch(name -> kinds.contains(name) || name.equals(AnnotationNames.HEALTH_CHECK));
  }
}
