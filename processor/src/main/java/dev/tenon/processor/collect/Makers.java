package dev.tenon.processor.collect;

import dev.tenon.processor.model.JacksonNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds what makes a class of the one value that it wraps. */
final class Makers {
  private final Elements elements;
  private final Types types;

  Makers(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * A constructor or static method with one parameter.
   *
   * @param factory the name of the static method, or null
   * @param isAbstract whether it is a constructor of an abstract class
   */
  record Maker(
      ExecutableElement member,
      @Nullable String factory,
      VariableElement parameter,
      boolean isAbstract) {}

  /** What takes {@code value}: what {@code @JsonCreator} marks, or else a constructor; or null. */
  @Nullable Maker of(DeclaredType type, TypeElement element, TypeMirror value) {
    List<Maker> marked = new ArrayList<>();
    List<Maker> plain = new ArrayList<>();
    for (Element member : element.getEnclosedElements()) {
      boolean isMaker =
          member.getKind() == ElementKind.CONSTRUCTOR
              || (member.getKind() == ElementKind.METHOD
                  && member.getModifiers().contains(Modifier.STATIC));
      if (isMaker
          && member instanceof ExecutableElement method
          && method.getParameters().size() == 1
          && takes(type, method, value)) {
        boolean isConstructor = member.getKind() == ElementKind.CONSTRUCTOR;
        Maker maker =
            new Maker(
                method,
                isConstructor ? null : method.getSimpleName().toString(),
                method.getParameters().get(0),
                isConstructor && element.getModifiers().contains(Modifier.ABSTRACT));
        if (isMarked(method)) {
          marked.add(maker);
        } else if (isConstructor) {
          plain.add(maker);
        }
      }
    }
    List<Maker> found = marked.isEmpty() ? plain : marked;
    return found.isEmpty() ? null : found.get(0);
  }

  private static boolean isMarked(ExecutableElement method) {
    AnnotationReader creator = AnnotationReader.of(method, JacksonNames.CREATOR);
    AnnotationValue mode = creator == null ? null : creator.value("mode");
    return creator != null
        && (mode == null || List.of("DEFAULT", "DELEGATING").contains(mode.getValue().toString()));
  }

  private boolean takes(DeclaredType type, ExecutableElement method, TypeMirror value) {
    TypeMirror parameter =
        method.getModifiers().contains(Modifier.STATIC)
            ? method.getParameters().get(0).asType()
            : ((ExecutableType) types.asMemberOf(type, method)).getParameterTypes().get(0);
    return types.isSameType(boxed(parameter), boxed(value));
  }

  private TypeMirror boxed(TypeMirror type) {
    return type.getKind().isPrimitive()
        ? types.boxedClass((javax.lang.model.type.PrimitiveType) type).asType()
        : type;
  }

  /** Why generated code cannot call it, or null. */
  @Nullable String fault(Maker maker, Site site) {
    if (!isAccessible(maker.member(), site.packageName())) {
      return "generated code cannot see " + maker.member();
    }
    if (maker.isAbstract()) {
      return "it is abstract";
    }
    return throwing(maker.member());
  }

  /** Says that generated code would have to declare what a method throws; or null. */
  @Nullable String throwing(ExecutableElement method) {
    TypeMirror thrown = CheckedExceptions.first(method, elements, types);
    return thrown == null ? null : method + " throws " + thrown;
  }

  static boolean isAccessible(Element member, String packageName) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        || (!member.getModifiers().contains(Modifier.PRIVATE)
            && Visibility.packageOf(member).equals(packageName));
  }
}
