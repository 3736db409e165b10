package dev.tenon.runtime.validation;

import java.lang.reflect.Method;
import java.util.List;

/**
 * An annotated method whose parameters or result have constraints that a validator runs. Immutable.
 */
public final class CheckedMethod {
  private final Method method;
  private final List<String> names;

  private CheckedMethod(Method method, List<String> names) {
    this.method = method;
    this.names = names;
  }

  /**
   * Finds a method. Bean Validation takes it in this form; it is never called through it.
   *
   * @param names what the parameters are called on the wire, in order
   * @throws IllegalArgumentException if the class has no such method
   */
  public static CheckedMethod of(
      Class<?> type, String name, List<String> names, Class<?>... parameters) {
    try {
      return new CheckedMethod(type.getDeclaredMethod(name, parameters), names);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("there is no " + name + " in " + type, e);
    }
  }

  Method method() {
    return method;
  }

  List<String> names() {
    return names;
  }
}
