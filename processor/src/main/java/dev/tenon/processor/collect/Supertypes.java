package dev.tenon.processor.collect;

import com.google.auto.common.MoreTypes;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a class extends and implements. */
final class Supertypes {
  private Supertypes() {}

  /** The class itself, and all that it extends and implements, the nearest first. */
  static Set<TypeElement> of(TypeElement element) {
    Set<TypeElement> found = new LinkedHashSet<>();
    add(element, found);
    return found;
  }

  private static void add(TypeElement element, Set<TypeElement> found) {
    if (found.add(element)) {
      if (element.getSuperclass().getKind() == TypeKind.DECLARED) {
        add(MoreTypes.asTypeElement(element.getSuperclass()), found);
      }
      for (TypeMirror parent : element.getInterfaces()) {
        add(MoreTypes.asTypeElement(parent), found);
      }
    }
  }
}
