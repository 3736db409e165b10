package dev.tenon.processor.collect;

import com.google.auto.common.MoreTypes;
import dev.tenon.processor.model.JacksonNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes of a union: those that it permits, and those that Jackson's annotation lists.
 */
final class Variants {
  private final Types types;

  Variants(Types types) {
    this.types = types;
  }

  /**
   * A class of a union.
   *
   * @param tag what is written for it, or null for its default
   */
  record Named(TypeElement element, @Nullable String tag) {}

  /** The classes, in the order of declaration, those that extend another one before that. */
  Map<DeclaredType, Named> of(DeclaredType type, TypeElement element) {
    Map<TypeElement, DeclaredType> found = new LinkedHashMap<>();
    Map<TypeElement, String> tags = new LinkedHashMap<>();
    for (TypeElement parent : Supertypes.of(element)) {
      // Jackson's annotations are inherited.
      below(parent, tags);
    }
    add(type, element, true, found, tags);
    List<TypeElement> order = new ArrayList<>();
    for (TypeElement variant : found.keySet()) {
      int at = 0;
      while (at < order.size() && !isSubtype(variant, order.get(at))) {
        at++;
      }
      order.add(at, variant);
    }
    Map<DeclaredType, Named> variants = new LinkedHashMap<>();
    for (TypeElement variant : order) {
      AnnotationReader named = AnnotationReader.of(variant, JacksonNames.TYPE_NAME);
      String name = named == null ? null : named.text("value");
      variants.put(
          Objects.requireNonNull(found.get(variant)),
          new Named(variant, tags.getOrDefault(variant, name)));
    }
    return variants;
  }

  /** The entries of {@code @JsonSubTypes} that give one class several names. */
  List<AnnotationReader> namesWithAliases(TypeElement element) {
    return listed(element).stream().filter(entry -> !entry.values("names").isEmpty()).toList();
  }

  /** The entries of {@code @JsonSubTypes} that name what is no subtype. */
  List<AnnotationReader> strangers(TypeElement element) {
    List<AnnotationReader> strangers = new ArrayList<>();
    addStrangers(element, new HashSet<>(), strangers);
    return strangers;
  }

  private void addStrangers(
      TypeElement element, Set<TypeElement> seen, List<AnnotationReader> strangers) {
    if (!seen.add(element)) {
      return;
    }
    for (AnnotationReader entry : listed(element)) {
      AnnotationValue value = entry.value("value");
      if (value != null && value.getValue() instanceof DeclaredType listed) {
        TypeElement variant = MoreTypes.asTypeElement(listed);
        if (isSubtype(variant, element)) {
          addStrangers(variant, seen, strangers);
        } else {
          strangers.add(entry);
        }
      }
    }
  }

  private void add(
      DeclaredType type,
      TypeElement element,
      boolean isRoot,
      Map<TypeElement, DeclaredType> found,
      Map<TypeElement, String> tags) {
    List<TypeElement> below = below(element, tags);
    boolean isItself = !element.getModifiers().contains(Modifier.ABSTRACT);
    if (isItself || (below.isEmpty() && !isRoot)) {
      found.put(element, type);
    }
    for (TypeElement variant : below) {
      DeclaredType actual = found.containsKey(variant) ? null : instantiate(variant, type);
      if (actual != null) {
        add(actual, variant, false, found, tags);
      }
    }
  }

  /** What the type lists and permits. */
  private List<TypeElement> below(TypeElement element, Map<TypeElement, String> tags) {
    List<TypeElement> below = new ArrayList<>();
    for (AnnotationReader entry : listed(element)) {
      AnnotationValue value = entry.value("value");
      if (value != null && value.getValue() instanceof DeclaredType listed) {
        TypeElement variant = MoreTypes.asTypeElement(listed);
        String name = entry.text("name");
        if (name != null) {
          tags.putIfAbsent(variant, name);
        }
        below.add(variant);
      }
    }
    for (TypeMirror permitted : element.getPermittedSubclasses()) {
      TypeElement variant = MoreTypes.asTypeElement(permitted);
      if (!below.contains(variant)) {
        below.add(variant);
      }
    }
    return below;
  }

  private static List<AnnotationReader> listed(TypeElement element) {
    AnnotationReader listed = AnnotationReader.of(element, JacksonNames.SUB_TYPES);
    return listed == null ? List.of() : listed.annotations("value");
  }

  /**
   * The variant as it is one of {@code union}: with type arguments of that; without any when they
   * cannot be told, and null when it is a variant of the union with other type arguments only.
   */
  private @Nullable DeclaredType instantiate(TypeElement variant, DeclaredType union) {
    DeclaredType declared = MoreTypes.asDeclared(variant.asType());
    DeclaredType parent = supertype(declared, union);
    if (parent == null) {
      return null;
    }
    List<TypeMirror> arguments = new ArrayList<>();
    for (TypeParameterElement parameter : variant.getTypeParameters()) {
      int index = indexOf(parameter, parent.getTypeArguments());
      if (index < 0) {
        return types.getDeclaredType(variant);
      }
      arguments.add(union.getTypeArguments().get(index));
    }
    DeclaredType actual = types.getDeclaredType(variant, arguments.toArray(TypeMirror[]::new));
    return types.isSubtype(actual, union) ? actual : null;
  }

  private int indexOf(TypeParameterElement parameter, List<? extends TypeMirror> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (types.isSameType(arguments.get(i), parameter.asType())) {
        return i;
      }
    }
    return -1;
  }

  /** The use of {@code union} that {@code type} extends or implements, or null. */
  private @Nullable DeclaredType supertype(DeclaredType type, DeclaredType union) {
    if (type.asElement().equals(union.asElement())) {
      return type;
    }
    for (TypeMirror parent : types.directSupertypes(type)) {
      DeclaredType found = supertype(MoreTypes.asDeclared(parent), union);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean isSubtype(TypeElement type, TypeElement of) {
    return types.isSubtype(types.erasure(type.asType()), types.erasure(of.asType()));
  }
}
