package dev.tenon.processor.collect.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.PolicyProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.Origin;
import java.util.Collection;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Policies stand where somebody reads them. */
public final class PolicyPlaces {
  private static final Set<String> FEATURES =
      Set.of(
          AnnotationNames.TOOL,
          AnnotationNames.RESOURCE,
          AnnotationNames.PROMPT,
          AnnotationNames.COMPLETION);

  private static final Set<String> INCLUDES =
      Set.of(AnnotationNames.SCOPE_INCLUDES, AnnotationNames.SCOPE_INCLUDES + ".All");

  /**
   * What is looked for elsewhere. The accessors and constructors of types that are arguments may
   * say that a part is sensitive.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          AnnotationNames.HEALTH_CHECK,
          AnnotationNames.SENSITIVE,
          AnnotationNames.SCOPE_INCLUDES,
          AnnotationNames.SCOPE_INCLUDES + ".All");

  private final Bundles bundles = new Bundles();

  /** Makes the check. */
  public PolicyPlaces() {}

  /** Checks {@code elements} and everything in them. */
  public void check(Collection<? extends Element> elements, Diagnostics diagnostics) {
    for (Element element : elements) {
      if (element instanceof TypeElement type) {
        check(type, diagnostics);
      }
    }
  }

  private void check(TypeElement type, Diagnostics diagnostics) {
    boolean serves = has(type, Set.of(AnnotationNames.SERVER));
    if (!serves) {
      reportIncludes(type, diagnostics);
    }
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method) {
        boolean isFeature = has(method, FEATURES);
        serves |= isFeature;
        if (!isFeature) {
          boolean isCheck = has(method, Set.of(AnnotationNames.HEALTH_CHECK));
          report(
              method,
              isCheck ? "health checks have no policies" : "it is no tool, resource or prompt",
              diagnostics);
          method.getParameters().forEach(one -> report(one, "its method is no tool", diagnostics));
        }
      }
    }
    if (!serves && type.getKind() != ElementKind.ANNOTATION_TYPE) {
      report(type, "it is no server and has no tool, resource or prompt", diagnostics);
    }
    check(ElementFilter.typesIn(type.getEnclosedElements()), diagnostics);
  }

  private void report(Element element, String reason, Diagnostics diagnostics) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      String name = PolicyAnnotation.qualifiedName(mirror);
      if (!ELSEWHERE.contains(name) && bundles.carries(mirror)) {
        report(element, mirror, reason, diagnostics);
      }
    }
  }

  /** Only servers have scopes, whatever else a class may have. */
  private void reportIncludes(TypeElement type, Diagnostics diagnostics) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (INCLUDES.contains(PolicyAnnotation.qualifiedName(mirror))
          && type.getKind() != ElementKind.ANNOTATION_TYPE) {
        report(type, mirror, "it is no server", diagnostics);
      }
    }
  }

  private static void report(
      Element element, AnnotationMirror mirror, String reason, Diagnostics diagnostics) {
    diagnostics.report(
        PolicyProblem.UNREAD,
        new Origin(element, mirror, null),
        mirror.getAnnotationType().asElement().getSimpleName(),
        element.getSimpleName(),
        reason);
  }

  private static boolean has(Element element, Set<String> names) {
    return element.getAnnotationMirrors().stream()
        .map(PolicyAnnotation::qualifiedName)
        .anyMatch(names::contains);
  }
}
