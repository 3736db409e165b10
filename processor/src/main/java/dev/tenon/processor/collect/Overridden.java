package dev.tenon.processor.collect;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds what a method overrides and what a class extends, the nearest first. */
final class Overridden {
  private final Elements elements;

  Overridden(Elements elements) {
    this.elements = elements;
  }

  /** The methods that a method overrides, the types above a type; nothing for others. */
  List<Element> by(Element element) {
    if (element instanceof TypeElement type) {
      return List.copyOf(above(type));
    }
    List<Element> found = new ArrayList<>();
    if (element instanceof ExecutableElement method
        && method.getEnclosingElement() instanceof TypeElement type) {
      for (TypeElement next : above(type)) {
        for (ExecutableElement other : ElementFilter.methodsIn(next.getEnclosedElements())) {
          if (elements.overrides(method, other, type)) {
            found.add(other);
          }
        }
      }
    }
    return found;
  }

  private static Set<TypeElement> above(TypeElement type) {
    Set<TypeElement> above = new LinkedHashSet<>();
    List<TypeMirror> next = new ArrayList<>();
    next.add(type.getSuperclass());
    next.addAll(type.getInterfaces());
    for (TypeMirror mirror : next) {
      if (mirror.getKind() == TypeKind.DECLARED) {
        TypeElement element = MoreTypes.asTypeElement(mirror);
        above.add(element);
        above.addAll(above(element));
      }
    }
    return above;
  }
}
