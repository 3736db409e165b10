package dev.tenon.processor.generate;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.AnnotationSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.RequiresDirective;
import javax.lang.model.util.ElementFilter;

/** Says of generated code that it is, where the annotation for it can be seen. */
final class GeneratedMark {
  private static final String GENERATOR = "dev.tenon.processor.TenonProcessor";
  private static final String HOME = "java.compiler";

  private GeneratedMark() {}

  /** The annotation, or none for code of a module that does not read the one with it. */
  static List<AnnotationSpec> beside(Element type) {
    Element module = MoreElements.getPackage(type).getEnclosingElement();
    return module instanceof ModuleElement named
            && !named.isUnnamed()
            && !reads(named, true, new HashSet<>())
        ? List.of()
        : List.of(
            AnnotationSpec.builder(Generated.class).addMember("value", "$S", GENERATOR).build());
  }

  private static boolean reads(ModuleElement module, boolean isFirst, Set<ModuleElement> seen) {
    for (RequiresDirective required : ElementFilter.requiresIn(module.getDirectives())) {
      ModuleElement dependency = required.getDependency();
      boolean isRead = isFirst || required.isTransitive();
      if (isRead
          && seen.add(dependency)
          && (dependency.getQualifiedName().contentEquals(HOME)
              || reads(dependency, false, seen))) {
        return true;
      }
    }
    return false;
  }
}
