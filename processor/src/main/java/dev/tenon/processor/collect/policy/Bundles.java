package dev.tenon.processor.collect.policy;

import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.policy.PolicyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Finds the policies on an element: directly, repeated, and on annotations of the user that bundle
 * them, however deep.
 */
final class Bundles {
  private static final String ALL = ".All";

  /** Which annotations carry policies, by name. */
  private final Map<String, Boolean> carrying = new HashMap<>();

  /** The policies on an element in the order in which they are written. */
  List<PolicyAnnotation> on(Element element) {
    List<PolicyAnnotation> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      add(mirror, new Origin(element, mirror, null), 0, found, seen);
    }
    return found;
  }

  /** Whether an annotation is a policy, or carries some. */
  boolean carries(AnnotationMirror mirror) {
    String name = PolicyAnnotation.qualifiedName(mirror);
    Boolean known = carrying.get(name);
    if (known == null) {
      List<PolicyAnnotation> found = new ArrayList<>();
      Element type = mirror.getAnnotationType().asElement();
      add(mirror, Origin.of(type), 0, found, new HashSet<>());
      known = !found.isEmpty();
      carrying.put(name, known);
    }
    return known;
  }

  private void add(
      AnnotationMirror mirror,
      Origin origin,
      int depth,
      List<PolicyAnnotation> found,
      Set<String> seen) {
    String name = PolicyAnnotation.qualifiedName(mirror);
    if (name.startsWith("java.lang.")) {
      return;
    }
    if (name.startsWith(PolicyKind.PACKAGE)) {
      if (name.endsWith(ALL)) {
        for (AnnotationMirror one : repeated(mirror)) {
          Origin at = depth == 0 ? new Origin(origin.element(), one, null) : origin;
          found.add(new PolicyAnnotation(one, at, depth));
        }
      } else {
        found.add(new PolicyAnnotation(mirror, origin, depth));
      }
      return;
    }
    // An annotation may stand on itself, and be reached in two ways.
    if (seen.add(name)) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      for (AnnotationMirror within : type.getAnnotationMirrors()) {
        add(within, origin, depth + 1, found, seen);
      }
    }
  }

  private static List<AnnotationMirror> repeated(AnnotationMirror container) {
    List<AnnotationMirror> repeated = new ArrayList<>();
    AnnotationValue value = PolicyAnnotation.value(container.getElementValues(), "value");
    if (value.getValue() instanceof List<?> list) {
      for (Object item : list) {
        repeated.add((AnnotationMirror) ((AnnotationValue) item).getValue());
      }
    }
    return repeated;
  }
}
