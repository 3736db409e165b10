package dev.tenon.processor.validate;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What the classes around a class make of it. */
final class Nesting {
  private Nesting() {}

  /** Whether the class, or one around it, is private. */
  static boolean isPrivate(Element type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the class, or one around it, needs an instance of an outer class. */
  static boolean isInner(Element type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getEnclosingElement() instanceof TypeElement outer
          && e.getKind() == ElementKind.CLASS
          && !e.getModifiers().contains(Modifier.STATIC)
          && !outer.getKind().isInterface()) {
        return true;
      }
    }
    return false;
  }
}
