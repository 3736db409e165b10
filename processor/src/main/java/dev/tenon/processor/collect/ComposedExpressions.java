package dev.tenon.processor.collect;

import dev.tenon.processor.collect.CustomConstraints.Place;
import dev.tenon.processor.model.AnnotationNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The regular expressions that a constraint of one's own is composed of: a validator runs them, so
 * they must be fast as well.
 */
final class ComposedExpressions {
  private static final String OVERRIDES = "jakarta.validation.OverridesAttribute";
  private static final Set<String> WITH_EXPRESSION =
      Set.of(AnnotationNames.CONSTRAINTS + "Pattern", AnnotationNames.CONSTRAINTS + "Email");

  private final ExpressionReader expressions;

  ComposedExpressions(ExpressionReader expressions) {
    this.expressions = expressions;
  }

  /** Reports the expressions of {@code constraint} that may be slow. */
  void check(AnnotationMirror constraint, Place place) {
    check(new AnnotationReader(place.element(), constraint), place, constraint, new HashSet<>());
  }

  private void check(
      AnnotationReader constraint, Place place, AnnotationMirror written, Set<String> seen) {
    TypeElement declaration = constraint.declaration();
    if (!seen.add(declaration.getQualifiedName().toString())) {
      return;
    }
    Map<String, String> overridden = overridden(constraint, declaration);
    for (AnnotationMirror annotation : declaration.getAnnotationMirrors()) {
      for (AnnotationMirror part : CustomConstraints.repeated(annotation)) {
        String name = AnnotationReader.qualifiedName(part);
        AnnotationReader reader = new AnnotationReader(declaration, part);
        if (WITH_EXPRESSION.contains(name)) {
          String own = overridden.get(name);
          String regexp = own == null ? reader.text("regexp") : own;
          if (regexp != null) {
            expressions.prove(reader, regexp, place, place.at(written));
          }
        } else if (CustomConstraints.isConstraint(part)) {
          check(reader, place, written, seen);
        }
      }
    }
  }

  /** The expressions that attributes of the constraint put into what it is composed of. */
  private static Map<String, String> overridden(
      AnnotationReader constraint, TypeElement declaration) {
    Map<String, String> overridden = new HashMap<>();
    for (ExecutableElement attribute : ElementFilter.methodsIn(declaration.getEnclosedElements())) {
      AnnotationReader override = AnnotationReader.of(attribute, OVERRIDES);
      String own = attribute.getSimpleName().toString();
      String value = constraint.text(own);
      if (override == null || value == null) {
        continue;
      }
      String name = override.text("name");
      if ((name == null ? own : name).equals("regexp")) {
        overridden.put(String.valueOf(override.text("constraint")), value);
      }
    }
    return overridden;
  }
}
