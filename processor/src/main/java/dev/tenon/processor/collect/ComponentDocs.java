package dev.tenon.processor.collect;

import dev.tenon.processor.collect.Accessor.Role;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What documentation comments say of the properties of one class. */
final class ComponentDocs {
  private final JavadocReader javadoc;
  private final Javadoc ofClass;
  private final Javadoc ofCreator;

  ComponentDocs(JavadocReader javadoc, TypeElement type, Creator creator) {
    this.javadoc = javadoc;
    this.ofClass = javadoc.of(type);
    this.ofCreator = creator.method() == null ? Javadoc.NONE : javadoc.of(creator.method());
  }

  /** What a property means, or null. */
  @Nullable String of(Member member) {
    String text = ofClass.parameter(member.name());
    Accessor parameter = member.get(Role.PARAMETER);
    if (text == null && parameter != null) {
      text = ofCreator.parameter(parameter.name());
    }
    for (Role role : new Role[] {Role.FIELD, Role.GETTER}) {
      Accessor accessor = member.get(role);
      text = text == null && accessor != null ? of(accessor) : text;
    }
    Accessor setter = member.get(Role.SETTER);
    if (text == null && setter != null) {
      for (var each : setter.annotated()) {
        if (text == null && each instanceof VariableElement taken) {
          text = javadoc.of(setter.element()).parameter(taken.getSimpleName().toString());
        }
      }
    }
    return text;
  }

  /** The comment on a field or getter; that on the accessor of a record is no description. */
  private @Nullable String of(Accessor accessor) {
    return javadoc.of(accessor.element()).description();
  }
}
