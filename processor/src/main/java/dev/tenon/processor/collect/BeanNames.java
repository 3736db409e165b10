package dev.tenon.processor.collect;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The names of properties in the names of methods. */
final class BeanNames {
  private BeanNames() {}

  /**
   * The property that a method without parameters reads, or null.
   *
   * @param isMarked whether an annotation says that it reads one
   */
  static @Nullable String ofGetter(ExecutableElement method, boolean isMarked) {
    String name = method.getSimpleName().toString();
    String type = method.getReturnType().toString();
    boolean isBoolean = type.endsWith("boolean") || type.endsWith("java.lang.Boolean");
    String property = isBoolean ? after("is", name) : null;
    property = property == null ? after("get", name) : property;
    return property == null && isMarked ? name : property;
  }

  /** The property that a method with one parameter writes, or null. */
  static @Nullable String ofSetter(ExecutableElement method, boolean isMarked) {
    String name = method.getSimpleName().toString();
    String property = after("set", name);
    if (isMarked) {
      return property == null ? name : property;
    }
    return method.getModifiers().contains(Modifier.PUBLIC) ? property : null;
  }

  /** {@code getURL} is {@code url}, as Jackson has it: all capitals at the start become small. */
  private static @Nullable String after(String prefix, String method) {
    if (!method.startsWith(prefix) || method.length() == prefix.length()) {
      return null;
    }
    StringBuilder name = new StringBuilder(method.substring(prefix.length()));
    for (int i = 0; i < name.length() && Character.isUpperCase(name.charAt(i)); i++) {
      name.setCharAt(i, Character.toLowerCase(name.charAt(i)));
    }
    return name.toString();
  }
}
