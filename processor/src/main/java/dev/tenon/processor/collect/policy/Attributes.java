package dev.tenon.processor.collect.policy;

import dev.tenon.processor.diagnostic.AccessProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.InterceptorProblem;
import dev.tenon.processor.diagnostic.PolicyProblem;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.policy.Declared;
import dev.tenon.processor.model.policy.Declared.Level;
import dev.tenon.processor.model.policy.PolicyKind;
import dev.tenon.processor.model.policy.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The attributes of one policy, those that are left out included, each within its bounds. */
final class Attributes {
  private final PolicyAnnotation annotation;
  private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;
  private final Diagnostics diagnostics;

  Attributes(PolicyAnnotation annotation, Elements elements, Diagnostics diagnostics) {
    this.annotation = annotation;
    this.values = elements.getElementValuesWithDefaults(annotation.mirror());
    this.diagnostics = diagnostics;
  }

  PolicyAnnotation annotation() {
    return annotation;
  }

  Declared declared(Level level, String home) {
    return new Declared(annotation.origin(), level, home, annotation.written());
  }

  /** A number; one out of its bounds is a problem, and becomes what it is when left out. */
  int number(String attribute) {
    long number = ((Number) value(attribute).getValue()).longValue();
    Bound bound = Bound.of(annotation.name(), attribute);
    if (bound.holds(number)) {
      return (int) number;
    }
    outside(attribute, bound, Long.toString(number));
    return unwritten(attribute) instanceof Integer usual ? usual : (int) (long) bound.min();
  }

  /** The same, but 0 when it is left out or 0. */
  int numberOrNone(String attribute) {
    Object written = value(attribute).getValue();
    return Integer.valueOf(0).equals(written) ? 0 : number(attribute);
  }

  /**
   * A time; one that is none, or is out of its bounds, is a problem and becomes what it is when
   * left out.
   */
  Duration time(String attribute) {
    String text = text(attribute);
    Duration time = Times.parse(text.strip());
    Bound bound = Bound.of(annotation.name(), attribute);
    if (time == null || !text.equals(text.strip())) {
      diagnostics.report(
          PolicyProblem.TIME_UNREADABLE,
          annotation.at(attribute),
          text,
          attribute,
          annotation.name());
    } else if (bound.holds(time)) {
      return time;
    } else {
      outside(attribute, bound, text);
    }
    Duration usual = Times.parse(String.valueOf(unwritten(attribute)));
    return usual == null ? Bound.LONGEST : usual;
  }

  /** What an attribute is that is left out, or null when it may not be. */
  private @Nullable Object unwritten(String attribute) {
    for (ExecutableElement declared : values.keySet()) {
      if (declared.getSimpleName().contentEquals(attribute)) {
        AnnotationValue usual = declared.getDefaultValue();
        return usual == null ? null : usual.getValue();
      }
    }
    return null;
  }

  /** The same, but zero when it is left out. */
  Duration timeOrNone(String attribute) {
    return text(attribute).isEmpty() ? Duration.ZERO : time(attribute);
  }

  private void outside(String attribute, Bound bound, String value) {
    diagnostics.report(
        PolicyProblem.OUT_OF_BOUNDS,
        annotation.at(attribute),
        attribute,
        annotation.name(),
        value,
        bound.words());
  }

  String text(String attribute) {
    return String.valueOf(value(attribute).getValue());
  }

  /** The name of a constant. */
  String constant(String attribute) {
    return value(attribute).getValue() instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : text(attribute);
  }

  List<String> texts(String attribute) {
    List<String> texts = new ArrayList<>();
    for (AnnotationValue value : list(attribute)) {
      texts.add(String.valueOf(value.getValue()));
    }
    return texts;
  }

  /** The same with the place of each. */
  List<Word> words(String attribute) {
    List<Word> words = new ArrayList<>();
    for (AnnotationValue value : list(attribute)) {
      words.add(new Word(annotation.at(value), String.valueOf(value.getValue())));
    }
    return List.copyOf(words);
  }

  /**
   * A class that an attribute names.
   *
   * @param origin where
   * @param type the class
   */
  record Named(Origin origin, TypeElement type) {}

  /** The classes of an attribute; what is none is left to the compiler. */
  List<Named> classes(String attribute) {
    List<Named> types = new ArrayList<>();
    for (AnnotationValue value : list(attribute)) {
      if (value.getValue() instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement type) {
        types.add(new Named(annotation.at(value), type));
      } else if (value.getValue() instanceof TypeMirror other) {
        diagnostics.report(
            annotation.name().equals(PolicyKind.RULE.annotation())
                ? AccessProblem.RULE_NOT_ONE
                : InterceptorProblem.NOT_ONE,
            annotation.at(value),
            other);
      }
    }
    return types;
  }

  private List<AnnotationValue> list(String attribute) {
    List<AnnotationValue> items = new ArrayList<>();
    if (value(attribute).getValue() instanceof List<?> list) {
      list.forEach(item -> items.add((AnnotationValue) item));
    }
    return items;
  }

  private AnnotationValue value(String attribute) {
    return PolicyAnnotation.value(values, attribute);
  }
}
