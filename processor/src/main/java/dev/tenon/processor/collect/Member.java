package dev.tenon.processor.collect;

import dev.tenon.processor.collect.Accessor.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/** What makes one property of a class: its field, accessors and parameter of the same name. */
final class Member {
  private final String name;
  private final Map<Role, Accessor> accessors = new EnumMap<>(Role.class);
  private final List<Accessor> otherSetters = new ArrayList<>();

  /** One without accessors. */
  Member(String name) {
    this.name = name;
  }

  /** Its name in the source. */
  String name() {
    return name;
  }

  @Nullable Accessor get(Role role) {
    return accessors.get(role);
  }

  void put(Accessor accessor) {
    accessors.put(accessor.role(), accessor);
  }

  void remove(Role role) {
    accessors.remove(role);
    if (role == Role.SETTER) {
      otherSetters.clear();
    }
  }

  /** Adds a setter beside the one that is there: a method of the same name for another type. */
  void addSetter(Accessor setter) {
    if (accessors.containsKey(Role.SETTER)) {
      otherSetters.add(setter);
    } else {
      put(setter);
    }
  }

  /** All setters; more than one when the method is overloaded. */
  List<Accessor> setters() {
    List<Accessor> setters = new ArrayList<>(otherSetters);
    Accessor first = accessors.get(Role.SETTER);
    if (first != null) {
      setters.add(0, first);
    }
    return setters;
  }

  /** Settles on one setter. */
  void choose(Accessor setter) {
    otherSetters.clear();
    put(setter);
  }

  /** Takes over what {@code other} has and this lacks; whether that was everything. */
  boolean merge(Member other) {
    for (Accessor accessor : other.accessors()) {
      if (accessors.containsKey(accessor.role())) {
        return false;
      }
    }
    other.accessors().forEach(this::put);
    return true;
  }

  /** All accessors in the order in which their annotations count. */
  List<Accessor> accessors() {
    return List.copyOf(accessors.values());
  }

  boolean isEmpty() {
    return accessors.isEmpty();
  }

  /** Where problems of the property are reported: its field, if it has one. */
  Accessor place() {
    for (Role role : List.of(Role.FIELD, Role.PARAMETER, Role.GETTER, Role.SETTER)) {
      Accessor accessor = accessors.get(role);
      if (accessor != null) {
        return accessor;
      }
    }
    return Objects.requireNonNull(null, name);
  }

  /** The annotation of that name on any accessor, or null. */
  @Nullable AnnotationReader annotation(String qualifiedName) {
    for (Accessor accessor : accessors.values()) {
      AnnotationReader reader = accessor.annotation(qualifiedName);
      if (reader != null) {
        return reader;
      }
    }
    return null;
  }

  /** All annotations on all accessors; one that the compiler hands on comes several times. */
  List<AnnotationMirror> annotations() {
    List<AnnotationMirror> all = new ArrayList<>();
    accessors.values().forEach(accessor -> all.addAll(accessor.annotations()));
    return all;
  }
}
