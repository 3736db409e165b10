package dev.tenon.processor.collect;

import dev.tenon.processor.model.AnnotationNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the constraints of Bean Validation itself are about when a validator runs them. */
final class StandardTargets {
  private static final String TEXT = "java.lang.CharSequence";
  private static final List<String> SIZED =
      List.of(TEXT, "java.util.Collection", "java.util.Map", "[]");
  private static final List<String> NUMBER = List.of("java.lang.Number", TEXT);
  private static final List<String> TIME =
      List.of("java.time.temporal.TemporalAccessor", "java.util.Date", "java.util.Calendar");

  private static final Map<Set<String>, List<String>> TYPES =
      Map.of(
          Set.of("AssertTrue", "AssertFalse"),
          List.of("java.lang.Boolean"),
          Set.of("Size", "NotEmpty"),
          SIZED,
          Set.of("NotBlank", "Pattern", "Email"),
          List.of(TEXT),
          Set.of("Min", "Max", "DecimalMin", "DecimalMax", "Digits"),
          NUMBER,
          Set.of("Positive", "PositiveOrZero", "Negative", "NegativeOrZero"),
          NUMBER,
          Set.of("Past", "PastOrPresent", "Future", "FutureOrPresent"),
          TIME);

  private final Elements elements;
  private final Types types;

  StandardTargets(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Whether the constraint of this name can be about a value of an erased type. */
  boolean accepts(String constraint, TypeMirror value) {
    List<String> allowed = new ArrayList<>();
    TYPES.forEach((names, some) -> {
      if (constraint.startsWith(AnnotationNames.CONSTRAINTS)
          && names.contains(constraint.substring(AnnotationNames.CONSTRAINTS.length()))) {
        allowed.addAll(some);
      }
    });
    return allowed.isEmpty() || allowed.stream().anyMatch(name -> is(value, name));
  }

  private boolean is(TypeMirror value, String name) {
    if (name.equals("[]")) {
      return value.getKind() == TypeKind.ARRAY;
    }
    TypeElement type = elements.getTypeElement(name);
    return type != null && types.isAssignable(value, types.erasure(type.asType()));
  }
}
