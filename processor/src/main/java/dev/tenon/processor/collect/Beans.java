package dev.tenon.processor.collect;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Which classes can be described by their properties. */
final class Beans {
  private Beans() {}

  /** Why a type cannot be described, and what can be done. */
  record Refusal(String reason, String remedy) {}

  /** Why a type that is neither a record nor an enum is no class with properties, or null. */
  static @Nullable Refusal refusal(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (name.equals("java.lang.CharSequence")) {
      return new Refusal("it is no concrete type", "String");
    }
    if (isOfJava(name)) {
      boolean isInterface = type.getKind().isInterface();
      return new Refusal(
          isInterface ? "it is an interface" : "it is a class of Java without a JSON form",
          collection(name));
    }
    if (type.getKind().isInterface()) {
      return new Refusal("it is an interface", "a record or a class");
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return new Refusal("it is abstract", "a concrete class");
    }
    if (type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      return new Refusal("it is an inner class", "a static class");
    }
    for (TypeElement above : BeanMembers.hierarchy(type)) {
      String inherited = above.getQualifiedName().toString();
      boolean isCollection =
          inherited.equals("java.lang.Iterable") || inherited.equals("java.util.Map");
      if (isCollection || (isOfJava(inherited) && !above.getKind().isInterface())) {
        String article = inherited.endsWith(".Iterable") ? "an " : "a ";
        return new Refusal("it is " + article + above.getSimpleName(), collection(inherited));
      }
    }
    return null;
  }

  private static boolean isOfJava(String name) {
    return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
  }

  private static String collection(String name) {
    if (name.equals("java.lang.Iterable")) {
      return "List";
    }
    boolean isUtil = name.startsWith("java.util.");
    for (String kind : new String[] {"List", "Set", "Map"}) {
      if (isUtil && name.endsWith(kind)) {
        return kind;
      }
    }
    return "a record";
  }
}
