package dev.tenon.runtime.validation;

import dev.tenon.runtime.json.InvalidResultException;
import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.json.Violations;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one set of arguments, or of one result, that a validator runs. Generated code hands
 * it one object after the other. For one thread.
 */
public final class Checks {
  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::path).thenComparing(Violation::expected);

  private final Validator validator;
  private final List<Violation> found = new ArrayList<>();

  Checks(Validator validator) {
    this.validator = validator;
  }

  /** The path of the property {@code name} of what is at {@code path}. */
  public static String at(String path, String name) {
    return Violations.at(path, name);
  }

  /** The path of an element of what is at {@code path}. */
  public static String at(String path, int index) {
    return path + '[' + index + ']';
  }

  /** Checks one object, and none within it, whose properties are on the wire what they are here. */
  public void object(String path, Object value) {
    object(path, value, Map.of());
  }

  /**
   * Checks one object, and none within it.
   *
   * @param path where it is on the wire
   * @param names what its properties are called on the wire, where that is another name
   */
  public void object(String path, Object value, Map<String, String> names) {
    List<Violation> violations = new ArrayList<>();
    for (ConstraintViolation<?> violation : validator.validate(value)) {
      violations.add(violation(WirePath.inObject(path, violation, names), violation));
    }
    add(violations);
  }

  /** Checks one object that is on the wire what it wraps. */
  public void wrapper(String path, Object value) {
    List<Violation> violations = new ArrayList<>();
    for (ConstraintViolation<?> violation : validator.validate(value)) {
      violations.add(violation(WirePath.inWrapper(path, violation), violation));
    }
    add(violations);
  }

  /**
   * Checks the arguments of a method: each parameter, what collections hold, and all together.
   *
   * @param values the arguments in order; null for what is not an argument
   */
  public void parameters(Object instance, CheckedMethod method, @Nullable Object... values) {
    Set<ConstraintViolation<Object>> violations =
        validator.forExecutables().validateParameters(instance, method.method(), values);
    add(own(instance, method, violations));
  }

  /** Checks what a method returned, and what it holds if it is a collection. */
  public void result(Object instance, CheckedMethod method, @Nullable Object result) {
    Set<ConstraintViolation<Object>> violations =
        validator.forExecutables().validateReturnValue(instance, method.method(), result);
    add(own(instance, method, violations));
  }

  /** Those of the method itself: what {@code @Valid} leads to has its own turn. */
  @SuppressWarnings("ReferenceEquality") // It is about this very object.
  private static List<Violation> own(
      Object instance, CheckedMethod method, Set<ConstraintViolation<Object>> violations) {
    List<Violation> own = new ArrayList<>();
    for (ConstraintViolation<Object> violation : violations) {
      if (violation.getLeafBean() == instance) {
        own.add(violation(WirePath.inMethod(violation, method.names()), violation));
      }
    }
    return own;
  }

  /** A validator finds them in no order. */
  private void add(List<Violation> violations) {
    violations.sort(ORDER);
    found.addAll(violations);
  }

  private static Violation violation(String path, ConstraintViolation<?> violation) {
    String message = violation.getMessage();
    Object value = violation.getInvalidValue();
    String actual =
        value instanceof CharSequence
            ? Violations.quote(value.toString())
            : value instanceof Number || value instanceof Boolean
                ? Violations.clip(value.toString())
                : "";
    return new Violation(
        path, message.isBlank() ? "is not valid" : Violations.clip(message), actual);
  }

  /** What was found. */
  public Violations violations() {
    Violations violations = new Violations();
    found.forEach(
        violation -> violations.add(violation.path(), violation.expected(), violation.actual()));
    return violations;
  }

  /**
   * Lets a result pass in which nothing was found.
   *
   * @throws InvalidResultException otherwise; it says what was found
   */
  public void requireNone() {
    if (found.isEmpty()) {
      return;
    }
    StringBuilder message = new StringBuilder("the result breaks its constraints");
    String joint = ": ";
    for (Violation violation : found) {
      message.append(joint);
      message.append(violation.path().isEmpty() ? "it" : violation.path()).append(' ');
      message.append(violation.expected());
      message.append(violation.actual().isEmpty() ? "" : ", but is " + violation.actual());
      joint = "; ";
    }
    throw new InvalidResultException(message.toString());
  }
}
